import { z } from 'zod';
import { daySchema, lineSchema } from '../common/identifiers.ts';

const taskId = z.string().min(1).max(80);
const days = z.number().min(0).max(100_000);

/** A task as the plan sees it. */
export const planTaskSchema = z
  .strictObject({
    id: taskId,
    days,
    /** Steps that share the days equally: where a large task may be split. */
    steps: z.number().int().min(1).max(1000),
    /** Tasks that must be done before. Ids that are not in the list are taken as done. */
    needs: z.array(taskId),
  })
  .meta({ id: 'PlanTask' });
export type PlanTask = z.infer<typeof planTaskSchema>;

export const planSprintSchema = z
  .strictObject({
    id: z.string().min(1).max(80),
    starts: daySchema,
    ends: daySchema,
    /** Working days of the team, and the share of them kept for this work. */
    capacityDays: days,
    share: z.number().min(0).max(1).default(1),
    /** Days that something else has taken already. They make it fuller, not smaller: tasks are split by its size. */
    taken: days.optional(),
  })
  .meta({ id: 'PlanSprint' });
export type PlanSprint = z.infer<typeof planSprintSchema>;

/** A person's decision to move a task, always with its reason. */
export const pinSchema = z
  .strictObject({
    task: taskId,
    /** The rank it shall have, from 1. Tasks it needs still come before it. */
    rank: z.number().int().min(1),
    reason: lineSchema(300),
  })
  .meta({ id: 'Pin' });
export type Pin = z.infer<typeof pinSchema>;

/** A task in its final place, with the computed place beside it. */
export const placedTaskSchema = z
  .strictObject({
    task: taskId,
    rank: z.number().int().min(1),
    computedRank: z.number().int().min(1),
    /** Null when nobody moved it. `movedFor` names the pinned task that pulled it forward. */
    pinned: lineSchema(300).nullable(),
    movedFor: taskId.nullable(),
  })
  .meta({ id: 'PlacedTask' });
export type PlacedTask = z.infer<typeof placedTaskSchema>;

/** A task, or part of one, in a sprint. */
export const sprintItemSchema = z.strictObject({
  task: taskId,
  days,
  /** The steps it covers, from 1; the same step again where one step spans sprints. */
  fromStep: z.number().int().min(1),
  toStep: z.number().int().min(1),
  steps: z.number().int().min(1),
  /** True where the task is done with this. */
  finishes: z.boolean(),
});
export type SprintItem = z.infer<typeof sprintItemSchema>;

export const plannedSprintSchema = z.strictObject({
  id: z.string(),
  starts: daySchema,
  ends: daySchema,
  /** Days for this work: capacity × share. */
  availableDays: days,
  plannedDays: days,
  items: z.array(sprintItemSchema),
});

export const sprintPlanSchema = z
  .strictObject({
    order: z.array(placedTaskSchema),
    sprints: z.array(plannedSprintSchema),
    /** What the given sprints do not hold. */
    unplanned: z.array(
      z.strictObject({
        task: taskId,
        daysLeft: days,
        reason: z.enum(['does_not_fit', 'waits_for']),
        waitsFor: z.array(taskId),
      }),
    ),
    /** When each planned task is done: the end of its last sprint. */
    done: z.array(z.strictObject({ task: taskId, sprint: z.string(), on: daySchema })),
    /** The day on which everything is done; null when something is unplanned. */
    doneOn: daySchema.nullable(),
  })
  .meta({ id: 'SprintPlan' });
export type SprintPlan = z.infer<typeof sprintPlanSchema>;
