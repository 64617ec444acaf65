import type { Sprint, Task } from '@pitwall/contracts';
import type { TaskRow } from '../tasks/task-row.ts';
import type { SprintRow } from './sprint.repository.ts';

/** The days of a sprint that go to this work, without the dust of binary fractions. */
export const availableDays = ({
  capacityDays,
  debtShare,
}: Pick<SprintRow, 'capacityDays' | 'debtShare'>): number => round(capacityDays * debtShare);

/** The days of a task that its sprint holds. */
export const daysInSprint = ({ days, sprintDays }: Pick<TaskRow, 'days' | 'sprintDays'>): number =>
  sprintDays === null ? days : Math.min(sprintDays, days);

export const presentSprint = (
  row: SprintRow,
  tasks: readonly TaskRow[],
  shown: readonly Task[],
): Sprint => ({
  id: row.id,
  name: row.name,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  capacityDays: row.capacityDays,
  debtShare: row.debtShare,
  availableDays: availableDays(row),
  plannedDays: round(tasks.reduce((sum, task) => sum + daysInSprint(task), 0)),
  tasks: [...shown],
  closedAt: row.closedAt?.toISOString() ?? null,
  closedByClock: row.closedByClock,
  carried:
    row.carriedTasks === null
      ? null
      : { tasks: row.carriedTasks, days: round(row.carriedDays ?? 0), to: row.carriedTo },
});

const round = (days: number): number => Math.round(days * 1e6) / 1e6;
