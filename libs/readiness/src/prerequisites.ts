import { findCycle, type Needing } from '@pitwall/contracts';

/** Dependencies that lead back to where they start: nothing can be ordered. */
export class DependencyCycleError extends Error {
  override readonly name = 'DependencyCycleError';
  /** The ids in order, the first needed by the last. */
  readonly cycle: readonly string[];

  constructor(cycle: readonly string[]) {
    super(`Dependencies form a cycle: ${[...cycle, cycle[0]].join(' needs ')}`);
    this.cycle = cycle;
  }
}

/** @throws DependencyCycleError naming the cycle. */
export function refuseCycles(items: readonly Needing[]): void {
  const cycle = findCycle(items);
  if (cycle) throw new DependencyCycleError(cycle);
}

/**
 * For each item, what of the list it needs first. `through` tells which other practices a need passes
 * through: those that are not done yet and are not in the list.
 */
export function needsWithin(
  ids: ReadonlySet<string>,
  dependsOn: ReadonlyMap<string, readonly string[]>,
  through: (id: string) => boolean,
): Map<string, string[]> {
  return new Map(
    [...ids].map((start) => {
      const found = new Set<string>();
      const seen = new Set([start]);
      const open = [start];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        for (const need of dependsOn.get(id) ?? []) {
          if (seen.has(need)) continue;
          seen.add(need);
          if (ids.has(need)) found.add(need);
          if (through(need)) open.push(need);
        }
      }
      return [start, [...found].sort()];
    }),
  );
}
