import type { SprintPlanning } from '@pitwall/contracts';
import type { Notice } from '@pitwall/ui';
import type { Move } from './plan-moves.ts';
import { type PlanWarning, warningsOf } from './plan-warnings.ts';
import { tasksInWords } from './sprint-words.ts';

/** What is told of a move: where to, and what it now stands before. */
export function movedNotice(
  moves: readonly Move[],
  before: SprintPlanning | undefined,
  after: SprintPlanning | undefined,
): Notice {
  const [first] = moves;
  if (first === undefined) return { title: 'Nothing moved' };
  const where = after?.sprints.find(({ id }) => id === first.to)?.name;
  const what = moves.length === 1 ? first.task.title : tasksInWords(moves.length);
  const title = where === undefined ? 'Back in the backlog' : `Moved to ${where}`;
  const known = new Set((before === undefined ? [] : warningsOf(before)).map(keyOf));
  const [warning] =
    after === undefined ? [] : warningsOf(after).filter((one) => !known.has(keyOf(one)));
  if (warning === undefined) return { title, detail: what };
  return {
    title: `${title}: out of order`,
    detail: `“${warning.task.title}” now comes before “${warning.need.title}”, which it needs.`,
    signal: 'disputed',
  };
}

export const keyOf = ({ task, need }: PlanWarning): string => `${task.id} ${need.id}`;
