import type { SightingData } from '../../collect/parsed-file.ts';

/** What a column holds, as far as it says how many rows one value of it finds. */
export type ColumnKind =
  | 'value'
  /** A date: a filter by one is a range, an order by one is usual. */
  | 'date'
  /** Few values: an index on it gains little. */
  | 'few'
  /** Documents, long texts and the like, which no plain index serves; and what stands in an index behind others. */
  | 'opaque'
  /** A foreign key, which another probe judges. */
  | 'key';

/** How the code comes to a table: names are told apart by it. */
export type Access = 'prisma' | 'typeorm' | 'sequelize' | 'django' | 'sqlalchemy' | 'rails' | 'sql';

export interface Column {
  access: Access;
  table: string;
  column: string;
  kind: ColumnKind;
  /** True when some index begins with it, or may do so. */
  led: boolean;
}

/** A query of one table that was read whole. */
export interface Filter {
  access: Access;
  table: string;
  /** Columns that are compared with a value that varies. */
  equal: readonly string[];
  /** Columns that are in the condition in another way: an index on one may serve it. */
  also: readonly string[];
  /** What a page of the whole table is ordered by, where there is no condition. */
  order?: string | undefined;
}

export const columnData = ({ access, table, column, kind, led }: Column): SightingData => ({
  access,
  table,
  column,
  kind,
  led,
});

export const filterData = ({ access, table, equal, also, order }: Filter): SightingData => ({
  access,
  table,
  equal: equal.join(' '),
  also: also.join(' '),
  order: order ?? '',
});

const words = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? value.split(' ') : [];

export const columnOf = (data: SightingData): Column => ({
  access: data['access'] as Access,
  table: String(data['table']),
  column: String(data['column']),
  kind: data['kind'] as ColumnKind,
  led: data['led'] === true,
});

export const filterOf = (data: SightingData): Filter => ({
  access: data['access'] as Access,
  table: String(data['table']),
  equal: words(data['equal']),
  also: words(data['also']),
  order: words(data['order'])[0],
});
