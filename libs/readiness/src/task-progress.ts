import type { PlanTask, SprintItem } from '@pitwall/contracts';

// Whole millionths of a day, so that what a sprint has left does not drift.
const UNITS = 1e6;
export const toUnits = (days: number): number => Math.round(days * UNITS);
export const fromUnits = (units: number): number => units / UNITS;

/** How far a task has come in the plan. Amounts are in units. */
export class Progress {
  readonly #total: number;
  readonly #steps: number;
  #spent = 0;
  #isStarted = false;
  isDone = false;

  constructor({ days, steps }: Pick<PlanTask, 'days' | 'steps'>) {
    this.#total = toUnits(days);
    this.#steps = steps;
  }

  get daysLeft(): number {
    return fromUnits(this.#total - this.#spent);
  }

  isLargerThan(capacity: number): boolean {
    return this.#total > capacity;
  }

  /** What a sprint of the capacity must have left so that the task can go on in it. */
  nextNeed(capacity: number): number {
    if (!this.#isStarted && !this.isLargerThan(capacity)) return this.#total;
    return this.#piece(this.#spent, capacity);
  }

  /** Takes as much of the sprint as fits, in whole pieces. */
  advance(left: number, capacity: number): Omit<SprintItem, 'task'> {
    const from = this.#spent;
    if (!this.#isStarted && !this.isLargerThan(capacity)) this.#spent = this.#total;
    let piece = this.#piece(this.#spent, capacity);
    while (this.#spent < this.#total && this.#spent - from + piece <= left) {
      this.#spent += piece;
      piece = this.#piece(this.#spent, capacity);
    }
    this.#isStarted = true;
    this.isDone = this.#spent >= this.#total;
    return {
      days: fromUnits(this.#spent - from),
      fromStep: this.#stepAt(from),
      toStep: Math.max(this.#stepAt(from), this.#stepAt(Math.max(from, this.#spent - 1))),
      steps: this.#steps,
      finishes: this.isDone,
    };
  }

  /** To the end of the step; a step larger than the sprint is cut into equal parts that fit. */
  #piece(from: number, capacity: number): number {
    if (capacity <= 0) return this.#total === 0 ? 0 : Number.POSITIVE_INFINITY;
    const step = this.#stepAt(from);
    const start = this.#boundary(step - 1);
    const length = this.#boundary(step) - start;
    const parts = Math.max(1, Math.ceil(length / capacity));
    return Math.min(start + length - from, Math.ceil(length / parts));
  }

  #boundary(step: number): number {
    return Math.round((this.#total * step) / this.#steps);
  }

  /** The step that the work is in, from 1. */
  #stepAt(spent: number): number {
    let step = Math.min(
      this.#steps,
      Math.floor((spent * this.#steps) / Math.max(1, this.#total)) + 1,
    );
    while (step < this.#steps && this.#boundary(step) <= spent) step += 1;
    while (step > 1 && this.#boundary(step - 1) > spent) step -= 1;
    return step;
  }
}
