import type { Progress } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../lib/days.ts';
import { burnUpRange, pathLine } from './burn-up-range.ts';

const progress = (given: Partial<Progress> = {}): Progress => ({
  target: 'scale',
  left: { low: 4, high: 6 },
  doneDays: 10,
  done: [],
  sprints: [],
  leastSprints: 3,
  burnUp: {
    points: [{ sprint: 'S3', on: '2040-01-01', doneDays: 10, scopeDays: 16, carriedDays: 0 }],
    finish: {
      pace: { low: 2, likely: 3, high: 4 },
      sprints: { earliest: 1, likely: 2, latest: 3 },
      earliest: '2040-01-15',
      likely: '2040-01-29',
      latest: '2040-02-12',
    },
  },
  ...given,
});
const read = (given: Progress) =>
  burnUpRange(given).map(({ at, low, high }) => [dayOf(at), low, high]);

describe('the range of the burn-up', () => {
  it('opens from the last sprint by the slowest and the fastest pace, up to all of the path', () => {
    expect(read(progress())).toEqual([
      ['2040-01-01', 10, 10],
      ['2040-01-15', 12, 14],
      ['2040-01-29', 14, 16],
      ['2040-02-12', 16, 16],
    ]);
  });

  it('is cut off where the slowest pace gets nowhere', () => {
    const { burnUp } = progress();
    if (burnUp.finish === null) throw new Error('no finish');
    const finish = {
      ...burnUp.finish,
      pace: { low: 0, likely: 3, high: 4 },
      sprints: { earliest: 1, likely: 2, latest: null },
      latest: null,
    };
    const points = read(progress({ burnUp: { ...burnUp, finish } }));
    expect(points).toHaveLength(27);
    expect(points.at(-1)?.slice(1)).toEqual([10, 16]);
  });

  it('ends at the line of the path, which goes on as it is today', () => {
    const range = burnUpRange(progress());
    const line = pathLine(progress(), range);
    expect(line.map(({ at, low }) => [dayOf(at), low])).toEqual([
      ['2040-01-01', 16],
      ['2040-02-12', 16],
    ]);
    expect(range.at(-1)?.low).toBe(line.at(-1)?.low);
    expect(pathLine(progress(), [])).toHaveLength(1);
  });

  it('is not drawn without a pace, or when nothing is left', () => {
    const { burnUp } = progress();
    expect(read(progress({ burnUp: { ...burnUp, finish: null } }))).toEqual([]);
    expect(read(progress({ left: { low: 0, high: 0 } }))).toEqual([]);
  });
});
