import { type Roadmap, type Schedule, type Stage, STAGES, stageIndex } from '@pitwall/contracts';
import { daysBetween, daysLater } from '../../../lib/days.ts';

const DAY = 86_400_000;

/** The days that a picture covers. All places in it are days from its start. */
export interface Frame {
  start: string;
  days: number;
}

/** A task, or a part of one, in a sprint. */
export interface Segment {
  sprint: string;
  from: number;
  to: number;
  /** Its sprint is not made yet. */
  projected: boolean;
}

export interface TimelineTask {
  id: string;
  practice: string | null;
  title: string;
  days: number;
  onPath: boolean;
  /** Tasks of the picture that come before. */
  needs: string[];
  segments: Segment[];
  /** The first day of its first sprint and the last of its last; null where no sprint holds all of it. */
  starts: string | null;
  ends: string | null;
  /** Why no sprint holds it. */
  unplanned: 'does_not_fit' | 'waits_for' | null;
}

export interface TimelineSprint {
  id: string;
  name: string;
  starts: string;
  ends: string;
  from: number;
  to: number;
  availableDays: number;
  plannedDays: number;
  projected: boolean;
}

/** When the tasks of the path up to a stage are done; null where a sprint does not hold them. */
export interface Gate {
  stage: Stage;
  at: number;
  on: string;
  /** Some of the path is not answered: it may bring more tasks. */
  isLeast: boolean;
}

export interface TimelineBreak {
  key: string;
  title: string;
  /** From the highest growth to the lowest; null beyond the horizon. */
  from: number;
  to: number | null;
  earliest: string;
  latest: string | null;
  past: boolean;
}

export interface Timeline {
  today: number;
  sprints: TimelineSprint[];
  groups: { stage: Stage | null; days: number; gate: Gate | null; tasks: TimelineTask[] }[];
  breaks: TimelineBreak[];
}

type Source = Pick<Roadmap, 'schedule' | 'breaks'>;

/** How much longer than the plan a picture may be, to show a break that comes after it. */
const REACH = 1.5;
const SHORTEST = 42;

/** Days that hold all the plans, and the first break where it is not far behind them. */
export function frameOf(sources: readonly Source[]): Frame {
  const starts = sources.flatMap(({ schedule }) => [
    schedule.today,
    ...schedule.sprints.map(({ starts }) => starts),
  ]);
  const start = starts.reduce((first, day) => (day < first ? day : first));
  const planned = Math.max(
    SHORTEST,
    ...sources.flatMap(({ schedule }) =>
      schedule.sprints.map(({ ends }) => daysBetween(start, ends) + 1),
    ),
  );
  const breaks = sources
    .flatMap((source) => source.breaks)
    .flatMap(({ breaks }) => (breaks.earliest === null ? [] : [since(start, breaks.earliest)]))
    .filter((at) => at <= planned * REACH);
  return { start, days: Math.ceil(Math.max(planned, ...breaks.map((at) => at + 7))) };
}

const since = (start: string, instant: string): number =>
  (Date.parse(instant) - Date.parse(start)) / DAY;

/** A schedule as it is drawn: by stage, every task where its sprints have it. */
export function timelineOf(
  { schedule, breaks }: Source,
  path: Pick<NonNullable<Roadmap['path']>, 'items' | 'target'> | null,
  frame: Frame,
): Timeline {
  const sprints = schedule.sprints.map((sprint) => ({
    id: sprint.id,
    name: sprint.name,
    starts: sprint.starts,
    ends: sprint.ends,
    from: daysBetween(frame.start, sprint.starts),
    to: daysBetween(frame.start, sprint.ends) + 1,
    availableDays: sprint.availableDays,
    plannedDays: sprint.plannedDays,
    projected: sprint.projected,
  }));
  const segments = segmentsOf(schedule, sprints);
  const byId = new Map(sprints.map((sprint) => [sprint.id, sprint]));
  const onPath = new Set<string | null>(path?.items.map(({ practice }) => practice));
  const unplanned = new Map(schedule.unplanned.map(({ task, reason }) => [task, reason]));
  const tasks = schedule.tasks.map((task) => {
    const own = segments.get(task.id) ?? [];
    const reason = unplanned.get(task.id) ?? null;
    return {
      id: task.id,
      practice: task.practice,
      stage: task.stage,
      title: task.title,
      days: task.days,
      needs: task.needs,
      segments: own,
      onPath: onPath.has(task.practice),
      starts: byId.get(own[0]?.sprint ?? '')?.starts ?? null,
      ends: reason === null ? (byId.get(own.at(-1)?.sprint ?? '')?.ends ?? null) : null,
      unplanned: reason,
    };
  });
  const gates = path === null ? [] : gatesOf(tasks, path, frame);
  return {
    today: daysBetween(frame.start, schedule.today),
    sprints,
    groups: [...STAGES, null].flatMap((stage) => {
      const own = tasks.filter((task) => task.stage === stage);
      if (own.length === 0) return [];
      const gate = gates.find((one) => one.stage === stage) ?? null;
      return [{ stage, days: daysOf(own), gate, tasks: own }];
    }),
    breaks: breaks.flatMap(({ component, title, breaks: { status, earliest, latest } }) =>
      earliest === null
        ? []
        : [
            {
              key: component,
              title,
              from: Math.max(0, since(frame.start, earliest)),
              to: latest === null ? null : since(frame.start, latest),
              earliest,
              latest,
              past: status === 'already_past',
            },
          ],
    ),
  };
}

/** A sprint's tasks one after another, each as long as its days are of the sprint's. */
function segmentsOf(
  schedule: Schedule,
  sprints: readonly TimelineSprint[],
): Map<string, Segment[]> {
  const segments = new Map<string, Segment[]>();
  schedule.sprints.forEach(({ id, items, availableDays, plannedDays, projected }, index) => {
    const { from = 0, to = 0 } = sprints[index] ?? {};
    const room = Math.max(availableDays, plannedDays);
    let taken = 0;
    for (const { task, days } of items) {
      const at = (share: number): number => from + (room === 0 ? 0 : (share / room) * (to - from));
      const segment = { sprint: id, from: at(taken), to: at(taken + days), projected };
      segments.set(task, [...(segments.get(task) ?? []), segment]);
      taken += days;
    }
  });
  return segments;
}

/** By stage, the day on which the last task of the path up to it is done. */
function gatesOf(
  tasks: readonly TimelineTask[],
  { items, target }: Pick<NonNullable<Roadmap['path']>, 'items' | 'target'>,
  frame: Frame,
): Gate[] {
  const byPractice = new Map(tasks.map((task) => [task.practice, task]));
  return STAGES.slice(0, stageIndex(target) + 1).flatMap((stage) => {
    const path = items.filter((item) => stageIndex(item.stage) <= stageIndex(stage));
    const days = path.flatMap(({ practice }) => {
      const task = byPractice.get(practice);
      return task === undefined ? [] : [task.ends];
    });
    const known = days.filter((day) => day !== null);
    if (known.length === 0 || known.length < days.length) return [];
    const on = known.reduce((last, day) => (day > last ? day : last));
    const isLeast = path.some(
      ({ unanswered, practice }) => unanswered && !byPractice.has(practice),
    );
    return [{ stage, on, at: daysBetween(frame.start, daysLater(on, 1)), isLeast }];
  });
}

/** The tasks of the path alone. */
export const pathOf = (timeline: Timeline): Timeline => ({
  ...timeline,
  groups: timeline.groups.flatMap((group) => {
    const tasks = group.tasks.filter(({ onPath }) => onPath);
    return tasks.length === 0 ? [] : [{ ...group, tasks, days: daysOf(tasks) }];
  }),
});

const daysOf = (tasks: readonly TimelineTask[]): number =>
  tasks.reduce((sum, { days }) => sum + days, 0);
