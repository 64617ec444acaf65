import type { Task, TaskState, UpdateTask } from '@pitwall/contracts';

/** The columns of a board, in the order in which work goes on. */
export const BOARD_STATES = ['todo', 'doing', 'done_unverified', 'done'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface BoardMove {
  /** What the server is asked for. */
  ask: NonNullable<UpdateTask['state']>;
  /** Where the card stands until the server has answered. */
  shown: TaskState;
  /** What happened, once it did. */
  says: string;
}

/**
 * What moving a card to a column asks for; null where it stands there already. Of what practices ask for, only an
 * answer or a probe says that it is done: the last column takes a claim, which stands one before it.
 */
export function moveTo(task: Pick<Task, 'state' | 'kind'>, to: BoardState): BoardMove | null {
  if (task.kind === 'custom') {
    const shown = to === 'done_unverified' ? 'done' : to;
    if (shown === task.state) return null;
    const ask = shown === 'done' ? 'done_unverified' : shown;
    return { ask, shown, says: `Moved to “${WORDS[shown]}”` };
  }
  const shown = to === 'done' ? 'done_unverified' : to;
  if (to === task.state || (shown === task.state && to !== 'done')) return null;
  return {
    ask: shown,
    shown,
    says:
      to === 'done'
        ? 'Said to be done; the answer to its practice verifies it'
        : `Moved to “${WORDS[shown]}”`,
  };
}

/** The column beside; null at the edge. Own tasks know no claim, and pass it. */
export function neighborOf({ state, kind }: Pick<Task, 'state' | 'kind'>, step: 1 | -1) {
  const columns = BOARD_STATES.filter((one) => kind !== 'custom' || one !== 'done_unverified');
  const at = columns.findIndex((one) => one === state);
  return at < 0 ? null : (columns[at + step] ?? null);
}

const WORDS: Record<BoardState, string> = {
  todo: 'To do',
  doing: 'Doing',
  done_unverified: 'Done, not verified',
  done: 'Done',
};
