import type { SprintPlanning } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateTask } from '../../../lib/api/update-task.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { isProblem } from '../../../lib/problem-error.ts';
import { movedNotice } from '../model/move-words.ts';
import { afterMove, backOf, type Move } from '../model/plan-moves.ts';
import { planningQuery } from './planning.ts';
import { sprintsChanged } from './sprints-changed.ts';

export type MoveTasks = (moves: readonly Move[]) => void;

interface Asked {
  moves: readonly Move[];
  /** The plan as it was when they were asked for. */
  before: SprintPlanning | undefined;
}

/** Saves the moves one after the other; `done` takes the way back of each that is saved. */
async function save(organization: string, { moves, before }: Asked, done: Move[]): Promise<void> {
  for (const move of moves) {
    const { task, to, days } = move;
    const { version } = await updateTask(organization, task.id, {
      version: task.version,
      sprintId: to,
      ...(to === null || days === undefined ? {} : { sprintDays: days }),
    });
    const back = backOf(before, move);
    done.unshift({ ...back, task: { ...task, version } });
  }
}

/**
 * Moves tasks between sprints and the backlog: shown at once, put back where the server refuses, and undone as it
 * was, also where a sprint held only a part of a task.
 */
export const useMoveTasks = (organization: string, team: string): MoveTasks => {
  const queryClient = useQueryClient();
  const { queryKey } = planningQuery(organization, team);
  const undo = async (moves: readonly Move[]) => {
    try {
      await save(organization, { moves, before: undefined }, []);
      notify({ title: 'Undone', detail: moves.map(({ task }) => task.title).join(', ') });
    } catch (error) {
      notifyTrouble(error);
    } finally {
      await sprintsChanged(queryClient, organization);
    }
  };
  const wayBack = (moves: readonly Move[]) => ({
    label: 'Undo',
    onAction: () => void undo(moves),
  });
  const { mutate } = useMutation({
    mutationFn: async (asked: Asked) => {
      const done: Move[] = [];
      try {
        await save(organization, asked, done);
      } catch (error) {
        if (done.length > 0)
          notify({
            title: `${done.length} of ${asked.moves.length} tasks moved`,
            detail: 'The others stay where they were.',
            action: wayBack(done),
          });
        throw error;
      }
      return done;
    },
    onMutate: async ({ moves }) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (now) => now && moves.reduce(afterMove, now));
      return { after: queryClient.getQueryData(queryKey) };
    },
    onSuccess: (done, { moves, before }, { after }) => {
      notify({ ...movedNotice(moves, before, after), action: wayBack(done) });
    },
    onError: (error, { before }) => {
      if (before !== undefined) queryClient.setQueryData(queryKey, before);
      if (isProblem(error, 'resource.changed')) {
        notify({
          title: 'This task was changed meanwhile',
          detail:
            'By someone else or by you elsewhere. The plan is shown as it is now: move it again if that still fits.',
          signal: 'disputed',
          stays: true,
        });
      } else notifyTrouble(error);
    },
    onSettled: () => sprintsChanged(queryClient, organization),
  });
  return (moves) => {
    mutate({ moves, before: queryClient.getQueryData(queryKey) });
  };
};
