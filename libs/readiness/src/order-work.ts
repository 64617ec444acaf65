import type { Needing } from '@pitwall/contracts';
import TinyQueue from 'tinyqueue';
import { Bundles, type Bundle } from './bundles.ts';
import { refuseCycles } from './prerequisites.ts';
import { components, WorkGraph } from './work-graph.ts';

/** A piece of work to be put in order. */
export interface WorkItem extends Needing {
  value: number;
  /** What it counts for in the order: its days, dampened. Above zero. */
  cost: number;
  /** What it takes; decides between work that is worth the same. */
  days: number;
}

export interface OrderedWork {
  id: string;
  /** The item for whose sake it was taken, itself included, with all that were taken together. */
  bundle: { for: string; members: string[]; ratio: number };
}

/**
 * Again and again takes the item whose bundle (itself and what it still needs) has the highest
 * Σ value ÷ Σ cost; ties by fewer members, then by fewer days, then by id. A bundle comes in dependency
 * order, the highest own value ÷ cost first, with the same ties. The order of the input does not matter.
 * @throws DependencyCycleError naming the cycle.
 */
export function orderWork(work: readonly WorkItem[]): OrderedWork[] {
  refuseCycles(work);
  const sorted = [...work].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Work that does not hang together is ordered apart and then merged: that changes nothing in the
  // order, and keeps the time in proportion to the number of systems.
  const heads = new TinyQueue(
    components(sorted).flatMap((items) => Head.of(items) ?? []),
    (a, b) => a.compare(b),
  );
  const ordered: OrderedWork[] = [];
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    ordered.push(...head.work());
    const next = head.next();
    if (next) heads.push(next);
  }
  return ordered;
}

/** The bundle to be taken next of some work that hangs together. */
class Head {
  readonly #graph: WorkGraph;
  readonly #bundles: Bundles;
  readonly #bundle: Bundle;

  private constructor(graph: WorkGraph, bundles: Bundles, bundle: Bundle) {
    this.#graph = graph;
    this.#bundles = bundles;
    this.#bundle = bundle;
  }

  static of(items: readonly WorkItem[]): Head | null {
    const graph = new WorkGraph(items);
    const bundles = new Bundles(items, graph);
    const bundle = bundles.take();
    return bundle && new Head(graph, bundles, bundle);
  }

  next(): Head | null {
    const bundle = this.#bundles.take();
    return bundle && new Head(this.#graph, this.#bundles, bundle);
  }

  compare(other: Head): number {
    const byRatio = other.#bundle.ratio - this.#bundle.ratio;
    if (byRatio !== 0) return byRatio;
    const bySize = this.#bundle.members.length - other.#bundle.members.length;
    if (bySize !== 0) return bySize;
    const byDays = this.#bundle.days - other.#bundle.days;
    return byDays !== 0 ? byDays : this.#for() < other.#for() ? -1 : 1;
  }

  work(): OrderedWork[] {
    const members = this.#bundle.members.map((each) => this.#graph.id(each));
    const bundle = { for: this.#for(), members, ratio: this.#bundle.ratio };
    return members.map((id) => ({ id, bundle }));
  }

  #for(): string {
    return this.#graph.id(this.#bundle.for);
  }
}
