import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { readinessSettingsSchema } from '../readiness/settings.ts';
import { OPEN_FILE_ROWS, type OpenFileTable } from './open-file-rows.ts';

export const OPEN_FILE_FORMAT = 'pitwall.organization/1';
/** The largest file that a request may carry, in bytes. */
export const OPEN_FILE_BYTES = 64 * 1024 * 1024;
const MOST_ROWS = 500_000;

/** Files from before these tables were kept do not have them. */
const LATER: ReadonlySet<string> = new Set<OpenFileTable>([
  'taskView',
  'catalogueMove',
  'catalogueMoveSystem',
]);

type Rows = { [Table in OpenFileTable]: z.ZodArray<(typeof OPEN_FILE_ROWS)[Table]> };

/** Whether a database can hold every text in it, however deep: in columns of free JSON, too. */
function isKeepable(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && /[\u0000\p{Cs}]/u.test(one)) return false;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, inner] of Object.entries(one)) waiting.push(key, inner);
  }
  return true;
}

/**
 * Everything that people entered into an organization, as one document. Rows name each other by ids that
 * hold within the file alone; people are named by their address, and tell who wrote what.
 */
export const openFileSchema = z
  .strictObject({
    format: z.literal(OPEN_FILE_FORMAT),
    exportedAt: instantSchema,
    organization: z.strictObject({
      name: lineSchema(80),
      timeZone: z.string().max(60),
      /** Weights and limits that differ from the defaults. */
      settings: readinessSettingsSchema.partial(),
    }),
    people: z.array(
      z.strictObject({ id: idSchema, name: z.string().max(200), email: z.string().max(320) }),
    ),
    tables: z.strictObject(
      Object.fromEntries(
        Object.entries(OPEN_FILE_ROWS).map(([table, row]) => {
          const rows = z.array(row).max(MOST_ROWS);
          return [table, LATER.has(table) ? rows.default([]) : rows];
        }),
      ) as Rows,
    ),
  })
  .refine(isKeepable, 'no NUL characters or halves of characters')
  .meta({ id: 'OpenFile' });
export type OpenFile = z.infer<typeof openFileSchema>;

/** What a request sends: its format is looked at first, so that a newer one is refused by its name. */
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
