import { useState, useSyncExternalStore } from 'react';
import { unsavedStore } from './unsaved.ts';

/** Rows as they are now, with those that stood among them before and are gone put back where they were. */
export const withGone = <Row>(
  before: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] => {
  const there = new Set(now.map(keyOf));
  if (before.every((row) => there.has(keyOf(row)))) return now;
  const all = [...now];
  for (const [index, row] of before.entries()) {
    if (!there.has(keyOf(row))) all.splice(index, 0, row);
  }
  return all;
};

/**
 * The rows of a list in which forms are opened. One that others took away stays while something on the page is typed
 * and not saved: its form may hold it, and says on saving what has happened.
 */
export const useStaying = <Row>(
  now: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] => {
  const isUnsaved = useSyncExternalStore(unsavedStore.subscribe, unsavedStore.isUnsaved);
  const [before, setBefore] = useState(now);
  const rows = isUnsaved ? withGone(before, now, keyOf) : now;
  if (rows.length !== before.length || rows.some((row, index) => row !== before[index]))
    setBefore(rows);
  return rows;
};
