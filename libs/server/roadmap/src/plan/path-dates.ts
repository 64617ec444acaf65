import type { DoneDays, Path, PlanSprint, SprintPlan } from '@pitwall/contracts';
import { type Assessment, planSprints, planTasksOfPath } from '@pitwall/readiness';

/**
 * When a path is done if its team does it first, in what of its sprints other systems' tasks leave it: with
 * the least and with the most of its days. Null where the sprints do not hold it.
 */
export function pathDates(
  assessment: Assessment,
  path: Path,
  sprints: readonly PlanSprint[],
  today: string,
): DoneDays {
  const doneOn = (end: 'low' | 'high'): string | null => {
    const tasks = planTasksOfPath(assessment, path, end);
    if (tasks.every(({ days }) => days === 0)) return today;
    const known = new Set(tasks.map(({ id }) => id));
    return planSprints({
      tasks: tasks.map((task) => ({ ...task, needs: task.needs.filter((id) => known.has(id)) })),
      sprints,
    }).doneOn;
  };
  return { earliest: doneOn('low'), latest: doneOn('high') };
}

/** The sprints with what the tasks of other systems take of them. */
export function sprintsWithout(
  sprints: readonly PlanSprint[],
  plan: SprintPlan,
  own: ReadonlySet<string>,
): PlanSprint[] {
  return sprints.map((sprint, index) => ({
    ...sprint,
    taken: (plan.sprints[index]?.items ?? [])
      .filter(({ task }) => !own.has(task))
      .reduce((sum, { days }) => sum + days, sprint.taken ?? 0),
  }));
}

const MOST_DAYS = 10_000;
const STEP = 0.5;

/** The least capacity a sprint, in half days, with which all of the path is done by a day; null where none is enough. */
export function neededCapacity(
  by: string,
  sprints: readonly PlanSprint[],
  latestWith: (sprints: readonly PlanSprint[]) => string | null,
): number | null {
  const isEnough = (capacityDays: number): boolean => {
    const latest = latestWith(sprints.map((sprint) => ({ ...sprint, capacityDays })));
    return latest !== null && latest <= by;
  };
  let [low, high] = [0, MOST_DAYS / STEP];
  if (!isEnough(high * STEP)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle * STEP)) high = middle;
    else low = middle;
  }
  return high * STEP;
}
