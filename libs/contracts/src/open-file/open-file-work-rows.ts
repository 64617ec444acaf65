import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/practice.ts';
import { lineSchema, textSchema } from '../common/identifiers.ts';
import { COMMENT_SUBJECT_KINDS } from '../discussion/comment.ts';
import { taskKindSchema, taskReasonsSchema, taskStateSchema } from '../roadmap/task.ts';
import { at, days, id, MOST, name, person, version } from './open-file-fields.ts';

/** Rows of the work and of what people say about it. */
export const WORK_ROWS = {
  sprint: z.strictObject({
    id,
    teamId: id,
    name,
    startsOn: at,
    endsOn: at,
    capacityDays: days,
    debtShare: z.number().gt(0).max(1),
    createdAt: at,
    closedAt: at.nullable(),
    // Files from before it was kept do not have it.
    closedByClock: z.boolean().default(false),
    carriedTasks: z.int32().min(0).nullable().default(null),
    carriedDays: days.nullable().default(null),
    carriedTo: name.nullable().default(null),
  }),
  sprintResult: z.strictObject({
    sprintId: id,
    systemId: id,
    plannedDays: days,
    completedDays: days,
    scopeDays: days,
  }),
  task: z.strictObject({
    id,
    systemId: id,
    kind: taskKindSchema,
    practiceId: practiceIdSchema.nullable(),
    title: lineSchema(300),
    description: textSchema(20_000),
    state: taskStateSchema,
    ownerId: person,
    dueOn: at.nullable(),
    days,
    priority: z.number(),
    rank: z.number().int().min(1).max(MOST).nullable(),
    computedRank: z.number().int().min(1).max(MOST).nullable(),
    pinRank: z.number().int().min(1).max(MOST).nullable(),
    pinReason: textSchema(2000).nullable(),
    pinnedById: person,
    pinnedAt: at.nullable(),
    reasons: taskReasonsSchema,
    sprintId: id.nullable(),
    sprintDays: days.nullable(),
    createdAt: at,
    updatedAt: at,
    version,
  }),
  taskDependency: z.strictObject({ taskId: id, dependsOnId: id }),
  taskStateChange: z.strictObject({
    id,
    taskId: id,
    from: taskStateSchema,
    to: taskStateSchema,
    reason: textSchema(2000),
    changedById: person,
    at,
  }),
  comment: z.strictObject({
    id,
    systemId: id,
    subjectKind: z.enum(COMMENT_SUBJECT_KINDS),
    /** A practice's id, or that of a row; empty for the system itself. */
    subjectId: z.string().max(80),
    threadId: id.nullable(),
    body: textSchema(10_000),
    mentions: z.array(id).max(20),
    authorId: person,
    byReviewer: z.boolean(),
    version,
    createdAt: at,
    editedAt: at.nullable(),
    deletedAt: at.nullable(),
    resolvedAt: at.nullable(),
    resolvedById: person,
  }),
  commentRevision: z.strictObject({
    id,
    systemId: id,
    commentId: id,
    version,
    body: textSchema(10_000),
    writtenAt: at,
  }),
} as const;
