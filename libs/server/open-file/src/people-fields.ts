import { mappedPeople } from './tracker-rows.ts';

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

/** The people whom a row names. */
export const peopleIn = (row: Record<string, unknown>): string[] => [
  ...PEOPLE_FIELDS.flatMap((field) => row[field]).filter((id) => typeof id === 'string'),
  ...mappedPeople(row).map(({ userId }) => userId),
];
