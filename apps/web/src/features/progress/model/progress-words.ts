import type { Progress } from '@pitwall/contracts';
import { formatNumber, formatRange } from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { dayWords } from '../../../lib/days.ts';
import { roughDays } from '../../../lib/rough-days.ts';
import { stageInSentence } from '../../../lib/stage-words.ts';

/** The page's sentence, its point in the middle. */
export function progressSentence({ target, left, burnUp, leastSprints, sprints }: Progress): {
  before: string;
  point: string;
  after: string;
} {
  if (target === null || left.high === 0)
    return { before: 'Nothing is left of the path.', point: '', after: '' };
  const stage = stageInSentence(target);
  const days = countWords(formatRange(left.low, left.high, roughDays), 'day');
  const { finish } = burnUp;
  if (finish === null) {
    const missing = leastSprints - sprints.length;
    return {
      before: `${days} left to ${stage}; `,
      point: 'no date yet',
      after:
        missing > 0
          ? `: a forecast needs ${leastSprints} finished sprints, and there ${sprints.length === 1 ? 'is 1' : `are ${sprints.length}`}.`
          : ': nothing was completed in the last sprints.',
    };
  }
  const { earliest, latest } = finish;
  return {
    before: `At the team’s own pace, ${stage} is reached `,
    point:
      latest === null
        ? `from ${dayWords(earliest)}`
        : earliest === latest
          ? `by ${dayWords(latest)}`
          : `between ${dayWords(earliest)} and ${dayWords(latest)}`,
    after: '.',
  };
}

/** "2 to 4 days a sprint, 3 on average". */
export const paceWords = ({ burnUp: { finish } }: Progress): string =>
  finish === null ? '–' : formatRange(finish.pace.low, finish.pace.high, formatNumber);
