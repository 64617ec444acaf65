import { z } from 'zod';
import { daySchema, idSchema } from '../common/identifiers.ts';
import { sprintSchema } from './sprint.ts';
import { taskSchema } from './task.ts';

/** By an open task: the open tasks that must be done before it. */
export const taskNeedsSchema = z.array(
  z.object({ task: idSchema, needs: z.array(z.object({ id: idSchema, title: z.string() })) }),
);

/** All that a team plans from: its sprints that nobody has closed, and what is in none of them. */
export const sprintPlanningSchema = z
  .object({
    /** The day it is for the organization. */
    today: daySchema,
    /** In their order; one that is over stands first until it is closed. At most 60. */
    sprints: z.array(sprintSchema),
    /** Tasks of which their sprint holds only a part: the days of it. */
    parts: z.array(z.object({ task: idSchema, days: z.number() })),
    /** Tasks to do that are in no sprint, of all systems of the team, in order. At most 300. */
    backlog: z.array(taskSchema),
    /** How many there are and how many days they take, where the list names only the first. */
    backlogCount: z.number().int(),
    backlogDays: z.number(),
    /** Of the tasks in these lists. */
    needs: taskNeedsSchema,
  })
  .meta({ id: 'SprintPlanning' });
export type SprintPlanning = z.infer<typeof sprintPlanningSchema>;
