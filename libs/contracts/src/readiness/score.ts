import { z } from 'zod';
import { stageSchema } from '../catalogue/stage.ts';
import { topicSchema } from '../catalogue/topic.ts';

const count = z.number().int().min(0);
const percent = z.number().min(0).max(100).nullable();
const share = z.number().min(0).max(1).nullable();

/** A score over due, applicable practices. It keeps its sums, so that scores add up exactly. */
export const scoreSchema = z
  .strictObject({
    /** 0..100, the unanswered as 0 and as 1; null when nothing is due. */
    low: percent,
    high: percent,
    /** Answered ÷ due and applicable. */
    coverage: share,
    /** Met with fresh evidence ÷ met; null when nothing is met. */
    verifiedShare: share,
    sums: z.strictObject({
      /** Σ impact, and Σ impact × value in both readings. */
      impact: z.number().min(0),
      low: z.number().min(0),
      high: z.number().min(0),
    }),
    counts: z.strictObject({
      /** Due and applicable: met + open + unanswered. */
      due: count,
      met: count,
      verified: count,
      open: count,
      /** Open or unanswered, but the risk is accepted. */
      accepted: count,
      unanswered: count,
    }),
  })
  .meta({ id: 'Score' });
export type Score = z.infer<typeof scoreSchema>;

export const topicScoreSchema = scoreSchema
  .extend({ topic: topicSchema })
  .meta({ id: 'TopicScore' });
export type TopicScore = z.infer<typeof topicScoreSchema>;
export const stageScoreSchema = scoreSchema
  .extend({ stage: stageSchema })
  .meta({ id: 'StageScore' });
export type StageScore = z.infer<typeof stageScoreSchema>;

const changeSchema = z.strictObject({ low: z.number(), high: z.number() });

/** Why a score moved, in points; the four parts add up to the total. */
export const scoreChangeSchema = z
  .strictObject({
    before: scoreSchema,
    after: scoreSchema,
    /** Null when one side had nothing due. */
    total: changeSchema.nullable(),
    parts: z
      .strictObject({
        answers: changeSchema,
        newlyDue: changeSchema,
        /** Practices that apply, or do not any more, by what the system is. */
        facts: changeSchema,
        catalogue: changeSchema,
      })
      .nullable(),
  })
  .meta({ id: 'ScoreChange' });
export type ScoreChange = z.infer<typeof scoreChangeSchema>;
