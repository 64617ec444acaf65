import type { SnapshotComparison } from '@pitwall/contracts';
import { Point, RangeNumber, Sentence, Stack, StatRow, When } from '@pitwall/ui';
import { comparisonWords, countsOf, sideWords } from '../comparison-words.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { SplitPanel } from './split-panel.tsx';

/** What changed from one to the other, in a sentence, in the score, and by practice. */
export const Comparison = ({
  comparison,
  untilNow,
}: {
  comparison: SnapshotComparison;
  /** The other side is the assessment as it is, not a snapshot. */
  untilNow: boolean;
}) => {
  const after = untilNow ? 'now' : sideWords(comparison.to);
  const { from, to, score, regressed, resolved, newlyDue, changed } = comparison;
  return (
    <Stack>
      <Sentence>
        <What comparison={comparison} after={after} />
      </Sentence>
      <StatRow
        label="Readiness"
        stats={[
          {
            label: 'Readiness before',
            value: <Score ends={score.before} />,
            detail: (
              <>
                of 100, {sideWords(from)}
                {from.snapshot === null ? null : (
                  <>
                    , <When at={from.at} as="day" />
                  </>
                )}
              </>
            ),
          },
          {
            label: 'Readiness after',
            value: <Score ends={score.after} />,
            detail: (
              <>
                of 100, {after}
                {untilNow || to.snapshot === null ? null : (
                  <>
                    , <When at={to.at} as="day" />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      <SplitPanel split={comparison.split} />
      <ChangesPanel title="Regressed" detail="Met before, a gap after." changes={regressed} />
      <ChangesPanel title="Resolved" detail="Gaps before, none after." changes={resolved} />
      <ChangesPanel
        title="Newly due"
        detail="The load, or the stage that the team declared, asks for them now."
        changes={newlyDue}
      />
      <ChangesPanel
        title="Answered otherwise"
        detail="The answer changed without closing or opening a gap that is due."
        changes={changed}
      />
    </Stack>
  );
};

const What = ({ comparison, after }: { comparison: SnapshotComparison; after: string }) => {
  const { from, changed } = comparison;
  const { worse, rest } = comparisonWords(countsOf(comparison));
  const between = `From ${sideWords(from)} to ${after}`;
  if (worse === null && rest === '') {
    return changed.length === 0 ? (
      <>{`${between}, nothing changed.`}</>
    ) : (
      <>{`${between}, no gap opened or closed.`}</>
    );
  }
  return (
    <>
      {between},{' '}
      {worse === null ? null : (
        <>
          <Point signal="behind">{worse}</Point>
          {rest === '' ? '' : '; '}
        </>
      )}
      {rest === '' ? null : worse === null ? <Point>{rest}</Point> : rest}.
    </>
  );
};

const Score = ({ ends }: { ends: SnapshotComparison['score']['before'] }) =>
  ends === null ? <>nothing due</> : <RangeNumber low={ends.low} high={ends.high} />;
