import { z } from 'zod';
import { answerStateSchema } from './answer-state.ts';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { assessmentSummarySchema } from '../readiness/assessment-summary.ts';
import { scoreChangeSchema, scoreSchema } from '../readiness/score.ts';
import { readyReadingSchema } from '../readiness/stage-reading.ts';

export const takeSnapshotSchema = z
  .strictObject({ name: lineSchema(80) })
  .meta({ id: 'TakeSnapshot' });

export const snapshotSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    catalogueVersion: z.string(),
    summary: assessmentSummarySchema,
    createdBy: z.string().nullable(),
    createdAt: instantSchema,
    /** Taken by itself, at the end of a sprint. */
    automatic: z.boolean(),
  })
  .meta({ id: 'Snapshot' });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A snapshot by its id, or any moment of the past. */
export const comparedMomentSchema = z.union([idSchema, instantSchema]);

/** `to` may be left out: the assessment as it is now. */
export const compareSnapshotsQuerySchema = z.strictObject({
  from: comparedMomentSchema,
  to: comparedMomentSchema.optional(),
});

/** Where the system stood, from the first snapshot to now, in the order of time. */
export const snapshotTrendSchema = z
  .object({
    points: z.array(
      z.object({
        /** Null for the assessment as it is now. */
        snapshot: idSchema.nullable(),
        name: z.string(),
        at: instantSchema,
        automatic: z.boolean(),
        catalogueVersion: z.string(),
        score: scoreSchema.pick({ low: true, high: true, coverage: true, verifiedShare: true }),
        ready: readyReadingSchema.pick({ low: true, high: true }),
      }),
    ),
    /** How many earlier snapshots are left out. */
    leftOut: z.number().int().min(0),
  })
  .meta({ id: 'SnapshotTrend' });
export type SnapshotTrend = z.infer<typeof snapshotTrendSchema>;

const changeSchema = z.object({
  practice: practiceIdSchema,
  title: z.string(),
  before: answerStateSchema,
  after: answerStateSchema,
});
const comparedSideSchema = z.object({
  name: z.string(),
  at: instantSchema,
  /** Null for a moment that no snapshot was taken of, and for now. */
  snapshot: idSchema.nullable(),
  catalogueVersion: z.string(),
});
export const snapshotComparisonSchema = z
  .object({
    from: comparedSideSchema,
    to: comparedSideSchema,
    /** Gaps that were none before. */
    regressed: z.array(changeSchema),
    /** Gaps that are gone. */
    resolved: z.array(changeSchema),
    /** Practices that have become due. */
    newlyDue: z.array(z.object({ practice: practiceIdSchema, title: z.string() })),
    changed: z.array(changeSchema),
    score: z.object({
      before: z.object({ low: z.number(), high: z.number() }).nullable(),
      after: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
    /** From what the change of the score came; null where a snapshot is too old to tell. */
    split: scoreChangeSchema.pick({ total: true, parts: true }).nullable(),
  })
  .meta({ id: 'SnapshotComparison' });
export type SnapshotComparison = z.infer<typeof snapshotComparisonSchema>;
