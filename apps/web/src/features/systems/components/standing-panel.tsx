import type { AssessmentSummary } from '@pitwall/contracts';
import {
  Headlines,
  Panel,
  Point,
  Sentence,
  Stack,
  Traced,
  Track,
  type ForecastMark,
  type Headline,
  type StageStatus,
  type TrackProps,
} from '@pitwall/ui';
import { pointIn } from '../../../lib/point-in.ts';
import { trackReading } from '../../../lib/system/track-reading.ts';
import { useMedia } from '../../../lib/use-media.ts';
import {
  exceptionWords,
  holdingWords,
  nextStage,
  pressureWords,
  stageStatus,
} from '../standing-words.ts';
import { HoldingLinks } from './holding-links.tsx';
import { gapTrace } from '../traces/gap-trace.tsx';
import type { TracedItem } from '../traces/score-parts.ts';
import { stageTrace } from '../traces/score-traces.tsx';

/** Where the track stands upright in any case: one that lies is not built beside it, since nobody would see it. */
const NARROW = '(width < 560px)';

export interface StandingPanelProps {
  sentence: string;
  summary: Pick<
    AssessmentSummary,
    'ready' | 'stages' | 'pressure' | 'gap' | 'dueStage' | 'declared' | 'builtAhead'
  >;
  /** Practice by practice, where that has been read: from which the numbers are made. */
  items?: readonly TracedItem[] | undefined;
  /** What else the page is opened for, in a line each. */
  headlines?: readonly Headline[];
  /** The first breaks on the track. */
  forecast?: readonly ForecastMark[];
  /** Show at once from what the gap is made. */
  traced?: boolean;
}

/** The sentence that the page is opened for, and the track that shows the same. */
export const StandingPanel = ({
  sentence,
  summary,
  items,
  headlines = [],
  forecast = [],
  traced = false,
}: StandingPanelProps) => {
  const { ready, pressure, builtAhead } = summary;
  const [before, point] = pointIn(sentence, summary.gap);
  const isNarrow = useMedia(NARROW);
  const pressureDetail = pressureWords(pressure);
  return (
    <Panel roomy>
      <Stack gap="medium">
        <Sentence>
          {before}
          {point === '' ? null : <Point signal="behind">{point}</Point>}
        </Sentence>
        <Headlines
          headlines={[
            ...headlines,
            {
              label: nextStage(summary) === null ? 'Standing' : 'Next gate',
              answer: (
                <>
                  {holdingWords(summary)} {exceptionWords(ready)}{' '}
                  {builtAhead === null || builtAhead.practices.length === 0
                    ? null
                    : `${builtAhead.says}. `}
                  {items === undefined ? null : (
                    <Traced trace={() => gapTrace(summary, items)} open={traced}>
                      How this is worked out
                    </Traced>
                  )}
                </>
              ),
            },
          ]}
        />
        <Track
          size={isNarrow ? 'upright' : 'full'}
          {...trackReading(summary)}
          {...(pressureDetail === undefined ? {} : { pressureDetail })}
          stages={stagesOf(summary, items)}
          forecast={forecast}
        />
      </Stack>
    </Panel>
  );
};

/** What stands under each stage and from what it is made; at the next gate, what holds it. */
const stagesOf = (
  summary: StandingPanelProps['summary'],
  items: StandingPanelProps['items'],
): TrackProps['stages'] => {
  const words = stageStatus(summary);
  const next = nextStage(summary);
  return Object.fromEntries(
    summary.stages.map((clearing): [string, StageStatus] => {
      const status = words[clearing.stage]?.status;
      return [
        clearing.stage,
        {
          status:
            items === undefined ? (
              status
            ) : (
              <Traced trace={() => stageTrace(clearing, items)}>{status}</Traced>
            ),
          ...(clearing.stage !== next || clearing.heldBy.length === 0
            ? {}
            : { holds: <HoldingLinks clearing={clearing} items={items} /> }),
        },
      ];
    }),
  );
};
