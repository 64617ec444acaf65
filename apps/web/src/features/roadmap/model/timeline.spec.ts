import type { Schedule } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { frameOf, pathOf, timelineOf } from './timeline.ts';
import { differencesOf, formerPlaces, shiftWords } from './differences.ts';
import { breakWords, hindranceWords, taskWords, whenWords } from './timeline-words.ts';

const item = (task: string, days: number, finishes = true) => ({
  task,
  days,
  fromStep: 1,
  toStep: 1,
  steps: 1,
  finishes,
});
const sprint = (
  id: string,
  starts: string,
  ends: string,
  items: ReturnType<typeof item>[],
  projected = false,
): Schedule['sprints'][number] => ({
  id,
  name: projected ? '' : id,
  starts,
  ends,
  availableDays: 10,
  plannedDays: items.reduce((sum, { days }) => sum + days, 0),
  items,
  projected,
});
const task = (
  id: string,
  stage: Schedule['tasks'][number]['stage'],
  needs: string[] = [],
): Schedule['tasks'][number] => ({ id, practice: id, stage, title: `Do ${id}`, days: 5, needs });

const schedule: Schedule = {
  today: '2026-03-04',
  sprints: [
    sprint('One', '2026-03-02', '2026-03-13', [item('DB-01', 5), item('DB-02', 5, false)]),
    sprint('Two', '2026-03-16', '2026-03-27', [item('DB-02', 2)], true),
  ],
  tasks: [task('DB-01', 'mvp'), task('DB-02', 'breakdown', ['DB-01']), task('DB-03', 'breakdown')],
  unplanned: [{ task: 'DB-03', daysLeft: 5, reason: 'does_not_fit', waitsFor: [] }],
};
const breaks = [
  {
    component: 'db.connections',
    title: 'Database connections',
    breaks: {
      status: 'breaks' as const,
      months: { earliest: 1, likely: 2, latest: 3 },
      earliest: '2026-04-02T00:00:00.000Z',
      likely: '2026-04-20T00:00:00.000Z',
      latest: null,
    },
  },
];
const path = {
  target: 'breakdown' as const,
  items: (['DB-01', 'DB-02'] as const).map((practice, index) => ({
    practice,
    stage: index === 0 ? ('mvp' as const) : ('breakdown' as const),
    rank: index + 1,
    days: { low: 5, high: 5 },
    certain: true,
    unanswered: false,
    accepted: false,
    required: true,
    needs: [],
  })),
};
const source = { schedule, breaks };
const frame = frameOf([source]);
const timeline = timelineOf(source, path, frame);
const find = (id: string, within = timeline) => {
  const found = within.groups.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a roadmap over time', () => {
  it('covers the sprints, today and the first break that is not far behind them', () => {
    expect(frame).toEqual({ start: '2026-03-02', days: 42 });
    expect(timeline.today).toBe(2);
    const later = {
      ...breaks[0],
      breaks: { ...breaks[0]?.breaks, earliest: '2026-04-28T00:00:00Z' },
    };
    expect(frameOf([{ schedule, breaks: [later as (typeof breaks)[0]] }]).days).toBe(64);
    const far = { ...later, breaks: { ...later.breaks, earliest: '2027-04-28T00:00:00Z' } };
    expect(frameOf([{ schedule, breaks: [far as (typeof breaks)[0]] }]).days).toBe(42);
  });

  it('lays the tasks of a sprint one after another, as long as they are', () => {
    expect(find('DB-01').segments).toEqual([{ sprint: 'One', from: 0, to: 6, projected: false }]);
    expect(find('DB-02').segments).toMatchObject([
      { sprint: 'One', from: 6, to: 12 },
      { sprint: 'Two', from: 14, to: 16.4, projected: true },
    ]);
  });

  it('puts a gate where the last task of the path to it ends, and none where one has no sprint', () => {
    expect(timeline.groups.map(({ stage, gate }) => [stage, gate?.on])).toEqual([
      ['mvp', '2026-03-13'],
      ['breakdown', '2026-03-27'],
    ]);
    const [first, second, ...rest] = path.items;
    if (!first || !second) throw new Error('no items');
    const longer = { ...path, items: [first, second, { ...second, practice: 'DB-03' }, ...rest] };
    expect(timelineOf(source, longer, frame).groups.map(({ gate }) => gate?.on)).toEqual([
      '2026-03-13',
      undefined,
    ]);
  });

  it('shows the path alone', () => {
    const { groups, ...rest } = pathOf(timeline);
    expect(
      groups.map(({ stage, days, tasks }) => [stage, days, tasks.map(({ id }) => id)]),
    ).toEqual([
      ['mvp', 5, ['DB-01']],
      ['breakdown', 5, ['DB-02']],
    ]);
    expect(rest).toMatchObject({ sprints: timeline.sprints, breaks: timeline.breaks });
  });

  it('says the same in words', () => {
    const titles = new Map([['DB-01', 'Do DB-01']]);
    expect(taskWords(find('DB-02'), titles)).toMatch(
      /^5\u00a0d, .*2.* to .*27.*, on the path, needs Do DB-01 first$/,
    );
    expect(whenWords(find('DB-03'))).toBe('in no sprint: does not fit');
    expect(hindranceWords(find('DB-02'), titles)).toBe('Needs Do DB-01 first.');
    // Of what is not shown there is no title.
    expect(hindranceWords(find('DB-02'), new Map())).toBe('');
    expect(hindranceWords(find('DB-03'), titles)).toBe('Fits no sprint.');
    const partly = { ...find('DB-03'), segments: find('DB-01').segments };
    expect(hindranceWords(partly, titles)).toBe('Not all of it fits.');
    const waiting = { ...find('DB-03'), unplanned: 'waits_for' as const };
    expect(hindranceWords(waiting, titles)).toBe('Waits for another.');
    const [mark] = timeline.breaks;
    expect(mark && breakWords(mark)).toMatch(/^from .*2/);
  });
});

describe('two roadmaps', () => {
  const changed = {
    schedule: {
      ...schedule,
      sprints: [
        sprint('One', '2026-03-02', '2026-03-13', [
          item('DB-01', 5),
          item('DB-02', 7),
          item('DB-03', 5),
        ]),
      ],
      unplanned: [],
    },
    breaks: [],
  };
  const other = timelineOf(changed, path, frame);

  it('differ in gates, breaks and tasks, and nowhere from themselves', () => {
    const found = differencesOf(timeline, other);
    expect(found.map(({ key, days }) => [key, days])).toEqual([
      ['gate breakdown', -14],
      ['break db.connections', null],
      ['DB-03', null],
      ['DB-02', -14],
    ]);
    expect(differencesOf(timeline, timeline)).toEqual([]);
    expect(formerPlaces(timeline, timeline).size).toBe(0);
  });

  it('show where a task was', () => {
    expect([...formerPlaces(timeline, other).keys()].sort()).toEqual(['DB-01', 'DB-02', 'DB-03']);
    expect([shiftWords(-14), shiftWords(1), shiftWords(null)]).toEqual([
      '14 days earlier',
      'a day later',
      '',
    ]);
  });
});
