import { z } from 'zod';
import { answerStateSchema, levelSchema } from '../assessments/answer-state.ts';
import { practiceIdSchema, symptomIdSchema } from '../catalogue/catalogue-ids.ts';
import { gateSchema } from '../catalogue/practice.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { topicSchema } from '../catalogue/topic.ts';
import { instantSchema } from '../common/identifiers.ts';

export const duenessSchema = z.enum(['due', 'next', 'not_yet']);
export type Dueness = z.infer<typeof duenessSchema>;

/** Why a practice is due. */
export const dueReasonSchema = z
  .discriminatedUnion('reason', [
    z.strictObject({ reason: z.literal('stage'), stage: stageSchema, dueStage: stageSchema }),
    z.strictObject({ reason: z.literal('trigger'), says: z.string() }),
    z.strictObject({ reason: z.literal('incident'), incident: z.string(), at: instantSchema }),
    z.strictObject({
      reason: z.literal('forecast_break'),
      component: z.string(),
      earliest: instantSchema,
    }),
    z.strictObject({ reason: z.literal('symptom'), symptom: symptomIdSchema, title: z.string() }),
    z.strictObject({ reason: z.literal('needed_by'), practice: practiceIdSchema }),
  ])
  .meta({ id: 'DueReason' });
export type DueReason = z.infer<typeof dueReasonSchema>;

export const UNANSWERED_CAUSES = [
  'not_assessed',
  'unknown',
  'contradicted',
  'awaiting_approval',
  'risk_without_level',
] as const;

/** Where one practice stands: what was answered, how it reads today, and whether it is due. */
export const practiceStandingSchema = z
  .strictObject({
    practice: practiceIdSchema,
    topic: topicSchema,
    stage: stageSchema,
    gate: gateSchema,
    impact: z.number().int().min(1).max(5),
    dueness: duenessSchema,
    reasons: z.array(dueReasonSchema),
    /** The trigger in words; `unknown` when a fact it names is not given. */
    trigger: z
      .strictObject({ says: z.string(), holds: z.union([z.boolean(), z.literal('unknown')]) })
      .nullable(),
    applicable: z.boolean(),
    /** `condition_unknown`: a fact is missing, so the practice is taken to apply. */
    applicability: z.enum(['applies', 'condition_unknown', 'condition_false', 'agreed']),
    claimed: answerStateSchema,
    /** The level it counts as; null when unanswered or not applicable. A stale `proven` reads as `in_place`. */
    reads: levelSchema.nullable(),
    standing: z.enum(['met', 'open', 'unanswered', 'not_applicable']),
    unansweredBecause: z.enum(UNANSWERED_CAUSES).nullable(),
    /** What it counts for, 0..1, in both readings. */
    value: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    evidence: z.enum(['fresh', 'stale', 'none']),
    /** When the attest period of the evidence runs out. */
    freshUntil: instantSchema.nullable(),
    risk: z
      .strictObject({
        /** `touched`: a symptom or incident brought the work back; `resumed`: the team took it up. */
        status: z.enum(['accepted', 'touched', 'resumed', 'lapsed', 'awaiting_approval']),
        expiresAt: instantSchema.nullable(),
        /** Ids of the symptoms and incidents that brought it back. */
        touchedBy: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'PracticeStanding' });
export type PracticeStanding = z.infer<typeof practiceStandingSchema>;
