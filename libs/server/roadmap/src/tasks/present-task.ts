import type { Catalogue, Stage, Task } from '@pitwall/contracts';
import type { TaskRow } from './task-row.ts';

const stagesOf = new WeakMap<Catalogue, Map<string, Stage>>();

/** The stage of a practice; null for one that the catalogue does not have. */
export function stageIn(catalogue: Catalogue, practice: string | null): Stage | null {
  let stages = stagesOf.get(catalogue);
  if (!stages) {
    stages = new Map(catalogue.practices.map(({ id, stage }) => [id, stage]));
    stagesOf.set(catalogue, stages);
  }
  return practice === null ? null : (stages.get(practice) ?? null);
}

export const presentTask = (row: TaskRow, catalogue: Catalogue): Task => ({
  id: row.id,
  system: { id: row.systemId, slug: row.systemSlug, name: row.systemName },
  kind: row.kind,
  practice: row.practiceId,
  stage: stageIn(catalogue, row.practiceId),
  title: row.title,
  state: row.state,
  days: row.days,
  priority: row.priority,
  rank: row.rank,
  computedRank: row.computedRank,
  pin:
    row.pinRank === null || row.pinnedAt === null
      ? null
      : {
          rank: row.pinRank,
          reason: row.pinReason ?? '',
          by: row.pinnedByName,
          at: row.pinnedAt.toISOString(),
        },
  reasons: row.reasons,
  owner:
    row.ownerId === null || row.ownerName === null
      ? null
      : { userId: row.ownerId, name: row.ownerName },
  dueOn: row.dueOn,
  sprint:
    row.sprintId === null || row.sprintName === null
      ? null
      : { id: row.sprintId, name: row.sprintName },
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});
