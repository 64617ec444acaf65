/** Things that need others first, by id. */
export interface Needing {
  id: string;
  needs: readonly string[];
}

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

/** A cycle among the items, or null. Needs outside the list are taken as done. */
export function findCycle(items: readonly Needing[]): string[] | null {
  const needs = new Map(items.map((item) => [item.id, item.needs]));
  const done = new Set<string>();
  for (const { id: start } of items) {
    // Depth first with a stack of its own, so that a long chain does not end the call stack.
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onTrail = new Set([start]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const need = needs.get(top.id)?.[top.next];
      top.next += 1;
      if (need === undefined || done.has(top.id)) {
        done.add(top.id);
        onTrail.delete(top.id);
        trail.pop();
      } else if (onTrail.has(need)) {
        return trail.map(({ id }) => id).slice(trail.findIndex(({ id }) => id === need));
      } else if (needs.has(need) && !done.has(need)) {
        trail.push({ id: need, next: 0 });
        onTrail.add(need);
      }
    }
  }
  return null;
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
