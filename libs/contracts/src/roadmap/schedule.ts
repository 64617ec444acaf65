import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { daySchema } from '../common/identifiers.ts';
import { breakRangeSchema } from '../readiness/forecast.ts';
import { plannedSprintSchema, sprintPlanSchema } from '../readiness/sprint-plan.ts';

/** When a component breaks, by its name. */
export const componentBreakSchema = z.object({
  component: z.string(),
  title: z.string(),
  breaks: breakRangeSchema,
});

/** The open tasks of a system over time: in the coming sprints of its team, and in as many like the last as they need. */
export const scheduleSchema = z
  .object({
    /** The day it is for the organization. */
    today: daySchema,
    sprints: z.array(
      plannedSprintSchema.extend({
        name: z.string(),
        /** Nobody has made it yet: it follows the last one's length and days. */
        projected: z.boolean(),
      }),
    ),
    /** In their order. */
    tasks: z.array(
      z.object({
        id: z.string(),
        practice: practiceIdSchema.nullable(),
        stage: stageSchema.nullable(),
        title: z.string(),
        days: z.number(),
        /** Tasks of this list that must be done before. */
        needs: z.array(z.string()),
      }),
    ),
    /** What no sprint holds, and why. */
    unplanned: sprintPlanSchema.shape.unplanned,
  })
  .meta({ id: 'Schedule' });
export type Schedule = z.infer<typeof scheduleSchema>;
