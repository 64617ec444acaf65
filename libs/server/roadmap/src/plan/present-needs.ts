import type { Roadmap } from '@pitwall/contracts';
import type { TaskRow } from '../tasks/task-row.ts';

/** What the shown tasks wait for: needs that are still to do. What is said to be done holds nothing up. */
export function presentNeeds(
  shown: readonly { id: string }[],
  tasks: readonly TaskRow[],
  needs: ReadonlyMap<string, readonly string[]>,
): Roadmap['needs'] {
  const open = new Map(
    tasks.flatMap(({ id, title, state }) =>
      state === 'todo' || state === 'doing' ? [[id, { id, title }] as const] : [],
    ),
  );
  return shown.flatMap(({ id }) => {
    const own = (needs.get(id) ?? []).flatMap((need) => open.get(need) ?? []);
    return open.has(id) && own.length > 0 ? [{ task: id, needs: own }] : [];
  });
}
