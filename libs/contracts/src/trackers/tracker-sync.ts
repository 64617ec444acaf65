import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';

/**
 * `planning`, `planned`: a dry run; nothing was written. `applying`, then `finished`, or `stopped` where a person
 * must do something first; applied again it goes on. `outdated`: something else was synchronized since.
 */
export const TRACKER_SYNC_STATES = [
  'planning',
  'planned',
  'applying',
  'finished',
  'stopped',
  'failed',
  'outdated',
] as const;
export const trackerSyncStateSchema = z.enum(TRACKER_SYNC_STATES);
export type TrackerSyncState = z.infer<typeof trackerSyncStateSchema>;

const count = z.number().int().min(0);

export const trackerSyncSummarySchema = z.object({
  create: count,
  update: count,
  close: count,
  reopen: count,
  unchanged: count,
  conflicts: count,
  /** Fields that the tracker changed and Pitwall takes over. */
  takes: count,
  /** Calls that applying makes, exactly, as long as none is refused. */
  writes: count,
  reads: count,
  /** The least time that the tracker's limits allow for them. */
  leastMilliseconds: count,
});
export type TrackerSyncSummary = z.infer<typeof trackerSyncSummarySchema>;

export const trackerNoticeSchema = z.object({
  kind: z.enum(['gone', 'recovered', 'duplicate', 'kept', 'unassignable']),
  taskId: idSchema,
  issue: z.object({ key: z.string(), url: z.string() }),
  field: z.string().nullable(),
});
export type TrackerNotice = z.infer<typeof trackerNoticeSchema>;

export const trackerSyncSchema = z
  .object({
    id: idSchema,
    state: trackerSyncStateSchema,
    summary: trackerSyncSummarySchema.nullable(),
    notices: z.array(trackerNoticeSchema),
    /** Operations that are over, of all. */
    done: count,
    total: count,
    failed: count,
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    /** Begun by the clock or a webhook; it takes over what changed there. */
    automatic: z.boolean(),
    /** While it is applied: it waits for the tracker's limits until then. */
    resumesAt: instantSchema.nullable(),
  })
  .meta({ id: 'TrackerSync' });
export type TrackerSync = z.infer<typeof trackerSyncSchema>;

const fieldValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);

/** One step of a sync, as a person reads it before and after. */
export const trackerStepSchema = z
  .object({
    position: z.number().int(),
    kind: z.enum([
      'create_label',
      'create_milestone',
      'create_issue',
      'update_issue',
      'attach_step',
      'add_blocker',
      'remove_blocker',
      'add_comment',
      'take',
      'record',
    ]),
    taskId: idSchema.nullable(),
    /** What it is about: a title, a label. */
    title: z.string(),
    issue: z.object({ key: z.string(), url: z.string() }).nullable(),
    changes: z.array(z.object({ field: z.string(), from: fieldValue, to: fieldValue })),
    state: z.enum(['planned', 'intended', 'done', 'failed', 'skipped']),
    message: z.string().nullable(),
  })
  .meta({ id: 'TrackerStep' });
export type TrackerStep = z.infer<typeof trackerStepSchema>;

export const trackerLinkSchema = z
  .object({
    taskId: idSchema,
    title: z.string(),
    issue: z.object({ key: z.string(), url: z.string() }),
    updatedAt: instantSchema,
  })
  .meta({ id: 'TrackerLink' });
export type TrackerLink = z.infer<typeof trackerLinkSchema>;

/** Ties an issue that is there already to a task. */
export const linkIssueSchema = z
  .strictObject({
    taskId: idSchema,
    /** As people name it there: `17`, `PROJ-17`. Its tracker says which are names. */
    issue: z.string().trim().min(1).max(100),
  })
  .meta({ id: 'LinkIssue' });
export type LinkIssue = z.infer<typeof linkIssueSchema>;

export const trackerConflictSchema = z
  .object({
    id: idSchema,
    taskId: idSchema,
    title: z.string(),
    issue: z.object({ key: z.string(), url: z.string() }),
    field: z.string(),
    base: fieldValue,
    ours: fieldValue,
    theirs: fieldValue,
    at: instantSchema,
  })
  .meta({ id: 'TrackerConflict' });
export type TrackerConflict = z.infer<typeof trackerConflictSchema>;

export const settleConflictSchema = z
  .strictObject({ winner: z.enum(['ours', 'theirs']) })
  .meta({ id: 'SettleConflict' });
export type SettleConflict = z.infer<typeof settleConflictSchema>;
