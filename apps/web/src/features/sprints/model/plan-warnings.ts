import type { Sprint, SprintPlanning, Task } from '@pitwall/contracts';
import { isOpenTask } from '../../../lib/tasks/task-words.ts';
import { type Move, placesOf } from './plan-moves.ts';
import { sprintTime } from './sprint-days.ts';

/** A task stands before something that it needs. */
export interface PlanWarning {
  task: Task;
  sprint: Sprint;
  need: { id: string; title: string };
  /** The later sprint that has it; null where none does. */
  needSprint: Sprint | null;
}

/** Every task of a sprint that is not over, and that comes before what it needs. */
export function warningsOf(planning: SprintPlanning): PlanWarning[] {
  const places = placesOf(planning);
  const order = new Map(planning.sprints.map(({ id }, index) => [id, index]));
  const needs = needsOf(planning);
  return planning.sprints.flatMap((sprint, index) =>
    sprintTime(sprint, planning.today) === 'over'
      ? []
      : sprint.tasks
          .filter(({ state }) => state === 'todo' || state === 'doing')
          .flatMap((task) =>
            (needs.get(task.id) ?? []).flatMap((need): PlanWarning[] => {
              const needSprint = places.get(need.id) ?? null;
              if (needSprint !== null && (order.get(needSprint.id) ?? 0) <= index) return [];
              return [{ task, sprint, need, needSprint }];
            }),
          ),
  );
}

/** The moves that put what a warning misses before its task: the need, and what that needs in turn. */
export function movesBefore(planning: SprintPlanning, { need, sprint }: PlanWarning): Move[] {
  const tasks = new Map(
    [...planning.backlog, ...planning.sprints.flatMap((one) => one.tasks)].map((task) => [
      task.id,
      task,
    ]),
  );
  const places = placesOf(planning);
  const order = new Map(planning.sprints.map(({ id }, index) => [id, index]));
  const needs = needsOf(planning);
  const limit = order.get(sprint.id) ?? 0;
  const found = new Map<string, Move>();
  const visit = (id: string) => {
    const task = tasks.get(id);
    const place = places.get(id);
    const isBefore = place !== undefined && (order.get(place.id) ?? 0) <= limit;
    if (task === undefined || isBefore || found.has(id) || !isOpenTask(task.state)) return;
    found.set(id, { task, to: sprint.id });
    for (const one of needs.get(id) ?? []) visit(one.id);
  };
  visit(need.id);
  return [...found.values()].reverse();
}

const needsOf = ({ needs }: SprintPlanning) => new Map(needs.map((one) => [one.task, one.needs]));

/** "“Cache reads” needs “Measure first”, which is in Sprint 6." */
export const warningWords = ({ task, need, needSprint }: PlanWarning): string =>
  `“${task.title}” needs “${need.title}”, which is in ${needSprint === null ? 'no sprint' : needSprint.name}.`;
