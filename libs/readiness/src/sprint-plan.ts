import type { Pin, PlanSprint, PlanTask, SprintItem, SprintPlan } from '@pitwall/contracts';
import { FirstFit } from './first-fit.ts';
import { applyPins } from './pins.ts';
import { checkPlanInput } from './plan-input.ts';
import { Progress, fromUnits, toUnits } from './task-progress.ts';

export interface PlanInput {
  /** In the computed order. Days may be what is left of them. */
  tasks: readonly PlanTask[];
  /** One after the other. */
  sprints: readonly PlanSprint[];
  pins?: readonly Pin[];
}

/**
 * Packs tasks into sprints in their order. What does not fit is followed by the next that does and is
 * not blocked. A task larger than the sprint is split at its steps. Same input, same plan.
 * @throws PlanInputError naming the field; DependencyCycleError naming the cycle.
 */
export function planSprints({ tasks, sprints, pins = [] }: PlanInput): SprintPlan {
  checkPlanInput(tasks, sprints, pins);
  const order = applyPins(tasks, pins);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ordered = order.flatMap(({ task }) => byId.get(task) ?? []);
  const available = sprints.map(({ capacityDays, share }) => toUnits(capacityDays * share));
  const packing = new Packing(ordered, available);
  const planned = sprints.map((sprint, index) => {
    const items = packing.fill(available[index] ?? 0, sprint);
    const { id, starts, ends } = sprint;
    const plannedDays = fromUnits(items.reduce((sum, { days }) => sum + toUnits(days), 0));
    return {
      id,
      starts,
      ends,
      availableDays: fromUnits(available[index] ?? 0),
      plannedDays,
      items,
    };
  });
  const { done, unplanned } = packing;
  const doneOn = unplanned().length === 0 ? (latest(done) ?? null) : null;
  return { order, sprints: planned, unplanned: unplanned(), done, doneOn };
}

/** The day on which the last of some tasks is done; null when one of them is not planned. */
export function doneOn(plan: SprintPlan, tasks: readonly string[]): string | null {
  const wanted = new Set(tasks);
  const done = plan.done.filter(({ task }) => wanted.has(task));
  return done.length === wanted.size ? (latest(done) ?? null) : null;
}

const latest = (done: SprintPlan['done']): string | undefined =>
  done
    .map(({ on }) => on)
    .sort()
    .at(-1);

class Packing {
  readonly done: SprintPlan['done'] = [];
  readonly #tasks: readonly PlanTask[];
  readonly #progress: Progress[];
  readonly #places: Map<string, number>;
  readonly #waitsFor: number[];
  readonly #dependents: number[][];
  /** By capacity: what each task needs at least of a sprint like that. */
  readonly #needs = new Map<number, FirstFit>();
  /** How many sprints of each capacity are still to be filled. */
  readonly #sprintsLeft = new Map<number, number>();

  constructor(tasks: readonly PlanTask[], capacities: readonly number[]) {
    this.#tasks = tasks;
    this.#progress = tasks.map((task) => new Progress(task));
    this.#places = new Map(tasks.map(({ id }, place) => [id, place]));
    this.#dependents = tasks.map(() => []);
    this.#waitsFor = tasks.map(({ needs }, place) => {
      const open = this.#placesOf(needs);
      for (const need of open) this.#dependents[need]?.push(place);
      return open.length;
    });
    for (const capacity of capacities) {
      this.#sprintsLeft.set(capacity, (this.#sprintsLeft.get(capacity) ?? 0) + 1);
    }
  }

  fill(capacity: number, sprint: PlanSprint): SprintItem[] {
    if (capacity === 0) return [];
    const needs = this.#needsAt(capacity);
    const items: SprintItem[] = [];
    let left = Math.max(0, capacity - toUnits(sprint.taken ?? 0));
    for (let place = needs.find(0, left); place !== -1; place = needs.find(place, left)) {
      const progress = this.#progress[place];
      const task = this.#tasks[place];
      if (!progress || !task) break;
      const item = progress.advance(left, capacity);
      left -= toUnits(item.days);
      items.push({ task: task.id, ...item });
      if (item.finishes) this.#finish(place, sprint);
      else needs.set(place, Number.POSITIVE_INFINITY);
    }
    this.#goOn(items);
    this.#forget(capacity);
    return items;
  }

  readonly unplanned = (): SprintPlan['unplanned'] =>
    this.#tasks.flatMap(({ id, needs }, place) => {
      const progress = this.#progress[place];
      if (!progress || progress.isDone) return [];
      const waitsFor = this.#placesOf(needs)
        .filter((need) => this.#progress[need]?.isDone === false)
        .flatMap((need) => this.#tasks[need]?.id ?? []);
      const reason = waitsFor.length > 0 ? ('waits_for' as const) : ('does_not_fit' as const);
      return [{ task: id, daysLeft: progress.daysLeft, reason, waitsFor }];
    });

  #placesOf(ids: readonly string[]): number[] {
    return [...new Set(ids)].flatMap((id) => this.#places.get(id) ?? []);
  }

  #needsAt(capacity: number): FirstFit {
    const known = this.#needs.get(capacity);
    if (known) return known;
    const needs = new FirstFit(this.#tasks.map((_, place) => this.#need(place, capacity)));
    this.#needs.set(capacity, needs);
    return needs;
  }

  #forget(capacity: number): void {
    const left = (this.#sprintsLeft.get(capacity) ?? 1) - 1;
    this.#sprintsLeft.set(capacity, left);
    if (left === 0) this.#needs.delete(capacity);
  }

  /** Nothing fits a task that waits for another, or is done. */
  #need(place: number, capacity: number): number {
    const progress = this.#progress[place];
    const waits = (this.#waitsFor[place] ?? 0) > 0;
    if (!progress || progress.isDone || waits) return Number.POSITIVE_INFINITY;
    return progress.nextNeed(capacity);
  }

  #refresh(place: number): void {
    for (const [capacity, needs] of this.#needs) needs.set(place, this.#need(place, capacity));
  }

  #finish(place: number, sprint: PlanSprint): void {
    this.#refresh(place);
    this.done.push({ task: this.#tasks[place]?.id ?? '', sprint: sprint.id, on: sprint.ends });
    for (const dependent of this.#dependents[place] ?? []) {
      this.#waitsFor[dependent] = (this.#waitsFor[dependent] ?? 1) - 1;
      if (this.#waitsFor[dependent] === 0) this.#refresh(dependent);
    }
  }

  /** A task that was only begun goes on in the next sprint. */
  #goOn(items: readonly SprintItem[]): void {
    for (const { task, finishes } of items) {
      const place = this.#places.get(task);
      if (!finishes && place !== undefined) this.#refresh(place);
    }
  }
}
