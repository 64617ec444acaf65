/** Something that a gate asks for, with all that must be done for it, itself included. */
export interface Demand {
  id: string;
  /** The gate that it belongs to, and whether it may be left open there. */
  gate: number;
  mayStayOpen: boolean;
  closure: readonly string[];
}

export interface LeastWork {
  /** What is done: closed under what it needs. */
  done: Set<string>;
  days: number;
  exact: boolean;
  /** No choice takes fewer days. Equal to `days` when exact. */
  bound: number;
}

/**
 * Which demands to leave open, at most `allowed[gate]` in each gate, so that the rest takes the fewest
 * days. Branch and bound: exact unless it would try more than `tries` combinations.
 */
export function leastWork(
  demands: readonly Demand[],
  daysOf: ReadonlyMap<string, number>,
  allowed: readonly number[],
  tries: number,
): LeastWork {
  return new Search(demands, daysOf, allowed, tries).run();
}

const EPSILON = 1e-9;

class Search {
  readonly #candidates: Demand[];
  readonly #daysOf: ReadonlyMap<string, number>;
  readonly #total: number;
  /** How many demands need each thing. Dropping it saves its days only when all of them stay open. */
  readonly #neededBy = new Map<string, number>();
  /** How many demands that are done need each thing: above zero it is done. */
  readonly #covered = new Map<string, number>();
  readonly #quota: number[];
  #left: Demand[] = [];
  #best: { days: number; done: Set<string> };
  #tries: number;

  constructor(
    demands: readonly Demand[],
    daysOf: ReadonlyMap<string, number>,
    allowed: readonly number[],
    tries: number,
  ) {
    this.#daysOf = daysOf;
    this.#quota = [...allowed];
    this.#tries = tries;
    for (const { closure } of demands) {
      for (const id of closure) this.#neededBy.set(id, (this.#neededBy.get(id) ?? 0) + 1);
    }
    const everything = new Set(this.#neededBy.keys());
    this.#total = this.#sum(everything);
    this.#best = { days: this.#total, done: everything };
    for (const demand of demands) if (!demand.mayStayOpen) this.#cover(demand, 1);
    this.#candidates = demands
      .filter(({ mayStayOpen }) => mayStayOpen)
      .sort((a, b) => this.#saving(b) - this.#saving(a) || (a.id < b.id ? -1 : 1));
  }

  run(): LeastWork {
    const bound = this.#bound(0);
    this.#branch(0);
    const exact = this.#tries >= 0;
    const { days, done } = this.#best;
    return { days, done, exact, bound: exact ? days : Math.min(bound, days) };
  }

  #branch(index: number): void {
    this.#tries -= 1;
    if (this.#tries < 0 || this.#bound(index) >= this.#best.days - EPSILON) return;
    const candidate = this.#candidates[index];
    if (candidate === undefined) return this.#record();
    const { gate } = candidate;
    if ((this.#quota[gate] ?? 0) > 0 && !this.#isCovered(candidate.id)) {
      this.#quota[gate] = (this.#quota[gate] ?? 0) - 1;
      this.#left.push(candidate);
      this.#branch(index + 1);
      this.#left.pop();
      this.#quota[gate] = (this.#quota[gate] ?? 0) + 1;
    }
    this.#cover(candidate, 1);
    this.#branch(index + 1);
    this.#cover(candidate, -1);
  }

  #record(): void {
    const done = new Set([...this.#covered].filter(([, count]) => count > 0).map(([id]) => id));
    const days = this.#sum(done);
    if (days < this.#best.days - EPSILON) this.#best = { days, done };
  }

  /** The fewest days that may still come of it, when each demand left open saves its share. */
  #bound(index: number): number {
    let saved = this.#left.reduce((sum, each) => sum + this.#saving(each), 0);
    const byGate = this.#quota.map((): number[] => []);
    for (const each of this.#candidates.slice(index)) {
      if (!this.#isCovered(each.id)) byGate[each.gate]?.push(this.#saving(each));
    }
    byGate.forEach((savings, gate) => {
      savings.sort((a, b) => b - a);
      for (const saving of savings.slice(0, this.#quota[gate])) saved += saving;
    });
    return this.#total - saved;
  }

  /** A demand's equal share of what could be dropped with it. */
  #saving({ closure }: Demand): number {
    let saving = 0;
    for (const id of closure) {
      if (!this.#isCovered(id)) {
        saving += (this.#daysOf.get(id) ?? 0) / (this.#neededBy.get(id) ?? 1);
      }
    }
    return saving;
  }

  #isCovered(id: string): boolean {
    return (this.#covered.get(id) ?? 0) > 0;
  }

  #cover({ closure }: Demand, change: 1 | -1): void {
    for (const id of closure) this.#covered.set(id, (this.#covered.get(id) ?? 0) + change);
  }

  #sum(ids: ReadonlySet<string>): number {
    return [...ids].sort().reduce((sum, id) => sum + (this.#daysOf.get(id) ?? 0), 0);
  }
}
