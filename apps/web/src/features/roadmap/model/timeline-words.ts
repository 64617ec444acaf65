import { formatDays } from '@pitwall/ui';
import { breakDays } from '../../../lib/break-days.ts';
import { dayWords } from '../../../lib/days.ts';
import { namedWords } from '../../../lib/list-words.ts';
import type { Gate, TimelineBreak, TimelineSprint, TimelineTask } from './timeline.ts';

/** "2 Dec to 15 Dec", "in no sprint: does not fit". */
export const whenWords = ({ starts, ends, unplanned }: TimelineTask): string => {
  if (unplanned !== null)
    return `${starts === null ? 'in no sprint' : `from ${dayWords(starts)}, not all of it in a sprint`}: ${
      unplanned === 'waits_for' ? 'waits for another' : 'does not fit'
    }`;
  return starts === null || ends === null
    ? 'in no sprint'
    : `${dayWords(starts)} to ${dayWords(ends)}`;
};

/** The titles of what a task needs: "A, B and 2 more"; empty for none. */
export const needWords = (
  { needs }: Pick<TimelineTask, 'needs'>,
  titles: ReadonlyMap<string, string>,
  most = 3,
): string =>
  namedWords(
    needs.flatMap((need) => titles.get(need) ?? []),
    most,
  );

/** What the picture says of a task, for those who do not see it. */
export const taskWords = (task: TimelineTask, titles: ReadonlyMap<string, string>): string => {
  const needs = needWords(task, titles);
  return [
    formatDays(task.days),
    whenWords(task),
    ...(task.onPath ? ['on the path'] : []),
    ...(needs === '' ? [] : [`needs ${needs} first`]),
  ].join(', ');
};

/** What keeps a task: "Fits no sprint. Needs A and B first."; empty where nothing does. */
export const hindranceWords = (task: TimelineTask, titles: ReadonlyMap<string, string>): string => {
  const needs = needWords(task, titles);
  return [
    ...(task.unplanned === 'does_not_fit'
      ? [task.segments.length === 0 ? 'Fits no sprint.' : 'Not all of it fits.']
      : []),
    ...(task.unplanned === 'waits_for' && needs === '' ? ['Waits for another.'] : []),
    ...(needs === '' ? [] : [`Needs ${needs} first.`]),
  ].join(' ');
};

/** "9 Jan to 27 Jan", "from 9 Jan", "already past". */
export const breakWords = ({ past, ...days }: TimelineBreak): string =>
  past ? 'already past' : breakDays(days);

/** "Sprint 12, 2 Dec to 15 Dec: 8 d of 10 d". */
export const sprintWords = (sprint: TimelineSprint): string =>
  `${sprint.projected ? 'Not made yet, like the last' : sprint.name}, ${dayWords(sprint.starts)} to ${dayWords(sprint.ends)}: ${formatDays(sprint.plannedDays)} of ${formatDays(sprint.availableDays)}`;

/** "19 Dec", "19 Dec at the earliest". */
export const gateWords = ({ on, isLeast }: Gate): string =>
  isLeast ? `${dayWords(on)} at the earliest` : dayWords(on);
