import { z } from 'zod';
import { stageSchema } from '../catalogue/stage.ts';
import { daySchema, idSchema } from '../common/identifiers.ts';
import { dayRangeSchema } from '../readiness/path.ts';
import { burnUpSchema } from '../readiness/progress.ts';

export const progressQuerySchema = z.strictObject({ to: stageSchema.optional() });

/** What was done sprint by sprint against the path to a stage, and when the rest is done at that pace. */
export const progressSchema = z
  .object({
    target: stageSchema.nullable(),
    /** Days of the path that are left; a range when some of it is unanswered. */
    left: dayRangeSchema,
    doneDays: z.number(),
    /** What is done, the latest first; at most 200. */
    done: z.array(z.object({ task: idSchema, title: z.string(), on: daySchema, days: z.number() })),
    burnUp: burnUpSchema,
    /** Finished sprints, in their order; a point of the burn-up each. */
    sprints: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        plannedDays: z.number(),
        completedDays: z.number(),
        /** False while nobody has closed it: its unfinished tasks stand in it still. */
        closed: z.boolean(),
      }),
    ),
    /** How many finished sprints a forecast needs. */
    leastSprints: z.number().int(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progressSchema>;

/** Where the unfinished tasks of a sprint go. */
export const closeSprintSchema = z
  .strictObject({ unfinished: z.enum(['next_sprint', 'plan']).default('next_sprint') })
  .meta({ id: 'CloseSprint' });

export const closedSprintSchema = z
  .object({
    plannedDays: z.number(),
    completedDays: z.number(),
    carriedDays: z.number(),
    carriedTasks: z.number().int(),
    /** Null when they went back into the plan. */
    carriedTo: z.object({ id: idSchema, name: z.string() }).nullable(),
  })
  .meta({ id: 'ClosedSprint' });
export type ClosedSprint = z.infer<typeof closedSprintSchema>;
