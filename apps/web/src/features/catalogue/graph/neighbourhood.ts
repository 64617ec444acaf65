import type { PracticeBrief } from '@pitwall/contracts';

/** A practice with all that it stands on, however far, and what stands on it directly. */
export const neighbourhood = (practices: readonly PracticeBrief[], id: string): PracticeBrief[] => {
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const wanted = new Set<string>();
  const add = (one: string): void => {
    const practice = byId.get(one);
    if (!practice || wanted.has(one)) return;
    wanted.add(one);
    practice.depends_on.forEach(add);
  };
  add(id);
  for (const { id: other, depends_on } of practices) {
    if (depends_on.includes(id)) wanted.add(other);
  }
  return practices.filter((practice) => wanted.has(practice.id));
};
