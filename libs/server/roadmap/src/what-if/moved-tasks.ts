import type { WhatIfResult } from '@pitwall/contracts';
import type { TaskRow } from '../tasks/task-row.ts';

const MOST = 50;

/** Tasks whose place is another in the second list, the furthest move first; new and gone ones before them. */
export function movedTasks(
  before: readonly TaskRow[],
  after: readonly TaskRow[],
): WhatIfResult['moved'] {
  const ranks = (rows: readonly TaskRow[]) =>
    new Map(
      rows.flatMap((row) => (row.practiceId === null ? [] : [[row.practiceId, row]])) as [
        string,
        TaskRow,
      ][],
    );
  const [was, is] = [ranks(before), ranks(after)];
  const practices = new Set([...was.keys(), ...is.keys()]);
  return [...practices]
    .map((practice) => {
      const from = was.get(practice)?.rank ?? null;
      const to = is.get(practice)?.rank ?? null;
      const title = (is.get(practice) ?? was.get(practice))?.title ?? practice;
      return { practice, title, from, to };
    })
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => distance(b) - distance(a) || (a.practice < b.practice ? -1 : 1))
    .slice(0, MOST);
}

const distance = ({ from, to }: { from: number | null; to: number | null }): number =>
  from === null || to === null ? Number.POSITIVE_INFINITY : Math.abs(from - to);
