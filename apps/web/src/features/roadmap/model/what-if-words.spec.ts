import { describe, expect, it } from 'vitest';
import { byWords, doneWords, firstBreakWords, movedWords, outcomeRows } from './what-if-words.ts';

describe('words for a what-if', () => {
  it('say when the path is done', () => {
    expect(doneWords(null)).toBe('not in the coming sprints');
    expect(doneWords({ earliest: '2026-12-01', latest: null })).toMatch(/^from .*1/);
    expect(doneWords({ earliest: '2026-12-01', latest: '2026-12-14' })).toContain(' to ');
    expect(doneWords({ earliest: '2026-12-14', latest: '2026-12-14' })).not.toContain(' to ');
  });

  it('say whether a day is met, and what it would take', () => {
    expect(byWords({ met: 'yes', neededCapacityDays: 3 })).toBe('yes');
    expect(byWords({ met: 'no', neededCapacityDays: 18 })).toBe(
      'no; 18 days a sprint would be needed',
    );
    expect(byWords({ met: 'perhaps', neededCapacityDays: null })).toBe(
      'perhaps; no capacity is enough',
    );
  });

  it('say where a task goes', () => {
    const moved = { practice: 'DB-01', title: 'Pools' };
    expect(movedWords({ ...moved, from: 7, to: 2 })).toBe('from place 7 to 2');
    expect(movedWords({ ...moved, from: null, to: 3 })).toBe('new, at place 3');
    expect(movedWords({ ...moved, from: 3, to: null })).toBe('is no task any more');
  });

  const outcome = {
    target: null,
    path: null,
    shortestDays: null,
    pathDone: null,
    planDoneOn: null,
    sprints: [],
    unplanned: 0,
    first: [],
    schedule: { today: '2026-11-26', sprints: [], tasks: [], unplanned: [] },
    breaks: [],
    by: null,
  };

  it('say that nothing is left, rather than that no sprint holds it', () => {
    const none = { days: { low: 0, high: 0 }, practices: 0 };
    const task = { practice: 'DB-01', title: 'Pools', rank: 1, days: 2, doneOn: null };
    const rows = outcomeRows({
      today: { ...outcome, path: none },
      changed: { ...outcome, path: { days: { low: 2, high: 2 }, practices: 1 }, first: [task] },
      moved: [],
    });
    expect(rows.map(({ key, today, changed }) => [key, today, changed]).slice(0, 3)).toEqual([
      ['path', 'nothing is left', '2 days'],
      ['done', '–', 'not in the coming sprints'],
      ['all', 'no task is open', 'not in the coming sprints'],
    ]);
  });

  it('say what breaks first', () => {
    expect(firstBreakWords(outcome)).toBe('no component is known');
    const breaks = {
      status: 'breaks' as const,
      months: { earliest: 1, likely: 2, latest: 3 },
      earliest: '2026-12-27T12:00:00.000Z',
      likely: '2027-01-12T12:00:00.000Z',
      latest: '2027-02-02T12:00:00.000Z',
    };
    const first = (latest: string | null) =>
      firstBreakWords({
        ...outcome,
        breaks: [{ component: 'db.disk', title: 'Disk', breaks: { ...breaks, latest } }],
      });
    expect(first(breaks.latest)).toMatch(/^Disk, .*27.* to .*2/);
    expect(first(null)).toMatch(/^Disk, from .*27/);
  });
});
