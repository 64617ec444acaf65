import type { SprintRow } from '../sprints/sprint.repository.ts';
import { daysInSprint } from '../sprints/present-sprint.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import type { Completion } from './sprint-result.repository.ts';

const sum = (days: readonly number[]): number => days.reduce((total, each) => total + each, 0);

/** Days that were done while a sprint ran, of what was in it and of all else. */
export const completedIn = (
  { startsOn, endsOn }: Pick<SprintRow, 'startsOn' | 'endsOn'>,
  completions: readonly Completion[],
): number =>
  sum(completions.filter(({ day }) => day >= startsOn && day <= endsOn).map(({ days }) => days));

/** Days that a sprint holds, done and not done. */
export const plannedIn = (sprintId: string, tasks: readonly TaskRow[]): number =>
  sum(tasks.filter((task) => task.sprintId === sprintId).map(daysInSprint));

/** Days that were done up to the end of a day. */
export const doneUntil = (day: string, completions: readonly Completion[]): number =>
  sum(completions.filter((each) => each.day <= day).map(({ days }) => days));
