import { z } from 'zod';
import { readyStageSchema, stageSchema } from '../catalogue/stage.ts';
import { daySchema, instantSchema, slugSchema } from '../common/identifiers.ts';
import { dayRangeSchema } from '../readiness/path.ts';

const count = z.number().int().min(0);
const named = z.object({ slug: slugSchema, name: z.string() });

/** Where one system stands, in a sentence and as the track draws it. */
export const reportSystemSchema = z
  .object({
    system: named,
    team: z.string(),
    sentence: z.string(),
    ready: z.object({ low: readyStageSchema, high: readyStageSchema }),
    pressure: z.object({ stage: stageSchema, provisional: z.boolean() }).nullable(),
    declared: stageSchema.nullable(),
    /** Stages by which it is behind its load; null when the load is not known. */
    gap: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
  })
  .meta({ id: 'ReportSystem' });
export type ReportSystem = z.infer<typeof reportSystemSchema>;

/** Something that breaks, in a sentence with its date. */
export const reportBreakSchema = z
  .object({
    system: named,
    title: z.string(),
    sentence: z.string(),
    status: z.enum(['already_past', 'breaks']),
    earliest: instantSchema,
    latest: instantSchema.nullable(),
    /** What would move it, the furthest first. */
    moves: z.array(z.string()),
  })
  .meta({ id: 'ReportBreak' });
export type ReportBreak = z.infer<typeof reportBreakSchema>;

const reportWorkSchema = z.object({
  title: z.string(),
  system: named,
  days: z.number(),
  /** When it was, or will be, done; null where that is not planned. */
  on: daySchema.nullable(),
});
export type ReportWork = z.infer<typeof reportWorkSchema>;

/**
 * A report for the people who pay: everything in words, with nothing in it that leads further in. Pages, files,
 * mails and the command line show this one.
 */
export const reportSchema = z
  .object({
    format: z.literal('pitwall.report/1'),
    /** Of the words, as BCP 47 has it. */
    language: z.literal('en'),
    title: z.string(),
    organization: z.string(),
    /** Null in the report of the whole organization. */
    system: named.nullable(),
    at: instantSchema,
    /** The organization's, in which days are told. */
    timeZone: z.string(),
    /** The one sentence that its reader came for. */
    headline: z.string(),
    standing: z.object({
      sentence: z.string(),
      systems: z.array(reportSystemSchema),
      /** How many more there are. */
      leftOut: count,
    }),
    breaks: z.object({
      sentence: z.string(),
      items: z.array(reportBreakSchema),
      leftOut: count,
    }),
    done: z.object({
      /** The day since which is told. */
      since: daySchema,
      sentence: z.string(),
      days: z.number(),
      items: z.array(reportWorkSchema),
      leftOut: count,
      /** Practices that were in place and are not any more. */
      lost: z.array(z.object({ title: z.string(), system: named })),
    }),
    next: z.object({
      from: daySchema,
      to: daySchema,
      sentence: z.string(),
      /** Days of work that the sprints until then hold, and days that they have for it. */
      plannedDays: z.number(),
      availableDays: z.number(),
      /** All that is left up to the stage that the load demands. */
      pathDays: dayRangeSchema,
      items: z.array(reportWorkSchema),
      leftOut: count,
      /** Infrastructure a month, now and in a year; null where no cost was given. */
      cost: z
        .object({
          now: z.number(),
          low: z.number(),
          high: z.number(),
          /** ISO 4217; null where the organization has not said. */
          currency: z.string().nullable().default(null),
        })
        .nullable(),
    }),
    /** How this is known: coverage, what is provisional, by which catalogue. */
    basis: z.array(z.string()),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof reportSchema>;

/** `since` left out: 30 days. */
export const reportQuerySchema = z.strictObject({ since: instantSchema.optional() });
export type ReportQuery = z.infer<typeof reportQuerySchema>;
