import type { Roadmap } from '@pitwall/contracts';

export interface PathReading {
  days: { low: number; high: number };
  /** The day on which the sprints have done all of it; null when they do not hold all, or answers are missing. */
  on: string | null;
  unanswered: number;
}

type Given = Pick<Roadmap, 'path'> & {
  stages: { tasks: { id: string; practice: string | null }[] }[];
  plan: Pick<Roadmap['plan'], 'done'>;
};

/** How far it is to the target, and when the sprints get there. */
export const pathReading = ({ path, stages, plan }: Given): PathReading | null => {
  if (path === null) return null;
  const wanted = new Set(path.items.map(({ practice }) => practice));
  const tasks = stages
    .flatMap(({ tasks: own }) => own)
    .filter(({ practice }) => practice !== null && wanted.has(practice));
  const doneOn = new Map(plan.done.map(({ task, on }) => [task, on]));
  const days = tasks.map(({ id }) => doneOn.get(id));
  const planned = days.filter((on) => on !== undefined);
  const known = path.unanswered === 0 && tasks.length > 0 && planned.length === days.length;
  return {
    days: path.days,
    on: known ? (planned.sort().at(-1) ?? null) : null,
    unanswered: path.unanswered,
  };
};
