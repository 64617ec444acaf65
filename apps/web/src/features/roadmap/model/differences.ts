import { daysBetween } from '../../../lib/days.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import type { Segment, Timeline, TimelineTask } from './timeline.ts';
import { breakWords, gateWords, whenWords } from './timeline-words.ts';

/** Something that is at another time in the one plan than in the other. */
export interface Difference {
  key: string;
  kind: 'gate' | 'break' | 'task';
  title: string;
  today: string;
  changed: string;
  /** Days later; fewer than none: earlier. Null where one side has no date. */
  days: number | null;
}

const tasksOf = ({ groups }: Timeline): TimelineTask[] => groups.flatMap(({ tasks }) => tasks);
const gone = 'no task any more';

/** What moves between two plans: gates and breaks first, then tasks, the furthest first. */
export function differencesOf(today: Timeline, changed: Timeline): Difference[] {
  return [...gates(today, changed), ...breaks(today, changed), ...tasks(today, changed)];
}

function gates(today: Timeline, changed: Timeline): Difference[] {
  const after = new Map(changed.groups.map(({ stage, gate }) => [stage, gate]));
  return today.groups.flatMap(({ stage, gate }) => {
    const next = after.get(stage) ?? null;
    if (stage === null || gate?.on === next?.on) return [];
    return [
      {
        key: `gate ${stage}`,
        kind: 'gate' as const,
        title: `${stageTitle(stage)}: the path’s tasks are done`,
        today: gate === null ? '–' : gateWords(gate),
        changed: next === null ? '–' : gateWords(next),
        days: gate === null || next === null ? null : daysBetween(gate.on, next.on),
      },
    ];
  });
}

function breaks(today: Timeline, changed: Timeline): Difference[] {
  const after = new Map(changed.breaks.map((mark) => [mark.key, mark]));
  const before = new Map(today.breaks.map((mark) => [mark.key, mark]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const title = (was ?? is)?.title ?? key;
    const says = [was, is].map((mark) =>
      mark === undefined ? 'no break in sight' : breakWords(mark),
    );
    const [todayWords = '', changedWords = ''] = says;
    if (todayWords === changedWords) return [];
    const days = was === undefined || is === undefined ? null : Math.round(is.from - was.from);
    return [
      {
        key: `break ${key}`,
        kind: 'break' as const,
        title: `${title}: breaks`,
        today: todayWords,
        changed: changedWords,
        days,
      },
    ];
  });
}

function tasks(today: Timeline, changed: Timeline): Difference[] {
  const after = new Map(tasksOf(changed).map((task) => [task.id, task]));
  const known = new Set(tasksOf(today).map(({ id }) => id));
  const found = tasksOf(today).flatMap((was): Difference[] => {
    const is = after.get(was.id);
    if (is !== undefined && is.ends === was.ends) return [];
    const days =
      is === undefined || is.ends === null || was.ends === null
        ? null
        : daysBetween(was.ends, is.ends);
    return [
      {
        key: was.id,
        kind: 'task',
        title: was.title,
        today: whenWords(was),
        changed: is === undefined ? gone : whenWords(is),
        days,
      },
    ];
  });
  const added = tasksOf(changed).flatMap((task): Difference[] =>
    known.has(task.id)
      ? []
      : [
          {
            key: task.id,
            kind: 'task',
            title: task.title,
            today: 'no task',
            changed: whenWords(task),
            days: null,
          },
        ],
  );
  const far = ({ days }: Difference): number => (days === null ? Infinity : Math.abs(days));
  return [...found, ...added].sort((a, b) => far(b) - far(a) || 0);
}

/** By task: its place in today's plan, where it is another in the changed one. */
export function formerPlaces(today: Timeline, changed: Timeline): Map<string, Segment[]> {
  const before = new Map(tasksOf(today).map(({ id, segments }) => [id, segments]));
  return new Map(
    tasksOf(changed).flatMap(({ id, segments }) => {
      const was = before.get(id);
      const moved =
        was !== undefined && (isApart(was[0], segments[0]) || isApart(was.at(-1), segments.at(-1)));
      return moved ? [[id, was]] : [];
    }),
  );
}

const isApart = (a: Segment | undefined, b: Segment | undefined): boolean =>
  a === undefined || b === undefined
    ? a !== b
    : Math.abs(a.to - b.to) + Math.abs(a.from - b.from) > 1;

/** "14 days earlier", "a day later". */
export const shiftWords = (days: number | null): string => {
  if (days === null || days === 0) return '';
  const size = Math.abs(days);
  return `${size === 1 ? 'a day' : `${size} days`} ${days < 0 ? 'earlier' : 'later'}`;
};
