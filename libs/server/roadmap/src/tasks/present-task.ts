import type { Catalogue, Practice, Stage, Task } from '@pitwall/contracts';
import type { TaskRow } from './task-row.ts';

const placesOf = new WeakMap<Catalogue, Map<string, Pick<Practice, 'stage' | 'topic'>>>();

function placeIn(catalogue: Catalogue, practice: string | null) {
  let places = placesOf.get(catalogue);
  if (!places) {
    places = new Map(catalogue.practices.map(({ id, stage, topic }) => [id, { stage, topic }]));
    placesOf.set(catalogue, places);
  }
  return practice === null ? undefined : places.get(practice);
}

/** The stage of a practice; null for one that the catalogue does not have. */
export const stageIn = (catalogue: Catalogue, practice: string | null): Stage | null =>
  placeIn(catalogue, practice)?.stage ?? null;

/** The topic of a practice; null for one that the catalogue does not have. */
export const topicIn = (catalogue: Catalogue, practice: string | null): Practice['topic'] | null =>
  placeIn(catalogue, practice)?.topic ?? null;

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
