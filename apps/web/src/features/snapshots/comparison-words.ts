import { formatDay } from '@pitwall/ui';
import type { SnapshotComparison } from '@pitwall/contracts';

type Counts = Record<'regressed' | 'resolved' | 'newlyDue', number>;

export interface ComparisonWords {
  /** The point of the sentence, when something got worse. */
  worse: string | null;
  rest: string;
}

/** "2 practices regressed" and "5 gaps closed, 3 practices became due." */
export const comparisonWords = ({ regressed, resolved, newlyDue }: Counts): ComparisonWords => {
  const parts = [
    ...(resolved === 0 ? [] : [resolved === 1 ? '1 gap closed' : `${resolved} gaps closed`]),
    ...(newlyDue === 0
      ? []
      : [newlyDue === 1 ? '1 practice became due' : `${newlyDue} practices became due`]),
  ];
  return {
    worse:
      regressed === 0
        ? null
        : regressed === 1
          ? '1 practice regressed'
          : `${regressed} practices regressed`,
    rest: new Intl.ListFormat('en').format(parts),
  };
};

/** The same as a sentence of its own, also where nothing changed. */
export const sinceWords = (counts: Counts): ComparisonWords => {
  const { worse, rest } = comparisonWords(counts);
  if (worse === null && rest === '') return { worse, rest: 'No gap opened or closed' };
  return { worse, rest };
};

export const countsOf = ({ regressed, resolved, newlyDue }: SnapshotComparison): Counts => ({
  regressed: regressed.length,
  resolved: resolved.length,
  newlyDue: newlyDue.length,
});

/** The name of a snapshot, or the day of a moment that none was taken of. */
export const sideWords = ({ name, at, snapshot }: SnapshotComparison['from']): string =>
  snapshot === null ? `the end of ${formatDay(new Date(at))}` : `“${name}”`;
