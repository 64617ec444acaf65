import type { NamedThing, SyncTask } from './sync-input.ts';

/**
 * Tasks in the milestones that are there, though people wrote them in other letters: "mvp" is the one for MVP, and
 * trackers that tell names apart by their words alone refuse a second.
 */
export function asTheyAreCalled(
  tasks: readonly SyncTask[],
  milestones: readonly NamedThing[],
): readonly SyncTask[] {
  const exact = new Set(milestones.map(({ title }) => title));
  const alike = new Map(milestones.map(({ title }) => [title.toLowerCase(), title]));
  return tasks.map((task) => {
    const { milestone } = task;
    const called =
      milestone === null || exact.has(milestone) ? null : alike.get(milestone.toLowerCase());
    return called ? { ...task, milestone: called } : task;
  });
}
