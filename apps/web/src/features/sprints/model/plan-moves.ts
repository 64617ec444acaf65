import type { Sprint, SprintPlanning, Task } from '@pitwall/contracts';

/** A task put into a sprint, or back into the backlog. `days`: only so many of it. */
export interface Move {
  task: Task;
  to: string | null;
  days?: number | null;
}

/** By task: the sprint that holds it. Tasks in no sprint are not in it. */
export const placesOf = ({ sprints }: Pick<SprintPlanning, 'sprints'>): Map<string, Sprint> =>
  new Map(sprints.flatMap((sprint) => sprint.tasks.map(({ id }) => [id, sprint] as const)));

/** The days of a task that its sprint holds. */
export const heldDays = ({ parts }: Pick<SprintPlanning, 'parts'>, task: Task): number =>
  parts.find((part) => part.task === task.id)?.days ?? task.days;

/** What takes a task back to where the plan had it. */
export function backOf(planning: SprintPlanning | undefined, { task }: Move): Move {
  if (planning === undefined) return { task, to: task.sprint?.id ?? null };
  const to = placesOf(planning).get(task.id)?.id ?? null;
  const held = heldDays(planning, task);
  return { task, to, days: held < task.days ? held : null };
}

/** The plan as it looks once the task has moved; shown before the server has answered. */
export function afterMove(
  planning: SprintPlanning,
  { task, to, days = null }: Move,
): SprintPlanning {
  const held = heldDays(planning, task);
  const part = days !== null && days < task.days ? days : null;
  const target = planning.sprints.find(({ id }) => id === to);
  const moved: Task = {
    ...task,
    sprint: target === undefined ? null : { id: target.id, name: target.name },
  };
  const wasOut = planning.backlog.some(({ id }) => id === task.id);
  const backlog = planning.backlog.filter(({ id }) => id !== task.id);
  const outDelta = (target === undefined ? 1 : 0) - (wasOut ? 1 : 0);
  return {
    ...planning,
    sprints: planning.sprints.map((sprint) => {
      const without = sprint.tasks.filter(({ id }) => id !== task.id);
      const left = without.length === sprint.tasks.length ? 0 : held;
      if (sprint.id === to)
        return {
          ...sprint,
          plannedDays: sprint.plannedDays - left + (part ?? task.days),
          tasks: [...without, moved],
        };
      return left === 0
        ? sprint
        : { ...sprint, plannedDays: Math.max(0, sprint.plannedDays - left), tasks: without };
    }),
    parts: [
      ...planning.parts.filter((one) => one.task !== task.id),
      ...(part === null || target === undefined ? [] : [{ task: task.id, days: part }]),
    ],
    backlog: target === undefined ? inOrder(backlog, moved) : backlog,
    backlogCount: planning.backlogCount + outDelta,
    backlogDays: Math.max(0, planning.backlogDays + outDelta * task.days),
  };
}

/** Where the rules will probably have it, until the server says where. */
function inOrder(backlog: readonly Task[], task: Task): Task[] {
  const at = backlog.findIndex(({ priority }) => priority < task.priority);
  return at === -1 ? [...backlog, task] : [...backlog.slice(0, at), task, ...backlog.slice(at)];
}
