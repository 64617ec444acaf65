import type { Outcome } from '@pitwall/contracts';
import type { Signal } from '@pitwall/ui';

/** What each outcome of a probe is called, the ones that ask for something first. */
export const OUTCOME_WORDS: readonly { outcome: Outcome; words: string; signal?: Signal }[] = [
  { outcome: 'absent', words: 'absent', signal: 'behind' },
  { outcome: 'partial', words: 'partial', signal: 'disputed' },
  { outcome: 'present', words: 'present', signal: 'verified' },
  { outcome: 'not_visible', words: 'not visible' },
  { outcome: 'not_applicable', words: 'not applicable' },
  { outcome: 'error', words: 'failed' },
];

export const outcomeRank = (outcome: Outcome): number =>
  OUTCOME_WORDS.findIndex((one) => one.outcome === outcome);

/** "3 absent, 1 partial, 1 present". */
export const countOutcomes = (outcomes: Partial<Record<Outcome, number>>): string => {
  const parts = OUTCOME_WORDS.filter(({ outcome }) => (outcomes[outcome] ?? 0) > 0).map(
    ({ outcome, words }) => `${outcomes[outcome]} ${words}`,
  );
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
};
