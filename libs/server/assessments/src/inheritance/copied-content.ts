import { LEVELS } from '@pitwall/contracts';
import { type AnswerContent, type AnswerRow, notAssessed } from '../answers/answer-row.ts';

/**
 * What copying another system's answer says here: its level and its note, not its evidence, its approval or
 * an accepted risk, which were given for that system. Null where nothing is left to copy.
 */
export function copiedContent(
  { state, level, note }: Pick<AnswerRow, 'state' | 'level' | 'note'>,
  source: string,
  copiedById: string,
  now: Date,
): AnswerContent | null {
  const claimed =
    state === 'accepted_risk'
      ? level
      : state === 'unknown'
        ? state
        : (LEVELS.find((one) => one === state) ?? null);
  if (claimed === null) return null;
  const from = `Copied from ${source}.`;
  return {
    ...notAssessed(copiedById, now),
    // Nobody has shown it for this system yet.
    state: claimed === 'proven' ? 'in_place' : claimed,
    note: note === '' ? from : `${from} ${note}`.slice(0, 4000),
    source: 'import',
  };
}
