import { z } from 'zod';
import { levelSchema } from '../assessments/answer-state.ts';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, readTextSchema } from '../common/identifiers.ts';
import { componentNameSchema } from '../readiness/forecast.ts';
import { confidenceSchema, outcomeSchema } from './finding.ts';

/** The largest report that a request may carry, in bytes. */
export const DATABASE_REPORT_BYTES = 8 * 1024 * 1024;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const amount = z.number().min(0).max(1e18);

/** One thing that a check is about: a table, an index, a session. */
export const databaseItemSchema = z.strictObject({
  /** As it would be written in SQL, such as `shop.orders`; or `session 4711`. */
  object: readTextSchema(300).min(1),
  detail: readTextSchema(600),
  /** The exact statement that mends it; null where there is no single one. Never run by Pitwall. */
  mend: readTextSchema(2000).nullable(),
});
export type DatabaseItem = z.infer<typeof databaseItemSchema>;

export const databaseCheckSchema = z
  .strictObject({
    /** The check's name, such as `unindexed-foreign-keys`. */
    check: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(80),
    title: readTextSchema(160).min(1),
    practice: practiceIdSchema,
    impact: z.number().int().min(1).max(5),
    outcome: outcomeSchema,
    confidence: confidenceSchema,
    /** The level that a person is asked to confirm; null where the check suggests none. */
    suggests: levelSchema.nullable(),
    message: readTextSchema(600).min(1),
    why: readTextSchema(1000),
    /** From where on it speaks, with the reason. */
    threshold: readTextSchema(600),
    /** How to see that it is mended. */
    verify: readTextSchema(600),
    /** What would make visible what was not; null where nothing is missing. */
    grant: readTextSchema(600).nullable(),
    items: z.array(databaseItemSchema).max(50),
    /** All things found, where more than are listed. */
    total: count,
  })
  .meta({ id: 'DatabaseCheck' });
export type DatabaseCheck = z.infer<typeof databaseCheckSchema>;

/** A figure for the capacity forecast. */
export const databaseReadingSchema = z
  .strictObject({
    component: componentNameSchema,
    unit: readTextSchema(30).min(1),
    value: amount,
    /** In the unit; null where the database does not know it, such as the size of its disk. */
    limit: amount.nullable(),
    /** Units a month since the reading that it was compared with; null without one. */
    growth: z.number().min(-1e15).max(1e15).nullable(),
  })
  .meta({ id: 'DatabaseReading' });
export type DatabaseReading = z.infer<typeof databaseReadingSchema>;

/** What the next report is compared with. */
export const databaseMeasuresSchema = z.strictObject({
  databaseBytes: amount,
  deadlocks: count.nullable(),
  tables: z
    .array(z.strictObject({ name: readTextSchema(300), bytes: amount, rows: amount }))
    .max(500),
});
export type DatabaseMeasures = z.infer<typeof databaseMeasuresSchema>;

export const databaseLabelSchema = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits, dots, dashes and underscores');

export const DATABASE_REPORT_FORMAT = 'pitwall.doctor/1';

/** What `pitwall doctor` writes and sends. It holds no content of tables and no literal of a query. */
export const databaseReportSchema = z
  .strictObject({
    format: z.literal(DATABASE_REPORT_FORMAT),
    id: idSchema,
    tool: z.strictObject({ name: readTextSchema(60), version: readTextSchema(40) }),
    createdAt: instantSchema,
    database: z.strictObject({
      name: readTextSchema(200).min(1),
      /** What its people call it, such as `production`: tells databases of one name apart. */
      label: databaseLabelSchema.nullish(),
      /** Identifies the cluster for ever, whatever the address; null where it may not be read. */
      cluster: z.string().regex(/^\d+$/).max(30).nullable(),
      version: readTextSchema(60),
      role: readTextSchema(200),
      standby: z.boolean(),
      /** Since when the server has counted what the checks read, as far as is known. */
      countedSince: instantSchema.nullable(),
    }),
    checks: z.array(databaseCheckSchema).max(200),
    readings: z.array(databaseReadingSchema).max(50),
    measures: databaseMeasuresSchema,
    /** When the report that this one was compared with was made. */
    comparedWith: instantSchema.nullable(),
    statistics: z.strictObject({ queries: count, milliseconds: z.number().min(0) }),
  })
  .meta({ id: 'DatabaseReport' });
export type DatabaseReport = z.infer<typeof databaseReportSchema>;

/** What becomes of a figure in the forecast. */
export const FIGURE_STATES = ['followed', 'offered', 'needs_limit', 'other_unit'] as const;

/** A figure of a report, and whether the forecast follows it. */
export const databaseFigureSchema = databaseReadingSchema.extend({
  title: z.string(),
  /** `needs_limit`: only a person knows it; `other_unit`: the system counts this component otherwise. */
  state: z.enum(FIGURE_STATES),
});
export type DatabaseFigure = z.infer<typeof databaseFigureSchema>;

/** A report as it is shown. */
export const shownDatabaseReportSchema = z
  .object({
    report: databaseReportSchema,
    figures: z.array(databaseFigureSchema),
  })
  .meta({ id: 'ShownDatabaseReport' });
export type ShownDatabaseReport = z.infer<typeof shownDatabaseReportSchema>;

/** Figures that the forecast shall follow from now on. */
export const followFiguresSchema = z
  .strictObject({
    components: z
      .array(
        z.strictObject({
          component: componentNameSchema,
          /** In its unit; needed where the database does not know it. */
          limit: z.number().positive().max(1e15).optional(),
        }),
      )
      .min(1)
      .max(20),
  })
  .meta({ id: 'FollowFigures' });
export type FollowFigures = z.infer<typeof followFiguresSchema>;

export const databaseFiguresSchema = z
  .object({ figures: z.array(databaseFigureSchema) })
  .meta({ id: 'DatabaseFigures' });

/** "production/shop", or its name alone where it has no label. The address is never in it. */
export const databaseTitle = ({ database }: Pick<DatabaseReport, 'database'>): string =>
  database.label ? `${database.label}/${database.name}` : database.name;
