import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineTask } from '../model/timeline.ts';
import { breaksIn, FULL, percent, placeLines, placeRows, SMALL } from './rows.ts';

const task = (id: string, from: number, to: number, needs: string[] = []): TimelineTask => ({
  id,
  practice: null,
  title: id,
  days: 1,
  onPath: true,
  needs,
  segments: [{ sprint: 'one', from, to, projected: false }],
  starts: null,
  ends: null,
  unplanned: null,
});
const timeline = (tasks: TimelineTask[]): Timeline => ({
  today: 0,
  sprints: [],
  groups: [{ stage: 'mvp', days: 1, gate: null, tasks }],
  breaks: [],
});

describe('the lines of a roadmap', () => {
  it('lead from the end of what is needed to the beginning of what needs it', () => {
    const { height, lines } = placeLines(
      timeline([task('a', 0, 10), task('b', 20, 30, ['a'])]),
      100,
      FULL,
    );
    expect(height).toBe(FULL.head + FULL.group + 2 * FULL.row);
    expect(lines).toMatchObject([{ from: 'a', to: 'b', path: 'M100,106 H196 V134 H200' }]);
  });

  it('go around where that begins before this ends', () => {
    const { lines } = placeLines(timeline([task('a', 0, 10), task('b', 5, 15, ['a'])]), 100, FULL);
    expect(lines[0]?.path).toBe('M100,106 H104 V120 H46 V134 H50');
  });

  it('leave out what is not shown or has no place', () => {
    const nowhere = { ...task('c', 0, 1, ['a']), segments: [] };
    expect(placeLines(timeline([task('a', 0, 1, ['gone']), nowhere]), 100, FULL).lines).toEqual([]);
  });

  it('and the height leave room for as many breaks as are shown', () => {
    const mark = { key: 'disk', title: 'Disk', from: 1, to: 2, earliest: '', latest: null, past: false }; // prettier-ignore
    const many = { ...timeline([task('a', 0, 1)]), breaks: Array.from({ length: 9 }, () => mark) };
    expect(breaksIn(many, SMALL)).toHaveLength(SMALL.lanes);
    expect(placeRows(many, SMALL).height).toBe(
      SMALL.head + SMALL.lanes * SMALL.lane + SMALL.group + SMALL.row,
    );
  });

  it('stand in shares of the width', () => {
    expect(percent(14, 84)).toBe('16.67%');
  });
});
