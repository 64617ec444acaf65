import type { Pin, PlacedTask, PlanTask } from '@pitwall/contracts';
import TinyQueue from 'tinyqueue';

type Ordered = Pick<PlanTask, 'id' | 'needs'>;

/**
 * The order after people moved tasks. A task that is moved forward takes what it needs along; what
 * needs a task that is moved back waits for it. Pins of tasks that are not in the list do nothing.
 * Tasks are given in their computed order, without cycles.
 */
export function applyPins(tasks: readonly Ordered[], pins: readonly Pin[]): PlacedTask[] {
  return new Placement(tasks, pins).run();
}

class Placement {
  readonly #tasks: readonly Ordered[];
  readonly #computed: Map<string, number>;
  readonly #pins: Map<string, Pin>;
  readonly #waitsFor: number[];
  readonly #dependents: number[][];
  readonly #free: TinyQueue<number>;
  readonly #placed: (PlacedTask | undefined)[];
  #count = 0;

  constructor(tasks: readonly Ordered[], pins: readonly Pin[]) {
    this.#tasks = tasks;
    this.#computed = new Map(tasks.map(({ id }, index) => [id, index]));
    this.#pins = new Map(
      pins.filter(({ task }) => this.#computed.has(task)).map((pin) => [pin.task, pin]),
    );
    this.#dependents = tasks.map(() => []);
    this.#waitsFor = tasks.map((task, index) => {
      const needs = this.#needsOf(task);
      for (const need of needs) this.#dependents[need]?.push(index);
      return needs.length;
    });
    this.#placed = tasks.map(() => undefined);
    this.#free = new TinyQueue(
      tasks.map((_, index) => index).filter((index) => this.#isFree(index)),
      (a, b) => a - b,
    );
  }

  run(): PlacedTask[] {
    const pins = [...this.#pins.values()].sort(
      (a, b) => a.rank - b.rank || this.#indexOf(a.task) - this.#indexOf(b.task),
    );
    let next = 0;
    while (this.#count < this.#tasks.length) {
      const pin = pins[next];
      if (pin && (pin.rank <= this.#count + 1 || this.#free.length === 0)) {
        this.#pull(this.#indexOf(pin.task), pin.task);
        next += 1;
        continue;
      }
      const index = this.#free.pop();
      if (index === undefined) break;
      if (!this.#placed[index]) this.#place(index, null);
    }
    return this.#placed.filter((placed) => placed !== undefined).sort((a, b) => a.rank - b.rank);
  }

  #needsOf({ needs }: Ordered): number[] {
    const indices = new Set(needs.map((need) => this.#indexOf(need)));
    return [...indices].filter((index) => index >= 0).sort((a, b) => a - b);
  }

  readonly #indexOf = (id: string): number => this.#computed.get(id) ?? -1;

  #isFree(index: number): boolean {
    const id = this.#tasks[index]?.id ?? '';
    return this.#waitsFor[index] === 0 && !this.#pins.has(id);
  }

  /** Places a task after all that it still needs. */
  #pull(start: number, pinned: string): void {
    const trail = [start];
    for (let index = trail.at(-1); index !== undefined; index = trail.at(-1)) {
      const task = this.#tasks[index];
      const missing = task && this.#needsOf(task).find((need) => !this.#placed[need]);
      if (missing !== undefined) {
        trail.push(missing);
        continue;
      }
      trail.pop();
      if (!this.#placed[index]) this.#place(index, task?.id === pinned ? null : pinned);
    }
  }

  #place(index: number, movedFor: string | null): void {
    const task = this.#tasks[index]?.id ?? '';
    this.#count += 1;
    this.#placed[index] = {
      task,
      rank: this.#count,
      computedRank: index + 1,
      pinned: this.#pins.get(task)?.reason ?? null,
      movedFor,
    };
    for (const dependent of this.#dependents[index] ?? []) {
      this.#waitsFor[dependent] = (this.#waitsFor[dependent] ?? 1) - 1;
      if (this.#isFree(dependent) && !this.#placed[dependent]) this.#free.push(dependent);
    }
  }
}
