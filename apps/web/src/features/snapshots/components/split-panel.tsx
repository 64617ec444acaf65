import type { SnapshotComparison } from '@pitwall/contracts';
import { formatNumber, Panel, StatRow } from '@pitwall/ui';

type Split = NonNullable<SnapshotComparison['split']>;
type Change = NonNullable<Split['total']>;

/** From what a change of the score came. The four parts add up to the whole. */
export const SplitPanel = ({ split }: { split: SnapshotComparison['split'] }) => {
  if (split === null)
    return (
      <Panel title="Why the score changed">
        <p>
          One of the two snapshots is from before Pitwall kept what a score is computed from, so the
          change cannot be split.
        </p>
      </Panel>
    );
  const { total, parts } = split;
  if (total === null || parts === null)
    return (
      <Panel title="Why the score changed">
        <p>On one side nothing was due, so there are no two scores to compare.</p>
      </Panel>
    );
  return (
    <Panel
      title="Why the score changed"
      detail={`By ${changeWords(total)} of 100 points in all; the parts add up. 100 points are all that is due, each practice counted by its impact.`}
    >
      <StatRow
        label="Parts of the change"
        stats={[
          {
            label: 'Answers',
            value: changeWords(parts.answers),
            detail: 'what people and scans say now, and evidence that grew old',
          },
          {
            label: 'Newly due',
            value: changeWords(parts.newlyDue),
            detail: 'what the load, a symptom or an incident asks for now',
          },
          {
            label: 'Facts',
            value: changeWords(parts.facts),
            detail: 'practices that apply, or do not any more, by what the system is',
          },
          {
            label: 'Catalogue',
            value: changeWords(parts.catalogue),
            detail: 'practices and weights that are not what they were',
          },
        ]}
      />
    </Panel>
  );
};

const signed = (points: number): string => {
  const rounded = Math.round(points * 10) / 10;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded))}`;
};

/** "+3.2", or "+1 to +4" where the ends moved differently. */
const changeWords = ({ low, high }: Change): string =>
  signed(low) === signed(high) ? signed(low) : `${signed(low)} to ${signed(high)}`;
