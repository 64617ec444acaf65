import type { WorkItem } from './order-work.ts';
import { Tournament } from './tournament.ts';
import type { WorkGraph } from './work-graph.ts';

// Values and costs are added as whole numbers: sums are then exact, so that equal bundles tie
// whatever the order in which they were summed.
const SCALE = 1e6;

export interface Bundle {
  /** The item for whose sake it was taken. */
  for: number;
  /** In dependency order. */
  members: number[];
  ratio: number;
  /** Of all members, in millionths, so that sums are exact. */
  days: number;
}

/** The sums of every item's bundle, kept up to date while bundles are taken away. */
export class Bundles {
  readonly #graph: WorkGraph;
  readonly #values: Float64Array;
  readonly #costs: Float64Array;
  readonly #days: Float64Array;
  readonly #valueSums: Float64Array;
  readonly #costSums: Float64Array;
  readonly #daySums: Float64Array;
  readonly #sizes: Int32Array;
  /** A bit for each item that is not taken yet. */
  readonly #left: Int32Array;
  readonly #tournament: Tournament;

  constructor(items: readonly WorkItem[], graph: WorkGraph) {
    this.#graph = graph;
    this.#values = Float64Array.from(items, ({ value }) => Math.round(value * SCALE));
    this.#costs = Float64Array.from(items, ({ cost }) => Math.max(1, Math.round(cost * SCALE)));
    this.#days = Float64Array.from(items, ({ days }) => Math.round(days * SCALE));
    this.#valueSums = new Float64Array(graph.size);
    this.#costSums = new Float64Array(graph.size);
    this.#daySums = new Float64Array(graph.size);
    this.#sizes = new Int32Array(graph.size);
    this.#left = new Int32Array(Math.ceil(graph.size / 32)).fill(-1);
    for (let member = 0; member < graph.size; member += 1) {
      this.#addTo(graph.dependents.list([member], this.#left), member, 1);
    }
    this.#tournament = new Tournament(graph.size, (a, b) => this.#isBetter(a, b));
  }

  /** Takes the best bundle away, and with it its share of the bundles that contain it. */
  take(): Bundle | null {
    const best = this.#tournament.best();
    if (best === -1) return null;
    const ratio = this.#ratio(best);
    const days = this.#daySums[best] ?? 0;
    const members = this.#graph.prerequisites.list([best], this.#left);
    for (const member of members) {
      this.#addTo(this.#graph.dependents.list([member], this.#left), member, -1);
    }
    const changed = this.#graph.dependents.list(members, this.#left);
    for (const member of members) {
      const word = member >>> 5;
      this.#left[word] = (this.#left[word] ?? 0) & ~(1 << (member & 31));
      this.#tournament.remove(member);
    }
    this.#tournament.replay(changed);
    const inOrder = this.#graph.inOrder(members, (a, b) => this.#byOwn(a, b));
    return { for: best, members: inOrder, ratio, days };
  }

  #byOwn(a: number, b: number): number {
    return this.#own(b) - this.#own(a) || (this.#days[a] ?? 0) - (this.#days[b] ?? 0);
  }

  #own(index: number): number {
    return (this.#values[index] ?? 0) / (this.#costs[index] ?? 1);
  }

  #ratio(index: number): number {
    return (this.#valueSums[index] ?? 0) / (this.#costSums[index] ?? 1);
  }

  #addTo(bundles: readonly number[], member: number, sign: 1 | -1): void {
    const value = sign * (this.#values[member] ?? 0);
    const cost = sign * (this.#costs[member] ?? 0);
    const days = sign * (this.#days[member] ?? 0);
    for (const index of bundles) {
      this.#valueSums[index] = (this.#valueSums[index] ?? 0) + value;
      this.#costSums[index] = (this.#costSums[index] ?? 0) + cost;
      this.#daySums[index] = (this.#daySums[index] ?? 0) + days;
      this.#sizes[index] = (this.#sizes[index] ?? 0) + sign;
    }
  }

  #isBetter(a: number, b: number): boolean {
    const difference = this.#ratio(a) - this.#ratio(b);
    if (difference !== 0) return difference > 0;
    const fewer = (this.#sizes[a] ?? 0) - (this.#sizes[b] ?? 0);
    if (fewer !== 0) return fewer < 0;
    const sooner = (this.#daySums[a] ?? 0) - (this.#daySums[b] ?? 0);
    return sooner !== 0 ? sooner < 0 : a < b;
  }
}
