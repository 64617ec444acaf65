import { burnUpSchema, type SprintResult } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBurnUp } from './burn-up.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const rules = DEFAULT_SETTINGS.progress;
const sprints = (...completed: number[]): SprintResult[] =>
  completed.map((completedDays, index) => ({
    sprint: `s${index + 1}`,
    ends: new Date(Date.UTC(2026, 0, 14 * (index + 1))).toISOString().slice(0, 10),
    plannedDays: 8,
    completedDays,
    scopeDays: 60,
  }));
const rest = (low: number, high = low) => ({ low, high });

describe('readBurnUp', () => {
  it('adds up what was done and tells what was carried over', () => {
    const burnUp = readBurnUp(sprints(5, 8), rest(40), 14, rules);
    expect(burnUp.points.map(({ doneDays, carriedDays }) => [doneDays, carriedDays])).toEqual([
      [5, 3],
      [13, 0],
    ]);
    expect(burnUp.finish).toBeNull();
  });

  it('forecasts from the mean and from the slowest and fastest three sprints in a row', () => {
    const { finish } = readBurnUp(sprints(2, 4, 6, 8), rest(20, 24), 14, rules);
    expect(finish).toEqual({
      pace: { low: 4, likely: 5, high: 6 },
      sprints: { earliest: 4, likely: 5, latest: 6 },
      earliest: '2026-04-22',
      likely: '2026-05-06',
      latest: '2026-05-20',
    });
  });

  it('has no latest date when the slowest stretch completed nothing, and no date at no pace', () => {
    expect(readBurnUp(sprints(9, 0, 0, 0), rest(9), 14, rules).finish?.latest).toBeNull();
    expect(readBurnUp(sprints(0, 0, 0), rest(9), 14, rules).finish).toBeNull();
  });

  it('keeps its dates in order', () => {
    const anyPace = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 14 });
    fc.assert(
      fc.property(anyPace, fc.nat(90), fc.nat(40), (completed, low, more) => {
        const burnUp = readBurnUp(sprints(...completed), rest(low, low + more), 14, rules);
        expect(burnUpSchema.parse(burnUp)).toEqual(burnUp);
        const { finish } = burnUp;
        if (!finish) return;
        expect(finish.earliest <= finish.likely).toBe(true);
        if (finish.latest !== null) expect(finish.likely <= finish.latest).toBe(true);
      }),
    );
  });
});
