import type { SyncInput } from './sync-input.ts';

/** Tasks with estimates that the tracker can hold. Where it has none, what was in step before stays as it is. */
export function onScale(input: SyncInput): SyncInput {
  const { tasks, links, tracker, mapping } = input;
  const { scale } = tracker;
  if (scale === undefined || !mapping.fields.has('estimate')) return input;
  if (scale.length > 0) {
    const nearest = (days: number | null) => (days === null ? null : nearestOf(scale, days));
    return {
      ...input,
      tasks: tasks.map((task) => ({ ...task, estimate: nearest(task.estimate) })),
    };
  }
  const before = new Map(links.map(({ taskId, base }) => [taskId, base.estimate ?? null]));
  const fields = new Set([...mapping.fields].filter((field) => field !== 'estimate'));
  return {
    ...input,
    tasks: tasks.map((task) => ({ ...task, estimate: before.get(task.id) ?? null })),
    mapping: { ...mapping, fields },
  };
}

/** The greater of two as near. */
const nearestOf = (scale: readonly number[], days: number): number | null =>
  scale.toSorted((one, other) => Math.abs(one - days) - Math.abs(other - days) || other - one)[0] ??
  null;
