import { componentForecastSchema, componentSchema, type Component } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../fixtures/build.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { breaksOf, forecastComponents } from './components.ts';

const rules = DEFAULT_SETTINGS.forecast;
const component = (changes: Partial<Component> = {}): Component => ({
  component: 'db.connections',
  unit: 'connections',
  limit: 100,
  limitIs: 'configured',
  peak: 50,
  breaksAt: 'hard',
  growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
  monthlyCost: null,
  ...changes,
});
const forecast = (changes: Partial<Component> = {}) => {
  const [only] = forecastComponents([component(changes)], [], NOW, rules);
  if (!only) throw new Error('no forecast');
  return only;
};

describe('forecastComponents', () => {
  it('tells headroom, and the break at 100 % of a hard limit', () => {
    const { headroom, threshold, breaks } = forecast();
    expect({ headroom, threshold, status: breaks.status }).toEqual({
      headroom: 2,
      threshold: 100,
      status: 'breaks',
    });
    // ln 2 ÷ ln 1.2, ÷ ln 1.1 and ÷ ln 1.05
    expect(breaks.months.earliest).toBeCloseTo(3.8, 1);
    expect(breaks.months.likely).toBeCloseTo(7.27, 2);
    expect(breaks.months.latest).toBeCloseTo(14.21, 2);
    expect(breaks.earliest?.slice(0, 10)).toBe('2026-06-24');
  });

  it('breaks soft limits at 80 %', () => {
    const soft = forecast({
      breaksAt: 'soft',
      growth: { kind: 'linear', low: 1, likely: 2, high: 3 },
    });
    expect(soft.threshold).toBe(80);
    expect(soft.breaks.months).toEqual({ earliest: 10, likely: 15, latest: null });
  });

  it('takes a queue as arrivals against its drain rate', () => {
    const queue = forecast({ breaksAt: 'queue', limit: 40, peak: 40 });
    expect(queue).toMatchObject({ headroom: 1, breaks: { status: 'already_past' } });
  });

  it('has no date without growth or beyond two years', () => {
    const flat = forecast({ growth: { kind: 'compound', low: -5, likely: -1, high: 0 } });
    expect(flat.breaks).toMatchObject({ status: 'no_growth', earliest: null, latest: null });
    const slow = forecast({ growth: { kind: 'compound', low: 0, likely: 1, high: 2 } });
    expect(slow.breaks).toMatchObject({ status: 'beyond_horizon', earliest: null });
    const doubtful = forecast({ growth: { kind: 'compound', low: -5, likely: 0, high: 10 } });
    expect(doubtful.breaks.months).toMatchObject({ likely: null, latest: null });
    expect(doubtful.breaks.earliest).not.toBeNull();
  });

  it('says when it is past already, also without growth', () => {
    const past = forecast({ peak: 120, growth: { kind: 'linear', low: 0, likely: 0, high: 0 } });
    expect(past.breaks).toMatchObject({
      status: 'already_past',
      earliest: '2026-03-01T00:00:00.000Z',
    });
  });

  it('tells the same days at each hour of a day', () => {
    const at = (hour: string) => {
      const now = new Date(`2026-03-01T${hour}:59:59Z`);
      return forecastComponents([component()], [], now, rules)[0]?.breaks;
    };
    expect(at('00')).toEqual(at('23'));
  });

  it('has no headroom of a component without demand', () => {
    expect(forecast({ peak: 0 })).toMatchObject({
      headroom: null,
      breaks: { status: 'no_growth' },
    });
  });

  it('puts first what breaks first', () => {
    const all = [
      component({ component: 'a.late', peak: 10 }),
      component({ component: 'b.never', growth: { kind: 'linear', low: 0, likely: 0, high: 0 } }),
      component({ component: 'c.soon', peak: 90 }),
    ];
    const order = forecastComponents(all, [], NOW, rules).map((each) => each.component);
    expect(order).toEqual(['c.soon', 'a.late', 'b.never']);
  });

  it('tells how far a practice moves it, at its worst for the earliest date', () => {
    const move = {
      practice: 'DB-01',
      component: 'db.connections',
      limitFactor: [1.5, 2, 4] as [number, number, number],
      demandFactor: [1, 1, 1] as [number, number, number],
      assumption: 'a pooler shares connections',
    };
    const [only] = forecastComponents([component()], [move], NOW, rules);
    const [moved] = only?.moves ?? [];
    expect(moved?.breaks.months.earliest).toBeCloseTo(Math.log(3) / Math.log(1.2), 9);
    expect(moved?.breaks.months.likely).toBeCloseTo(Math.log(4) / Math.log(1.1), 9);
    expect(moved?.breaks.months.latest).toBeNull();
    expect(moved?.gained).toBeCloseTo(Math.log(2) / Math.log(1.1), 9);
    expect(breaksOf(only ? [only] : [])).toMatchObject([
      { component: 'db.connections', practices: ['DB-01'] },
    ]);
  });

  it('takes a practice that lowers demand to lower its growth too, at its worst for the earliest', () => {
    const move = {
      practice: 'CA-01',
      component: 'db.connections',
      limitFactor: [1, 1, 1] as [number, number, number],
      demandFactor: [0.25, 0.5, 0.8] as [number, number, number],
      assumption: 'reads are answered from the cache',
    };
    const linear = component({ growth: { kind: 'linear', low: 10, likely: 10, high: 10 } });
    const [only] = forecastComponents([linear], [move], NOW, rules);
    // (100 − 50 × 0.8) ÷ 8, (100 − 50 × 0.5) ÷ 5; (100 − 50 × 0.25) ÷ 2.5 is beyond the horizon.
    expect(only?.moves[0]?.breaks.months).toEqual({ earliest: 7.5, likely: 15, latest: null });
  });

  it('lets cost follow the same growth', () => {
    const { costInAYear } = forecast({
      monthlyCost: 100,
      growth: { kind: 'linear', low: 0, likely: 5, high: 10 },
    });
    expect(costInAYear?.low).toBe(100);
    expect(costInAYear?.likely).toBeCloseTo(220, 9);
    expect(costInAYear?.high).toBeCloseTo(340, 9);
  });

  it('widens with the uncertainty of growth, and keeps to its contract', () => {
    const anyGrowth = fc.tuple(fc.nat(30), fc.nat(20), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(
        anyGrowth,
        fc.nat(150),
        fc.constantFrom('compound', 'linear'),
        (growth, peak, kind) => {
          const [likely, below, above, wider] = growth;
          const with_ = (extra: number) =>
            forecast({
              peak,
              growth: { kind, low: likely - below - extra, likely, high: likely + above + extra },
            });
          const [narrow, wide] = [with_(0), with_(wider)];
          expect(componentForecastSchema.parse(narrow)).toEqual(narrow);
          const at = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
          const months = { narrow: narrow.breaks.months, wide: wide.breaks.months };
          expect(at(months.wide.earliest)).toBeLessThanOrEqual(at(months.narrow.earliest));
          expect(at(months.wide.latest)).toBeGreaterThanOrEqual(at(months.narrow.latest));
          expect(at(months.narrow.earliest)).toBeLessThanOrEqual(at(months.narrow.likely));
          expect(at(months.narrow.likely)).toBeLessThanOrEqual(at(months.narrow.latest));
        },
      ),
    );
  });
});

describe('componentSchema', () => {
  it.each([
    ['growth of −100 %', { growth: { kind: 'compound', low: -100, likely: 0, high: 1 } }, 'growth'],
    [
      'growth of 10,000 %',
      { growth: { kind: 'compound', low: 0, likely: 1, high: 10_000 } },
      'growth',
    ],
    ['growth that falls', { growth: { kind: 'linear', low: 2, likely: 1, high: 3 } }, 'growth'],
    ['a limit of 0', { limit: 0 }, 'limit'],
  ])('refuses %s and names the field', (_name, changes, field) => {
    const result = componentSchema.safeParse({ ...component(), ...changes });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });
});
