import type { Sprint, Task } from '@pitwall/contracts';
import { freeDays } from './sprint-days.ts';

export interface LeftOut {
  task: Task;
  /** `no_room`: it takes more days than are left. `waits`: there is room, but it needs another first. */
  because: 'no_room' | 'waits';
}

/**
 * Open tasks that filling the sprint would leave out, in the order given. `going` are the sprints that are
 * not over: what one of them holds has its place.
 */
export const leftOut = (
  open: readonly Task[],
  filled: Pick<Sprint, 'tasks' | 'availableDays' | 'plannedDays'>,
  going: ReadonlySet<string>,
): LeftOut[] => {
  const inside = new Set(filled.tasks.map(({ id }) => id));
  const left = freeDays(filled);
  return open
    .filter(
      ({ id, sprint, state }) =>
        !inside.has(id) && !going.has(sprint?.id ?? '') && state !== 'done_unverified',
    )
    .map((task) => ({ task, because: task.days > left ? 'no_room' : 'waits' }));
};
