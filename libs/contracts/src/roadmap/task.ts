import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { stageSchema } from '../catalogue/stage.ts';
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  slugSchema,
  textSchema,
} from '../common/identifiers.ts';
import { priorityTermsSchema } from '../readiness/priority.ts';
import { trackerProviderSchema } from '../trackers/tracker-provider.ts';

/** `done_unverified`: someone says so; `done`: an answer or a probe confirmed it. */
export const TASK_STATES = ['todo', 'doing', 'done_unverified', 'done', 'dropped'] as const;
export const taskStateSchema = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof taskStateSchema>;
export const taskKindSchema = z.enum(['mend', 'find_out', 'custom']);

export const taskReasonsSchema = z.object({
  sentence: z.string(),
  terms: priorityTermsSchema.nullable(),
});

export const taskSchema = z
  .object({
    id: idSchema,
    system: z.object({ id: idSchema, slug: slugSchema, name: z.string() }),
    kind: taskKindSchema,
    practice: practiceIdSchema.nullable(),
    stage: stageSchema.nullable(),
    title: z.string(),
    state: taskStateSchema,
    days: z.number(),
    priority: z.number(),
    rank: z.number().int().nullable(),
    /** Where the rules put it; another place than `rank` where people moved tasks. */
    computedRank: z.number().int().nullable(),
    /** Where a person put it, and why. */
    pin: z
      .object({
        rank: z.number().int(),
        reason: z.string(),
        by: z.string().nullable(),
        at: instantSchema,
      })
      .nullable(),
    reasons: taskReasonsSchema,
    owner: z.object({ userId: idSchema, name: z.string() }).nullable(),
    dueOn: daySchema.nullable(),
    sprint: z.object({ id: idSchema, name: z.string() }).nullable(),
    version: z.number().int(),
    updatedAt: instantSchema,
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof taskSchema>;

/** A task's issue in a tracker, as the last sync left it. */
export const taskIssueSchema = z.object({
  provider: trackerProviderSchema,
  /** As the tracker names it: `17`, `PROJ-17`. */
  key: z.string(),
  url: z.string(),
  /** Null where it was linked and never synchronized since. */
  state: z.enum(['open', 'closed']).nullable(),
  syncedAt: instantSchema,
});
export type TaskIssue = z.infer<typeof taskIssueSchema>;

export const taskDetailSchema = taskSchema
  .extend({
    description: z.string(),
    issues: z.array(taskIssueSchema),
    needs: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        state: taskStateSchema,
        practice: practiceIdSchema.nullable(),
      }),
    ),
    unlocks: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        state: taskStateSchema,
        practice: practiceIdSchema.nullable(),
      }),
    ),
    history: z.array(
      z.object({
        from: taskStateSchema,
        to: taskStateSchema,
        reason: z.string(),
        by: z.string().nullable(),
        at: instantSchema,
      }),
    ),
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetailSchema>;

export const updateTaskSchema = z
  .strictObject({
    version: z.int32().min(1),
    state: z.enum(['todo', 'doing', 'done_unverified']).optional(),
    ownerId: idSchema.nullable().optional(),
    dueOn: daySchema.nullable().optional(),
    sprintId: idSchema.nullable().optional(),
    /** With a sprint: the days of the task that it holds; all of them where left out. */
    sprintDays: z.number().positive().max(10_000).nullable().optional(),
    description: textSchema(20_000).optional(),
    reason: lineSchema(300).optional(),
  })
  .meta({ id: 'UpdateTask' });
export type UpdateTask = z.infer<typeof updateTaskSchema>;

/** Move a task to a place by a person's word. */
export const pinTaskSchema = z
  .strictObject({
    rank: z.number().int().min(1).max(10_000),
    reason: lineSchema(300),
    version: z.int32().min(1),
  })
  .meta({ id: 'PinTask' });
export type PinTask = z.infer<typeof pinTaskSchema>;

export const unpinTaskSchema = z
  .strictObject({ version: z.int32().min(1) })
  .meta({ id: 'UnpinTask' });

export const createTaskSchema = z
  .strictObject({
    title: lineSchema(160),
    description: textSchema(20_000).default(''),
    days: z.number().positive().max(120),
  })
  .meta({ id: 'CreateTask' });
