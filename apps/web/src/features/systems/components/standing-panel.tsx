import type { AssessmentSummary } from '@pitwall/contracts';
import { Panel, Point, Sentence, Stack, Traced, Track, type TrackProps } from '@pitwall/ui';
import { trackReading } from '../../../lib/system/track-reading.ts';
import {
  exceptionWords,
  holdingWords,
  pointIn,
  pressureWords,
  stageStatus,
} from '../standing-words.ts';
import { gapTrace } from '../traces/gap-trace.tsx';
import type { TracedItem } from '../traces/score-parts.ts';
import { stageTrace } from '../traces/score-traces.tsx';

export interface StandingPanelProps {
  sentence: string;
  summary: Pick<
    AssessmentSummary,
    'ready' | 'stages' | 'pressure' | 'gap' | 'dueStage' | 'declared' | 'builtAhead'
  >;
  /** Practice by practice, where that has been read: from which the numbers are made. */
  items?: readonly TracedItem[] | undefined;
  /** Show at once from what the gap is made. */
  traced?: boolean;
}

/** The sentence that the page is opened for, and the track that shows the same. */
export const StandingPanel = ({ sentence, summary, items, traced = false }: StandingPanelProps) => {
  const { ready, pressure, builtAhead } = summary;
  const [before, point, after] = pointIn(sentence, summary);
  const pressureDetail = pressureWords(pressure);
  return (
    <Panel roomy>
      <Stack gap="medium">
        <Sentence
          detail={
            <>
              {exceptionWords(ready)} {holdingWords(summary)}{' '}
              {builtAhead === null || builtAhead.practices.length === 0
                ? null
                : `${builtAhead.says}. `}
              {items === undefined ? null : (
                <Traced trace={() => gapTrace(summary, items)} open={traced}>
                  From what this is made
                </Traced>
              )}
            </>
          }
        >
          {before}
          {point === '' ? null : <Point signal="behind">{point}</Point>}
          {after}
        </Sentence>
        <Track
          {...trackReading(summary)}
          {...(pressureDetail === undefined ? {} : { pressureDetail })}
          stages={tracedStages(summary, items)}
        />
      </Stack>
    </Panel>
  );
};

/** What stands under each stage, and from what it is made. */
const tracedStages = (
  summary: StandingPanelProps['summary'],
  items: StandingPanelProps['items'],
): TrackProps['stages'] => {
  const words = stageStatus(summary);
  if (items === undefined) return words;
  return Object.fromEntries(
    summary.stages.map((clearing) => [
      clearing.stage,
      {
        status: (
          <Traced trace={() => stageTrace(clearing, items)}>{words[clearing.stage]?.status}</Traced>
        ),
      },
    ]),
  );
};
