import { describe, expect, it } from 'vitest';
import { NOW } from '../../fixtures/build.ts';
import { costOf, demandCurve } from './curve.ts';

describe('demandCurve', () => {
  it('begins at the peak and widens', () => {
    const curve = demandCurve(
      { peak: 50, growth: { kind: 'compound', low: 0, likely: 10, high: 20 } },
      NOW,
      24,
    );
    expect(curve).toHaveLength(25);
    expect(curve[0]).toEqual({ at: NOW.toISOString(), low: 50, likely: 50, high: 50 });
    expect(curve[2]?.high).toBeCloseTo(72, 9);
    expect(curve[2]?.low).toBe(50);
  });

  it('grows linearly from nothing', () => {
    const curve = demandCurve(
      { peak: 0, growth: { kind: 'linear', low: -1, likely: 2, high: 3 } },
      NOW,
      2,
    );
    expect(curve.map(({ low, likely, high }) => [low, likely, high])).toEqual([
      [0, 0, 0],
      [0, 2, 3],
      [0, 4, 6],
    ]);
  });
});

describe('costOf', () => {
  it('adds up what is given, and is nothing where nothing is', () => {
    expect(costOf([{ component: 'workers', monthlyCost: null }], [])).toBeNull();
    expect(
      costOf(
        [
          { component: 'db.disk', monthlyCost: 10 },
          { component: 'workers', monthlyCost: null },
          { component: 'api.cpu', monthlyCost: 5 },
        ],
        [
          { component: 'db.disk', costInAYear: { low: 10, likely: 20, high: 30 } },
          { component: 'workers', costInAYear: null },
        ],
      ),
    ).toEqual({ now: 15, inAYear: { low: 15, likely: 25, high: 35 } });
  });
});
