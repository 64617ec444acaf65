import { z } from 'zod';
import { stageSchema } from '../catalogue/stage.ts';
import { topicSchema } from '../catalogue/topic.ts';
import { idOrSlugSchema, idSchema, keySchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { TASK_STATES, taskIssueSchema, taskSchema } from './task.ts';

/** The order of a list. `rank` is that of what to do; due days and few days of work come first, then by rank. */
export const TASK_SORTS = ['rank', 'due', 'days'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** What tasks can be grouped by. */
export const TASK_GROUPINGS = ['state', 'stage', 'topic', 'sprint', 'owner', 'system'] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];

/** How far a reader may skip ahead, which is how many tasks a list shows at most. */
export const SKIPPED_AT_MOST = 50_000;

const none = z.literal('none');

/** What narrows a list of tasks; `none` stands for those that have no such thing. */
export const taskFilterSchema = z.strictObject({
  state: z.enum([...TASK_STATES, 'open', 'all']).default('open'),
  search: keySchema(100).optional(),
  system: idOrSlugSchema.optional(),
  stage: z.union([stageSchema, none]).optional(),
  topic: z.union([topicSchema, none]).optional(),
  sprint: z.union([idSchema, none]).optional(),
  /** `me` is who asks. */
  owner: z.union([idSchema, none, z.literal('me')]).optional(),
  /** Asked for by a practice, or added by a person. */
  source: z.enum(['practice', 'own']).optional(),
  /** Whether it needs a task that nobody has done yet. */
  blocked: z.enum(['yes', 'no']).optional(),
});
export type TaskFilter = z.infer<typeof taskFilterSchema>;

export const listTasksQuerySchema = pageQuerySchema
  .extend({
    ...taskFilterSchema.shape,
    sort: z.enum(TASK_SORTS).default('rank'),
    /** In place of a cursor: how many to leave out before the first, for a reader who jumps ahead. */
    skip: z.coerce.number().int().min(0).max(SKIPPED_AT_MOST).optional(),
  })
  .refine(({ cursor, skip }) => cursor === undefined || skip === undefined, {
    path: ['skip'],
    error: 'a cursor or how many to skip, not both',
  });
export type ListTasksQuery = z.infer<typeof listTasksQuerySchema>;

export const listedTaskSchema = taskSchema
  .extend({
    topic: topicSchema.nullable(),
    /** How many tasks it needs that nobody has done yet. */
    blockedBy: z.number().int(),
    issues: z.array(taskIssueSchema),
  })
  .meta({ id: 'ListedTask' });
export type ListedTask = z.infer<typeof listedTaskSchema>;

export const groupTasksQuerySchema = taskFilterSchema.extend({
  by: z.enum(TASK_GROUPINGS).optional(),
});
export type GroupTasksQuery = z.infer<typeof groupTasksQuerySchema>;

export const taskGroupsSchema = z
  .object({
    /** Of all groups. */
    count: z.number().int(),
    days: z.number(),
    /** In their order, those without last; empty where nothing was grouped by. */
    groups: z.array(
      z.object({
        /** As the filter of the same name takes it. */
        key: z.string(),
        /** Of a sprint, a person or a system; null for a person who has left. */
        name: z.string().nullable(),
        count: z.number().int(),
        /** Days of work of all of them. */
        days: z.number(),
      }),
    ),
  })
  .meta({ id: 'TaskGroups' });
export type TaskGroups = z.infer<typeof taskGroupsSchema>;
