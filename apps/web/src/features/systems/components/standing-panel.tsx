import type { AssessmentSummary } from '@pitwall/contracts';
import { Panel, Point, Sentence, Stack, Track } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { trackReading } from '../../../lib/system/track-reading.ts';
import {
  exceptionWords,
  holdingWords,
  pointIn,
  pressureWords,
  stageStatus,
} from '../standing-words.ts';

export interface StandingPanelProps {
  sentence: string;
  summary: Pick<
    AssessmentSummary,
    'ready' | 'stages' | 'pressure' | 'gap' | 'dueStage' | 'declared' | 'builtAhead'
  >;
  /** After what holds the next stage: the way to what is missing. */
  more?: ReactNode;
}

/** The sentence that the page is opened for, and the track that shows the same. */
export const StandingPanel = ({ sentence, summary, more }: StandingPanelProps) => {
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
              {more}
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
          stages={stageStatus(summary)}
        />
      </Stack>
    </Panel>
  );
};
