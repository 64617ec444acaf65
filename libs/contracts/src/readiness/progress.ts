import { z } from 'zod';
import { daySchema } from '../common/identifiers.ts';

const days = z.number().min(0);

/** One finished sprint: what was planned and what was done of it, in days. */
export const sprintResultSchema = z.strictObject({
  sprint: z.string(),
  ends: daySchema,
  plannedDays: days,
  completedDays: days,
  /** All that is in scope at its end: done and not done. */
  scopeDays: days,
});
export type SprintResult = z.infer<typeof sprintResultSchema>;

export const burnUpSchema = z
  .strictObject({
    points: z.array(
      z.strictObject({
        sprint: z.string(),
        on: daySchema,
        doneDays: days,
        scopeDays: days,
        carriedDays: days,
      }),
    ),
    /** When the rest will be done by the team's own pace; null under three finished sprints. */
    finish: z
      .strictObject({
        /** Completed days a sprint: the slowest and the fastest stretch, and the mean. */
        pace: z.strictObject({ low: days, likely: days, high: days }),
        sprints: z.strictObject({
          earliest: z.number().int(),
          likely: z.number().int(),
          /** Null when the slowest stretch completed nothing. */
          latest: z.number().int().nullable(),
        }),
        earliest: daySchema,
        likely: daySchema,
        latest: daySchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'BurnUp' });
export type BurnUp = z.infer<typeof burnUpSchema>;
