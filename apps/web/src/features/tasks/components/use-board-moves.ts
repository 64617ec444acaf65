import type { ListedTask, TaskState } from '@pitwall/contracts';
import { useState } from 'react';
import { useTaskChange } from '../../../lib/tasks/use-task-change.ts';
import { moveTo, type BoardState } from '../model/board-moves.ts';

export interface Moving {
  task: ListedTask;
  to: TaskState;
}

/** Moves cards at once; what the server refuses goes back, and its reason is told. */
export const useBoardMoves = () => {
  const change = useTaskChange();
  const [moving, setMoving] = useState<ReadonlyMap<string, Moving>>(new Map());
  const move = async (task: ListedTask, to: BoardState) => {
    const wanted = moveTo(task, to);
    if (wanted === null || moving.has(task.id)) return;
    const without = (map: ReadonlyMap<string, Moving>) =>
      new Map([...map].filter(([id]) => id !== task.id));
    setMoving((before) => new Map(before).set(task.id, { task, to: wanted.shown }));
    try {
      await change.mutateAsync({
        task,
        change: { state: wanted.ask },
        back: { state: backTo(task.state) },
        says: wanted.says,
      });
    } catch {
      // Told by the change itself.
    } finally {
      setMoving(without);
    }
  };
  return { moving, move };
};

/** What puts a card back: of one’s own tasks a claim is the word for done. */
const backTo = (state: TaskState) =>
  state === 'todo' || state === 'doing' ? state : 'done_unverified';
