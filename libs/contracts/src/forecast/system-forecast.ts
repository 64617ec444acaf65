import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { breakRangeSchema, componentForecastSchema } from '../readiness/forecast.ts';
import { systemComponentSchema } from './component.ts';

const range = z.object({ low: z.number(), likely: z.number(), high: z.number() });

/** What doing a practice would change about a break, with its task where there is one. */
export const forecastMoveSchema = z.object({
  practice: practiceIdSchema,
  title: z.string(),
  assumption: z.string(),
  breaks: breakRangeSchema,
  gained: z.number().nullable(),
  task: z.object({ id: idSchema, days: z.number() }).nullable(),
});

/** A component with its forecast; null without a reading in the last 90 days. */
export const forecastItemSchema = systemComponentSchema
  .extend({
    title: z.string(),
    forecast: componentForecastSchema
      .omit({ moves: true })
      .extend({
        /** Practices that are not met, the furthest move first. */
        moves: z.array(forecastMoveSchema),
        /** Demand month by month from now to the horizon. */
        curve: z.array(range.extend({ at: instantSchema })),
      })
      .nullable(),
    /** The highest reading of each day in the last 90, in their order. */
    readings: z.array(z.object({ value: z.number(), at: instantSchema })),
  })
  .meta({ id: 'ForecastItem' });
export type ForecastItem = z.infer<typeof forecastItemSchema>;

/** When each component of a system breaks, what breaks first first. */
export const systemForecastSchema = z
  .object({
    at: instantSchema,
    horizonMonths: z.number(),
    /** Breaks within so many days make practices due. */
    dueWithinDays: z.number(),
    components: z.array(forecastItemSchema),
    /** Cost a month of all components that have one, now and in twelve months. */
    cost: z.object({ now: z.number(), inAYear: range }).nullable(),
    /** What costs are in, by ISO 4217; null where the organization has not said. */
    currency: z.string().nullable(),
  })
  .meta({ id: 'SystemForecast' });
export type SystemForecast = z.infer<typeof systemForecastSchema>;
