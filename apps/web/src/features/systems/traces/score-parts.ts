import type { AssessmentItem } from '@pitwall/contracts';

export type TracedItem = Pick<AssessmentItem, 'practice' | 'title' | 'standing'>;

/** The due, applicable practices of a score by how they stand, what weighs most first. */
export interface ScoreParts {
  met: TracedItem[];
  open: TracedItem[];
  unanswered: TracedItem[];
  impact: number;
  low: number;
  high: number;
}

/** From which practices a score is made; the same sums as the rules take, from what the page shows. */
export function scoreParts(items: readonly TracedItem[]): ScoreParts {
  const due = items
    .filter(({ standing }) => standing.dueness === 'due' && standing.value !== null)
    .sort((a, b) => b.standing.impact - a.standing.impact || (a.practice < b.practice ? -1 : 1));
  const of = (standing: TracedItem['standing']['standing']): TracedItem[] =>
    due.filter((item) => item.standing.standing === standing);
  const sum = (pick: (value: { low: number; high: number }) => number): number =>
    due.reduce(
      (total, { standing }) =>
        standing.value === null ? total : total + standing.impact * pick(standing.value),
      0,
    );
  return {
    met: of('met'),
    open: of('open'),
    unanswered: of('unanswered'),
    impact: due.reduce((total, { standing }) => total + standing.impact, 0),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
  };
}
