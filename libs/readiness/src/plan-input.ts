import type { Pin, PlanSprint, PlanTask } from '@pitwall/contracts';
import { refuseCycles } from './prerequisites.ts';

/** A plan that cannot be made, with the field that is wrong. */
export class PlanInputError extends Error {
  override readonly name = 'PlanInputError';
  /** Such as `sprints[2].capacityDays`. */
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.field = field;
  }
}

/** @throws PlanInputError, or DependencyCycleError naming the cycle. */
export function checkPlanInput(
  tasks: readonly PlanTask[],
  sprints: readonly PlanSprint[],
  pins: readonly Pin[],
): void {
  checkUnique(
    'tasks',
    tasks.map(({ id }) => id),
  );
  checkUnique(
    'sprints',
    sprints.map(({ id }) => id),
  );
  checkUnique(
    'pins',
    pins.map(({ task }) => task),
  );
  tasks.forEach(({ days, steps }, index) => {
    checkAmount(`tasks[${index}].days`, days);
    if (!Number.isInteger(steps) || steps < 1) {
      throw new PlanInputError(`tasks[${index}].steps`, `${steps} is not a whole number from 1`);
    }
  });
  sprints.forEach(({ capacityDays, share, taken, starts, ends }, index) => {
    checkAmount(`sprints[${index}].capacityDays`, capacityDays);
    checkAmount(`sprints[${index}].taken`, taken ?? 0);
    if (!(share >= 0 && share <= 1)) {
      throw new PlanInputError(`sprints[${index}].share`, `${share} is not between 0 and 1`);
    }
    if (ends < starts) {
      throw new PlanInputError(`sprints[${index}].ends`, `${ends} is before its start, ${starts}`);
    }
    const before = sprints[index - 1];
    if (before && starts < before.starts) {
      throw new PlanInputError(
        `sprints[${index}].starts`,
        `${starts} is before the start of the sprint that precedes it, ${before.starts}`,
      );
    }
  });
  pins.forEach(({ rank }, index) => {
    if (!Number.isInteger(rank) || rank < 1) {
      throw new PlanInputError(`pins[${index}].rank`, `${rank} is not a whole number from 1`);
    }
  });
  refuseCycles(tasks);
}

function checkAmount(field: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new PlanInputError(field, `${value} is not a number of days from 0`);
  }
}

function checkUnique(field: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) throw new PlanInputError(`${field}[${index}]`, `${id} is there twice`);
    seen.add(id);
  });
}
