import { LEVELS, type AssessmentItem, type Level } from '@pitwall/contracts';
import type { FullPractice } from '../../../lib/api/practice.ts';
import type { Change } from '../saving/answer-saver.ts';

/**
 * Another level for a practice. Its note stays with it, save where a note is evidence: sent again, an old
 * one would count as new.
 */
export const levelChange = (
  level: Level,
  { answer }: Pick<AssessmentItem, 'answer'>,
  practice: Pick<FullPractice, 'attest'> | undefined,
): Change => {
  const hadLevel = LEVELS.some((one) => one === answer?.state);
  const keeps = hadLevel && practice !== undefined && practice.attest.evidence !== 'note';
  return { state: level, note: keeps ? (answer?.note ?? '') : '' };
};
