import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema } from '../common/identifiers.ts';

/** What an open page is told: that something changed, and how far long work is. Ids only. */
export const liveEventSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('system.changed'), systemId: idSchema, cause: z.string() }),
    z.object({
      kind: z.literal('assessment.presence'),
      systemId: idSchema,
      userId: idSchema,
      /** What the person looks at; null once they have left. */
      practice: practiceIdSchema.nullable(),
    }),
    z.object({
      kind: z.literal('export.progress'),
      systemId: idSchema,
      exportRunId: idSchema,
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    /** The catalogue that the organization reads: another revision of its overlay, or a move to another release. */
    z.object({ kind: z.literal('catalogue.changed') }),
    z.object({
      kind: z.literal('catalogue.progress'),
      /** A move's or an import's id. */
      runId: idSchema,
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    z.object({
      kind: z.literal('report.progress'),
      reportRunId: idSchema,
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    z.object({
      kind: z.literal('tracker.progress'),
      systemId: idSchema,
      trackerSyncId: idSchema,
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    z.object({
      kind: z.literal('scan.progress'),
      systemId: idSchema,
      scanRunId: idSchema,
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    z.object({
      kind: z.literal('sample.progress'),
      state: z.enum(['waiting', 'running', 'finished', 'failed']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    /** Whose notifications changed; null for everybody's. */
    z.object({ kind: z.literal('notifications.changed'), userIds: z.array(idSchema).nullable() }),
  ])
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.infer<typeof liveEventSchema>;

export const failedJobSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    attempts: z.number().int(),
    error: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'FailedJob' });
export type FailedJob = z.infer<typeof failedJobSchema>;
