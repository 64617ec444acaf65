import { v7 as uuidv7 } from 'uuid';

/** Fields that name a person, or several. */
export const PEOPLE_FIELDS = [
  'answeredById',
  'approvedById',
  'authorId',
  'changedById',
  'createdById',
  'mentions',
  'ownerId',
  'personId',
  'pinnedById',
  'receivedById',
  'resolvedById',
  'settledById',
  'takenById',
] as const;

// An id may stand within a word, as in what a snapshot was taken for.
const AN_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The people whom a row names. */
export const peopleIn = (row: Record<string, unknown>): string[] =>
  PEOPLE_FIELDS.flatMap((field) => row[field]).filter((id) => typeof id === 'string');

/**
 * New ids for old ones. They sort as the old ones do: where ids decide, as among tasks of equal worth, the
 * order stays.
 */
export function newIds(old: Iterable<string>): Map<string, string> {
  return new Map([...new Set(old)].sort().map((id) => [id, uuidv7()]));
}

/** The same value with every old id in it, however deep, replaced. */
export function withIds(value: unknown, ids: ReadonlyMap<string, string | null>): unknown {
  if (typeof value === 'string') {
    if (ids.has(value)) return ids.get(value);
    return value.replaceAll(AN_ID, (id) => ids.get(id) ?? id);
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, ids)]));
}
