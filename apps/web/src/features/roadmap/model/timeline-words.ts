import { formatDay, formatDays } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
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

/** "A, B and 2 more". */
export const namedWords = (titles: readonly string[], most = 3): string => {
  const shown = titles.slice(0, most);
  const rest = titles.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
};

/** What the picture says of a task, for those who do not see it. */
export const taskWords = (task: TimelineTask, titles: ReadonlyMap<string, string>): string => {
  const needs = task.needs.flatMap((need) => titles.get(need) ?? []);
  return [
    formatDays(task.days),
    whenWords(task),
    ...(task.onPath ? ['on the path'] : []),
    ...(needs.length === 0 ? [] : [`needs ${namedWords(needs)} first`]),
  ].join(', ');
};

/** "9 Jan to 27 Jan", "from 9 Jan", "already past". */
export const breakWords = ({ earliest, latest, past }: TimelineBreak): string => {
  if (past) return 'already past';
  const from = formatDay(new Date(earliest));
  if (latest === null) return `from ${from}`;
  const to = formatDay(new Date(latest));
  return from === to ? from : `${from} to ${to}`;
};

/** "Sprint 12, 2 Dec to 15 Dec: 8 d of 10 d". */
export const sprintWords = (sprint: TimelineSprint): string =>
  `${sprint.projected ? 'Not made yet, like the last' : sprint.name}, ${dayWords(sprint.starts)} to ${dayWords(sprint.ends)}: ${formatDays(sprint.plannedDays)} of ${formatDays(sprint.availableDays)}`;

/** "19 Dec", "19 Dec at the earliest". */
export const gateWords = ({ on, isLeast }: Gate): string =>
  isLeast ? `${dayWords(on)} at the earliest` : dayWords(on);
