import { z } from 'zod';
import { type Level, LEVELS } from './level-names.ts';

export const levelSchema = z.enum(LEVELS);

/** What each level counts for in a score. From `in_place` on, a practice is met. */
export const LEVEL_VALUES: Record<Level, number> = {
  absent: 0,
  started: 0.25,
  partial: 0.5,
  in_place: 0.75,
  proven: 1,
};
export const MET_VALUE = LEVEL_VALUES.in_place;

export const ANSWER_STATES = [
  'not_assessed',
  'unknown',
  ...LEVELS,
  'not_applicable',
  'accepted_risk',
] as const;
export const answerStateSchema = z.enum(ANSWER_STATES);
export type AnswerState = z.infer<typeof answerStateSchema>;

export const NOT_APPLICABLE_REASONS = [
  'out_of_scope',
  'architecture',
  'handled_elsewhere',
  'no_such_component',
] as const;
export const notApplicableReasonSchema = z.enum(NOT_APPLICABLE_REASONS);

/** `catalogue`: carried over from a practice that a newer release calls by another id. */
export const ANSWER_SOURCES = ['person', 'probe', 'import', 'catalogue'] as const;
export const answerSourceSchema = z.enum(ANSWER_SOURCES);
