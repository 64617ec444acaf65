import type { OpenFileTable } from '@pitwall/contracts';
import type { IdHere } from './importing/new-ids.ts';

type Row = Record<string, unknown>;

/** What of a tracker's tables stays where it is: credentials, and what was synchronized with them. */
export const LEFT_HERE: Partial<Record<OpenFileTable, Record<string, true>>> = {
  trackerConnection: {
    credential: true,
    state: true,
    lastSyncedAt: true,
    nextLookAt: true,
    lookedAt: true,
  },
  trackerLink: { base: true },
};
const MOST_MARKS = 50;

/** A link as it goes out: in its issue's body the task has the id that it has here, or one of before. */
export function exportedRow(table: OpenFileTable, row: Row): Row {
  if (table !== 'trackerLink') return row;
  const before = row['markedAs'] as readonly string[];
  return { ...row, markedAs: [...before, bareId(row['taskId'])].slice(-MOST_MARKS) };
}

/** What has no place in a file is begun anew: nothing is called with it before somebody gives a credential. */
export function importedRow(table: OpenFileTable, given: Row, mapped: Row, here: IdHere): Row {
  if (table === 'trackerLink') return { ...mapped, base: {} };
  if (table !== 'trackerConnection') return mapped;
  const people = mappedPeople(given).flatMap(({ userId, login }) => {
    const known = here(userId);
    return typeof known === 'string' ? [{ userId: known, login }] : [];
  });
  const mapping = { ...(mapped['mapping'] as object), people };
  return { ...mapped, mapping, state: 'needs_credential' };
}

/** The people whom a connection's mapping names. */
export function mappedPeople(row: Row): { userId: string; login: string }[] {
  const { people = [] } = (row['mapping'] ?? {}) as {
    people?: { userId: string; login: string }[];
  };
  return people;
}

const bareId = (id: unknown): string => String(id).replaceAll('-', '');
