import type { NamedThing, SyncTask, TimeSpan } from './sync-input.ts';

/**
 * Tasks as they stand in the tracker's own times: each in the cycle or iteration that shares most of its sprint,
 * the earlier of two, or in none. None is ever made: the tracker makes them itself.
 */
export function inTheirTime(
  tasks: readonly SyncTask[],
  things: readonly NamedThing[],
): readonly SyncTask[] {
  return tasks.map((task) => ({ ...task, milestone: titleFor(task.time ?? null, things) }));
}

function titleFor(time: TimeSpan | null, things: readonly NamedThing[]): string | null {
  if (time === null) return null;
  const [best] = things
    .flatMap(({ title, time: theirs }) =>
      theirs ? [{ title, from: theirs.from, shared: sharedBy(time, theirs) }] : [],
    )
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared || one.from - other.from);
  return best?.title ?? null;
}

const sharedBy = (one: TimeSpan, other: TimeSpan): number =>
  Math.min(one.until, other.until) - Math.max(one.from, other.from);
