import { z } from 'zod';
import { practiceIdSchema, symptomIdSchema } from '../catalogue/catalogue-ids.ts';
import { gateSchema } from '../catalogue/practice.ts';
import { stageSchema } from '../catalogue/stage.ts';
import { instantSchema } from '../common/identifiers.ts';
import { dueReasonSchema } from './practice-standing.ts';

/** The terms of a task's priority with their values: what a sentence and a tooltip are made from. */
export const priorityTermsSchema = z
  .strictObject({
    impact: z.number(),
    gate: z.strictObject({ gate: gateSchema, factor: z.number() }),
    urgency: z.strictObject({
      /** Stages by which that which is measured against is past the practice's stage. */
      stagesPast: z.number().int(),
      measuredBy: z.enum(['pressure', 'declared', 'start']),
      factor: z.number(),
    }),
    boost: z.strictObject({
      symptoms: z.array(z.strictObject({ symptom: symptomIdSchema, title: z.string() })),
      incidents: z.array(z.string()),
      breaks: z.array(z.strictObject({ component: z.string(), earliest: instantSchema })),
      factor: z.number(),
    }),
    effort: z.strictObject({
      /** PERT mean of the whole practice for the system's stack, in working days. */
      mean: z.number(),
      /** Part still to do, 0..1. */
      remaining: z.number(),
      /** What the days count for in the priority: max(1, days) to the power of a half. */
      cost: z.number(),
    }),
    /** Why it is due at all. */
    due: z.array(dueReasonSchema),
    /** Tasks that cannot be done before this one. */
    unlocks: z.array(practiceIdSchema),
    /** The practice for whose sake it comes here, when that is another. */
    neededFor: practiceIdSchema.nullable(),
  })
  .meta({ id: 'PriorityTerms' });
export type PriorityTerms = z.infer<typeof priorityTermsSchema>;

/** Practices that were taken together, because the last of them needs the others. */
export const bundleSchema = z.strictObject({
  for: practiceIdSchema,
  members: z.array(practiceIdSchema),
  /** Σ value ÷ Σ cost of the members. */
  ratio: z.number(),
});

/** A gap as a task, in its place of the order. */
export const rankedGapSchema = z
  .strictObject({
    practice: practiceIdSchema,
    stage: stageSchema,
    kind: z.enum(['mend', 'find_out']),
    rank: z.number().int().min(1),
    value: z.number(),
    days: z.number().positive(),
    priority: z.number(),
    /** Tasks of this list that must be done before. */
    needs: z.array(practiceIdSchema),
    bundle: bundleSchema,
    reasons: priorityTermsSchema,
    sentence: z.string(),
  })
  .meta({ id: 'RankedGap' });
export type RankedGap = z.infer<typeof rankedGapSchema>;

/** A due practice nobody has looked at: the page asks for it, it makes no task. */
export const openQuestionSchema = z
  .strictObject({
    practice: practiceIdSchema,
    stage: stageSchema,
    /** impact × gate × urgency. */
    weight: z.number(),
  })
  .meta({ id: 'OpenQuestion' });
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
