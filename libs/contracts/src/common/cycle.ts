/** Things that need others first, by id. */
export interface Needing {
  id: string;
  needs: readonly string[];
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
