import { z } from 'zod';
import { stageSchema } from '../catalogue/stage.ts';
import { instantSchema } from '../common/identifiers.ts';
import { scoreSchema, stageScoreSchema, topicScoreSchema } from './score.ts';
import {
  builtAheadSchema,
  pressureReadingSchema,
  readinessGapSchema,
  readyReadingSchema,
  stageClearingSchema,
} from './stage-reading.ts';

/** What dueness is measured against: pressure, else the declared stage, else the first stage. */
export const dueStageSchema = z.strictObject({
  stage: stageSchema,
  because: z.enum(['pressure', 'declared', 'start']),
});
export type DueStage = z.infer<typeof dueStageSchema>;

/** Where a system stands, without its single practices. */
export const assessmentSummarySchema = z
  .strictObject({
    at: instantSchema,
    ready: readyReadingSchema,
    stages: z.array(stageClearingSchema),
    pressure: pressureReadingSchema,
    declared: stageSchema.nullable(),
    dueStage: dueStageSchema,
    /** Null when pressure is not known. */
    gap: readinessGapSchema.nullable(),
    builtAhead: builtAheadSchema.nullable(),
    score: scoreSchema,
    topics: z.array(topicScoreSchema),
    stageScores: z.array(stageScoreSchema),
    /** Practices by dueness, those that do not apply left out. */
    counts: z.strictObject({
      due: z.number().int(),
      next: z.number().int(),
      notYet: z.number().int(),
      notApplicable: z.number().int(),
      tasks: z.number().int(),
      questions: z.number().int(),
    }),
    /** Σ days of all tasks. */
    taskDays: z.number(),
  })
  .meta({ id: 'AssessmentSummary' });
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>;
