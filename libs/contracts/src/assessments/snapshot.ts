import { z } from 'zod';
import { answerStateSchema } from './answer-state.ts';
import { practiceIdSchema } from '../catalogue/practice.ts';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { assessmentSummarySchema } from '../readiness/assessment-summary.ts';

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
  })
  .meta({ id: 'Snapshot' });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** `to` may be left out: the assessment as it is now. */
export const compareSnapshotsQuerySchema = z.strictObject({
  from: idSchema,
  to: idSchema.optional(),
});

const changeSchema = z.object({
  practice: practiceIdSchema,
  title: z.string(),
  before: answerStateSchema,
  after: answerStateSchema,
});
export const snapshotComparisonSchema = z
  .object({
    from: z.object({ name: z.string(), at: instantSchema }),
    to: z.object({ name: z.string(), at: instantSchema }),
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
  })
  .meta({ id: 'SnapshotComparison' });
export type SnapshotComparison = z.infer<typeof snapshotComparisonSchema>;
