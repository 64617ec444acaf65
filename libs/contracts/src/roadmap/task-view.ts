import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { TASK_GROUPINGS, TASK_SORTS, taskFilterSchema } from './task-list.ts';

/** What a list of tasks can show beside the title. */
export const TASK_COLUMN_NAMES = [
  'reason',
  'state',
  'stage',
  'topic',
  'owner',
  'sprint',
  'due',
  'days',
  'practice',
  'issue',
] as const;
export type TaskColumn = (typeof TASK_COLUMN_NAMES)[number];

/** What a view keeps: filters, order, grouping and columns. What is left out is as every list begins. */
export const taskViewSettingsSchema = z
  .strictObject({
    ...taskFilterSchema.shape,
    state: taskFilterSchema.shape.state.unwrap().optional(),
    layout: z.enum(['list', 'board']).optional(),
    group: z.enum(TASK_GROUPINGS).optional(),
    sort: z.enum(TASK_SORTS).optional(),
    columns: z.array(z.enum(TASK_COLUMN_NAMES)).max(TASK_COLUMN_NAMES.length).optional(),
  })
  .meta({ id: 'TaskViewSettings' });
export type TaskViewSettings = z.infer<typeof taskViewSettingsSchema>;

export const taskViewNameSchema = lineSchema(80);

/** A saved way of looking at the tasks. */
export const taskViewSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Whether everybody of the organization sees it. */
    shared: z.boolean(),
    /** Whether it is of who asks. */
    own: z.boolean(),
    /** Who made it; null for one who has left. */
    by: z.string().nullable(),
    settings: taskViewSettingsSchema,
    version: z.number().int(),
    updatedAt: instantSchema,
  })
  .meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof taskViewSchema>;

export const taskViewsSchema = z
  .object({ items: z.array(taskViewSchema) })
  .meta({ id: 'TaskViews' });

export const createTaskViewSchema = z
  .strictObject({
    name: taskViewNameSchema,
    shared: z.boolean().default(false),
    settings: taskViewSettingsSchema,
  })
  .meta({ id: 'CreateTaskView' });
export type CreateTaskView = z.infer<typeof createTaskViewSchema>;

export const updateTaskViewSchema = z
  .strictObject({
    version: z.int32().min(1),
    name: taskViewNameSchema.optional(),
    shared: z.boolean().optional(),
    settings: taskViewSettingsSchema.optional(),
  })
  .meta({ id: 'UpdateTaskView' });
export type UpdateTaskView = z.infer<typeof updateTaskViewSchema>;
