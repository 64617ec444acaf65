import { describe, expect, it } from 'vitest';
import { ListRows, PAGE, pagesOf } from './list-rows.ts';

const groups = [
  { key: 'a', count: 2 },
  { key: 'b', count: 0 },
  { key: 'c', count: 120 },
];
const all = (rows: ListRows) => Array.from({ length: rows.length }, (_, index) => rows.at(index));

describe('the rows of a list', () => {
  it('are its tasks alone where it is not grouped', () => {
    const rows = new ListRows([{ key: null, count: 3 }], new Set());
    expect(all(rows)).toEqual([0, 1, 2].map((place) => ({ kind: 'task', group: 0, place })));
  });

  it('are a heading and the tasks of each group', () => {
    const rows = new ListRows(groups, new Set());
    expect(rows.length).toBe(125);
    expect(all(rows).slice(0, 6)).toEqual([
      { kind: 'group', group: 0 },
      { kind: 'task', group: 0, place: 0 },
      { kind: 'task', group: 0, place: 1 },
      { kind: 'group', group: 1 },
      { kind: 'group', group: 2 },
      { kind: 'task', group: 2, place: 0 },
    ]);
    expect(rows.at(124)).toEqual({ kind: 'task', group: 2, place: 119 });
  });

  it('of a closed group are its heading', () => {
    const rows = new ListRows(groups, new Set(['c']));
    expect(rows.length).toBe(5);
    expect(rows.at(4)).toEqual({ kind: 'group', group: 2 });
  });

  it('lead from task to task past headings, and end', () => {
    const rows = new ListRows(groups, new Set());
    expect(rows.task(3, 1)).toBe(5);
    expect(rows.task(4, -1)).toBe(2);
    expect(rows.task(0, -1)).toBeNull();
    expect(rows.task(125, 1)).toBeNull();
  });

  it('stand on pages, each named once', () => {
    const rows = all(new ListRows(groups, new Set()));
    expect(pagesOf(rows)).toEqual([
      { group: 0, page: 0 },
      { group: 2, page: 0 },
      { group: 2, page: 1 },
      { group: 2, page: 2 },
    ]);
    expect(PAGE).toBe(50);
  });
});
