import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { currencySchema } from '../organizations/organization.ts';
import { readinessSettingsSchema } from '../readiness/settings.ts';
import { OPEN_FILE_ROWS, type OpenFileTable } from './open-file-rows.ts';

export const OPEN_FILE_FORMAT = 'pitwall.organization/1';
/** The largest file that an import takes, in bytes. It is read as it comes and never held whole. */
export const OPEN_FILE_BYTES = 512 * 1024 * 1024;
/** The largest row of it, in bytes. */
export const OPEN_FILE_ROW_BYTES = 16 * 1024 * 1024;
/** Rows of a table at most. */
export const OPEN_FILE_ROWS_AT_MOST = 2_000_000;
export const OPEN_FILE_PEOPLE_AT_MOST = 100_000;

/** Files from before these tables were kept do not have them. */
export const LATER_OPEN_FILE_TABLES: ReadonlySet<string> = new Set<OpenFileTable>([
  'taskView',
  'catalogueMove',
  'catalogueMoveSystem',
  'trackerConnection',
  'trackerLink',
]);

type Rows = { [Table in OpenFileTable]: z.ZodArray<(typeof OPEN_FILE_ROWS)[Table]> };

/** Levels of lists and objects in each other at most, in columns of free JSON. */
const LEVELS = 64;

/** Whether a database can hold every text in it, however deep: in columns of free JSON, too. */
export function isKeepable(value: unknown): boolean {
  const waiting = [{ value, level: 0 }];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { value, level } = one;
    if (typeof value === 'string' && /[\u0000\p{Cs}]/u.test(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (level >= LEVELS) return false;
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ value: key, level }, { value: inner, level: level + 1 });
    }
  }
  return true;
}
const NOT_KEEPABLE = 'no NUL characters, halves of characters, or more than 64 levels';

const organizationSchema = z.strictObject({
  name: lineSchema(80),
  timeZone: z.string().max(60),
  /** What amounts of money are in, by ISO 4217; null or left out where it is not said. */
  currency: currencySchema.nullable().optional(),
  /** Weights and limits that differ from the defaults. */
  settings: readinessSettingsSchema.partial(),
});

export const openFilePersonSchema = z.strictObject({
  id: idSchema,
  name: z.string().max(200),
  email: z.string().max(320),
});
export type OpenFilePerson = z.infer<typeof openFilePersonSchema>;

/** What stands in the file once. */
export const openFileHeadSchema = z.strictObject({
  format: z.literal(OPEN_FILE_FORMAT),
  exportedAt: instantSchema,
  organization: organizationSchema,
});
export type OpenFileHead = z.infer<typeof openFileHeadSchema>;

/** A row of one of its tables, read by itself. */
export const openFileRowSchemas = Object.fromEntries(
  Object.entries(OPEN_FILE_ROWS).map(([table, row]) => [
    table,
    z.unknown().refine(isKeepable, NOT_KEEPABLE).pipe(row),
  ]),
) as unknown as Record<OpenFileTable, z.ZodType<Record<string, unknown>>>;

/**
 * Everything that people entered into an organization, as one document. Rows name each other by ids that
 * hold within the file alone; people are named by their address, and tell who wrote what.
 */
export const openFileSchema = openFileHeadSchema
  .extend({
    people: z.array(openFilePersonSchema).max(OPEN_FILE_PEOPLE_AT_MOST),
    tables: z.strictObject(
      Object.fromEntries(
        Object.entries(OPEN_FILE_ROWS).map(([table, row]) => {
          const rows = z.array(row).max(OPEN_FILE_ROWS_AT_MOST);
          return [table, LATER_OPEN_FILE_TABLES.has(table) ? rows.default([]) : rows];
        }),
      ) as Rows,
    ),
  })
  .refine(isKeepable, NOT_KEEPABLE)
  .meta({ id: 'OpenFile' });
export type OpenFile = z.infer<typeof openFileSchema>;

/** What a request sends, as the API's description tells it: read as it comes, row by row. */
export const openFileRequestSchema = z.looseObject({ format: z.string().max(100) });

export const importedFileSchema = z
  .object({
    teams: z.number().int(),
    systems: z.number().int(),
    answers: z.number().int(),
    tasks: z.number().int(),
    /** People of the file who are no members here: what they wrote has no name. */
    unknownPeople: z.array(z.string()),
  })
  .meta({ id: 'ImportedFile' });
export type ImportedFile = z.infer<typeof importedFileSchema>;
