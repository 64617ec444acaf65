import type { z } from 'zod';
import type { FilterUse } from './filters.ts';
import type { QUERIES } from './queries/index.ts';
import type { extensions, server } from './queries/server.ts';

/** What a query gave, or why it gave nothing; `cut` says in words which rows these are, where there are more. */
export type Seen<Row> =
  | { seen: true; rows: Row[]; cut?: string }
  | { seen: false; because: string; grant: string | null };

type Queries = typeof QUERIES;
export type FactName = keyof Queries;
export type RowOf<Name extends FactName> = z.output<Queries[Name]['row']>;
export type ServerFacts = z.output<typeof server.row> & { major: number };
export type ExtensionFacts = z.output<typeof extensions.row>;

/** All that the checks know. */
export type Facts = {
  server: ServerFacts;
  extensions: ExtensionFacts[];
  /** By which columns counted statements choose rows. */
  filters: FilterUse[];
  /** How many statements were asked. */
  asked: number;
} & { [Name in FactName]: Seen<RowOf<Name>> };
