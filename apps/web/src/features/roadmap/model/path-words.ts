import type { Roadmap } from '@pitwall/contracts';
import { formatRange } from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { namedWords } from '../../../lib/list-words.ts';
import { roughDays } from '../../../lib/rough-days.ts';
import { readyFor, stageTitle } from '../../../lib/stage-words.ts';

/** So many practices are named. */
const NAMED = 4;

const days = ({ low, high }: { low: number; high: number }): string =>
  countWords(formatRange(low, high, roughDays), 'day');

const practices = (count: number): string => (count === 1 ? 'one practice' : `${count} practices`);

type Read = Pick<Roadmap, 'target' | 'path' | 'shortest'>;

/** The page's sentence: how far it is to the stage. `point` carries the signal. */
export const pathSentence = ({
  target,
  path,
}: Read): { before: string; point: string; after: string } => {
  if (target === null || path === null) {
    return { before: 'Every stage is cleared. ', point: 'Nothing is left on the path', after: '.' };
  }
  if (path.items.length === 0) {
    return {
      before: 'Nothing stands between this system and ',
      point: readyFor(target),
      after: '.',
    };
  }
  return {
    before: `To be ready for ${readyFor(target)}: `,
    point: `${days(path.days)} of work`,
    after: `, ${practices(path.items.length)}.`,
  };
};

/** What makes the range wide, and what may be left out. */
export const pathDetail = ({ path, shortest }: Read): string => {
  if (path === null) return '';
  const parts: string[] = [];
  if (path.unanswered > 0) {
    parts.push(
      `${path.unanswered === 1 ? 'One of them is' : `${path.unanswered} of them are`} unanswered and may turn out to be met.`,
    );
  }
  if (path.notJudged.length > 0) {
    parts.push(
      `${path.notJudged.map(stageTitle).join(' and ')} cannot be judged, since too few of the required practices apply: whatever is done, it is not cleared.`,
    );
  }
  if (shortest !== null && shortest.reachable && shortest.leaves.length > 0) {
    parts.push(
      `The stages allow exceptions: with ${namedWords(shortest.leaves, NAMED)} left open it takes ${days(shortest.days)}.`,
    );
  }
  return parts.join(' ');
};
