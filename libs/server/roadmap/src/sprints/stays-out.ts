import type { FilledSprint, SprintPlan } from '@pitwall/contracts';
import { dayCount } from '@pitwall/readiness';
import type { TaskRow } from '../tasks/task-row.ts';

const NAMED = 50;

/** What a filled sprint does not hold, in order, with what is in the way. */
export function staysOut(
  { unplanned, sprints }: Pick<SprintPlan, 'unplanned' | 'sprints'>,
  tasks: readonly TaskRow[],
): Pick<FilledSprint, 'staysOut' | 'staysOutCount'> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const order = new Map(tasks.map(({ id }, index) => [id, index]));
  // A task of which the sprint holds a part is in it.
  const held = new Set(sprints.flatMap(({ items }) => items.map(({ task }) => task)));
  const left = sprints.reduce((sum, each) => sum + each.availableDays - each.plannedDays, 0);
  const out = unplanned
    .filter(({ task }) => !held.has(task))
    .sort((a, b) => (order.get(a.task) ?? 0) - (order.get(b.task) ?? 0));
  return {
    staysOutCount: out.length,
    staysOut: out.slice(0, NAMED).flatMap(({ task: id, daysLeft, reason, waitsFor }) => {
      const task = byId.get(id);
      if (!task) return [];
      const waited = waitsFor.map((need) => ({ id: need, title: byId.get(need)?.title ?? '' }));
      return [
        {
          task: { id, title: task.title, system: task.systemName, days: daysLeft },
          reason,
          waitsFor: waited,
          sentence: sentence(reason, waited, daysLeft, Math.max(0, left)),
        },
      ];
    }),
  };
}

function sentence(
  reason: 'does_not_fit' | 'waits_for',
  waitsFor: readonly { title: string }[],
  days: number,
  left: number,
): string {
  if (reason === 'does_not_fit')
    return `Takes ${dayCount(days)}; the sprint has ${dayCount(left)} left.`;
  const [first] = waitsFor;
  const more = waitsFor.length - 1;
  return `Waits for "${first?.title ?? 'another task'}"${more > 0 ? ` and ${more} more` : ''}, which this sprint does not finish.`;
}
