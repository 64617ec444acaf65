import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { instantSchema, lineSchema } from '../common/identifiers.ts';

const amount = z.number().min(0).max(1e15);
const ordered = ({ low, likely, high }: { low: number; likely: number; high: number }): boolean =>
  low <= likely && likely <= high;
const ORDERED = 'low, likely and high must not fall';

/** Percent a month; less than −99 or more than 1,000 is not a growth that anyone can mean. */
export const percentAMonthSchema = z.number().min(-99).max(1000);
const unitsAMonth = z.number().min(-1e15).max(1e15);

/** How demand grows a month. */
export const growthSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('compound'),
        low: percentAMonthSchema,
        likely: percentAMonthSchema,
        high: percentAMonthSchema,
      })
      .refine(ordered, { path: ['high'], message: ORDERED }),
    z
      .strictObject({
        kind: z.literal('linear'),
        low: unitsAMonth,
        likely: unitsAMonth,
        high: unitsAMonth,
      })
      .refine(ordered, { path: ['high'], message: ORDERED }),
  ])
  .meta({ id: 'Growth' });
export type Growth = z.infer<typeof growthSchema>;

/** Such as `db.connections`; the name that playbooks use. */
export const componentNameSchema = z
  .string()
  .regex(/^[a-z]+(?:\.[a-z_]+)*$/, 'lower-case words joined by dots, such as db.connections')
  .max(60);

/** Something with a limit that demand comes closer to. */
export const componentSchema = z
  .strictObject({
    component: componentNameSchema,
    unit: lineSchema(30),
    /** In the unit; of a queue the drain rate. */
    limit: z.number().positive().max(1e15),
    limitIs: z.enum(['measured', 'configured', 'guessed']),
    /** The highest of the last 90 days, in the unit; of a queue the arrival rate. */
    peak: amount,
    /** A hard limit breaks when it is reached, a soft one before; a queue when arrivals reach the drain rate. */
    breaksAt: z.enum(['hard', 'soft', 'queue']),
    growth: growthSchema,
    /** Cost a month today, in the organization's currency. */
    monthlyCost: amount.nullable().default(null),
  })
  .meta({ id: 'Component' });
export type Component = z.infer<typeof componentSchema>;

const factors = z.tuple([z.number().positive(), z.number().positive(), z.number().positive()]);
/** What doing a practice changes about a component: low, likely and high factors. */
export const componentMoveSchema = z.strictObject({
  practice: practiceIdSchema,
  component: z.string(),
  limitFactor: factors,
  demandFactor: factors,
  assumption: z.string(),
});
export type ComponentMove = z.infer<typeof componentMoveSchema>;

const months = z.number().min(0).nullable();
/** When a component breaks, from highest to lowest growth. */
export const breakRangeSchema = z.strictObject({
  status: z.enum(['already_past', 'breaks', 'beyond_horizon', 'no_growth']),
  /** Months from now; null where that growth never gets there, or beyond the horizon. */
  months: z.strictObject({ earliest: months, likely: months, latest: months }),
  /** The same as dates. */
  earliest: instantSchema.nullable(),
  likely: instantSchema.nullable(),
  latest: instantSchema.nullable(),
});
export type BreakRange = z.infer<typeof breakRangeSchema>;

export const componentForecastSchema = z
  .strictObject({
    component: z.string(),
    unit: z.string(),
    limit: z.number(),
    limitIs: componentSchema.shape.limitIs,
    peak: z.number(),
    /** limit ÷ peak; null without any demand. */
    headroom: z.number().nullable(),
    /** The demand at which it breaks, in the unit. */
    threshold: z.number(),
    breaks: breakRangeSchema,
    /** The same if a practice were done, the furthest move first. */
    moves: z.array(
      z.strictObject({
        practice: practiceIdSchema,
        assumption: z.string(),
        breaks: breakRangeSchema,
        /** Likely months gained; null when either side has no date. */
        gained: z.number().nullable(),
      }),
    ),
    /** Cost a month in 12 months, when a cost is given. */
    costInAYear: z
      .strictObject({ low: z.number(), likely: z.number(), high: z.number() })
      .nullable(),
  })
  .meta({ id: 'ComponentForecast' });
export type ComponentForecast = z.infer<typeof componentForecastSchema>;

/** One level of a load test: throughput per second at so many concurrent users. */
export const loadLevelSchema = z.strictObject({
  concurrency: z.number().positive().max(1e9),
  throughput: z.number().positive().max(1e12),
});
export type LoadLevel = z.infer<typeof loadLevelSchema>;

/** X(N) = gamma × N ÷ (1 + alpha × (N − 1) + beta × N × (N − 1)). */
export const scalabilityFitSchema = z
  .strictObject({
    alpha: z.number().min(0),
    beta: z.number().min(0),
    gamma: z.number().positive(),
    /** Root mean square of the residuals, in the throughput's unit, and as a share of the best measured. */
    error: z.strictObject({ absolute: z.number(), relative: z.number() }),
    levels: z.array(loadLevelSchema.extend({ fitted: z.number() })),
    best: loadLevelSchema,
    /** Where the fitted curve is highest; null when it has no peak, or none within reach of the test. */
    peak: loadLevelSchema.nullable(),
    /** What the test says of the limit: "at least" when it stopped before the fitted peak. */
    limit: z.strictObject({ throughput: z.number(), atLeast: z.boolean() }),
  })
  .meta({ id: 'ScalabilityFit' });
export type ScalabilityFit = z.infer<typeof scalabilityFitSchema>;
