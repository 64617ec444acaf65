import type { BreakRange, ForecastItem, SystemForecast } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import {
  breakMarks,
  breakOf,
  firstBreakWords,
  forecastSentence,
  furthestMove,
  growthWords,
  laterWords,
  type Move,
  putOffWords,
  standsWords,
  whenWords,
} from './break-words.ts';

const breaks = (changes: Partial<BreakRange> = {}): BreakRange => ({
  status: 'breaks',
  months: { earliest: 1, likely: 2, latest: 3 },
  earliest: '2026-01-09T12:00:00.000Z',
  likely: '2026-01-20T12:00:00.000Z',
  latest: '2026-01-27T12:00:00.000Z',
  ...changes,
});

const item = (changes: Partial<ForecastItem> = {}): ForecastItem => ({
  id: '01990000-0000-7000-8000-000000000001',
  component: 'db.connections',
  title: 'Database connections',
  unit: 'connections',
  limit: 100,
  limitIs: 'configured',
  limitAtLeast: false,
  loadTestId: null,
  breaksAt: 'hard',
  growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
  monthlyCost: null,
  peak: { value: 86, at: '2025-12-01T12:00:00.000Z', source: 'metrics' },
  version: 1,
  readings: [],
  forecast: {
    component: 'db.connections',
    unit: 'connections',
    limit: 100,
    limitIs: 'configured',
    peak: 86,
    headroom: 1.16,
    threshold: 100,
    breaks: breaks(),
    moves: [],
    costInAYear: null,
    curve: [],
  },
  ...changes,
});

const forecast = (components: ForecastItem[]): SystemForecast => ({
  at: '2025-12-10T12:00:00.000Z',
  horizonMonths: 24,
  dueWithinDays: 90,
  components,
  cost: null,
  currency: null,
});

describe('the first breaks', () => {
  const undated = item({
    id: '01990000-0000-7000-8000-000000000002',
    title: 'API CPU',
    forecast: {
      ...(item().forecast as NonNullable<ForecastItem['forecast']>),
      breaks: breaks({ status: 'beyond_horizon', earliest: null, latest: null }),
    },
  });

  it('are marked on the track where they have a date', () => {
    expect(breakMarks(forecast([item(), undated, item({ forecast: null })]))).toEqual([
      { id: item().id, component: 'Database connections', when: whenWords(breaks(), 24) },
    ]);
  });

  it('are a line for the one that comes first, and tell whether it comes soon', () => {
    expect(firstBreakWords(forecast([undated, item()]))).toEqual({
      before: 'Database connections, ',
      point: whenWords(breaks(), 24),
      after: ' at today’s growth.',
      soon: true,
    });
    const early = { ...forecast([item()]), at: '2025-06-01T12:00:00.000Z' };
    expect(firstBreakWords(early).soon).toBe(false);
    const found = item().forecast;
    const past = breaks({ status: 'already_past' });
    expect(
      firstBreakWords(forecast([item({ forecast: found && { ...found, breaks: past } })])),
    ).toEqual({
      before: 'Database connections: the limit is ',
      point: 'already past',
      after: '.',
      soon: true,
    });
    expect(firstBreakWords(forecast([undated])).before).toBe(
      'At today’s growth, nothing breaks within 24 months.',
    );
    expect(firstBreakWords(forecast([])).before).toBe('Nothing is known yet of what breaks.');
  });
});

describe('words for a break', () => {
  it('say when, also where an end is open or there is none', () => {
    expect(whenWords(breaks(), 24)).toMatch(/^.*9.* to .*27.*$/);
    expect(whenWords(breaks({ latest: null }), 24)).toMatch(/^from .*9/);
    expect(whenWords(breaks({ status: 'already_past' }), 24)).toBe('already past');
    expect(whenWords(breaks({ status: 'beyond_horizon', earliest: null }), 24)).toBe(
      'not within 24 months',
    );
    expect(whenWords(breaks({ status: 'no_growth', earliest: null }), 24)).toBe('no growth');
  });

  it('say how demand grows', () => {
    expect(growthWords({ kind: 'compound', low: 5, likely: 10, high: 20 }, 'GB')).toBe(
      '+5 to +20% a month',
    );
    expect(growthWords({ kind: 'linear', low: 3, likely: 3, high: 3 }, 'GB')).toBe(
      '+3\u00a0GB a month',
    );
    expect(growthWords({ kind: 'linear', low: 0, likely: 0, high: 0 }, 'GB')).toBe('no growth');
  });

  it('say where it stands, and how that is known', () => {
    expect(standsWords(item())).toBe('Peak 86 of 100\u00a0connections (configured)');
    const found = item().forecast;
    expect(
      standsWords(item({ limitIs: 'guessed', forecast: found && { ...found, threshold: 80 } })),
    ).toBe('Peak 86 of 100\u00a0connections, breaks at 80 (a guess)');
    expect(standsWords(item({ limitIs: 'measured', limitAtLeast: true, peak: null }))).toBe(
      'Limit at least 100\u00a0connections, measured · no reading in 90 days',
    );
  });
});

describe('breakOf', () => {
  it('is soon when it makes practices due', () => {
    const soon = item();
    expect(breakOf(soon, forecast([soon]))).toMatchObject({
      component: 'Database connections',
      soon: 'within 90 days',
      used: 0.86,
      breaksAt: 1,
    });
    const later = { ...forecast([soon]), at: '2025-06-01T12:00:00.000Z' };
    expect(breakOf(soon, later).soon).toBeUndefined();
    expect(breakOf(item({ forecast: null, peak: null }), forecast([])).when).toBe('not known');
  });
});

describe('what puts a break off', () => {
  const move = (gained: number | null, changes: Partial<BreakRange> = {}): Move => ({
    practice: 'DB-01',
    title: 'Connection pools fit',
    assumption: 'Half as many.',
    breaks: breaks(changes),
    gained,
    task: null,
  });
  const moved = (...moves: Move[]) => {
    const found = item().forecast;
    return item({ forecast: found && { ...found, moves } });
  };

  it('is the first practice that moves it', () => {
    expect(furthestMove(moved(move(2.9), move(1)))?.gained).toBe(2.9);
    expect(furthestMove(moved(move(0.01)))).toBeUndefined();
    expect(furthestMove(moved(move(null, { status: 'already_past' })))).toBeUndefined();
    expect(furthestMove(item({ forecast: null }))).toBeUndefined();
  });

  it('is said of a task that moves what breaks first', () => {
    const task = { id: 'a task', days: 2 };
    const first = moved(move(0.01), { ...move(2.9), task });
    expect(putOffWords(forecast([first]), 'a task')).toBe('likely 2.9 months later');
    expect(putOffWords(forecast([first]), 'another')).toBeNull();
    expect(putOffWords(forecast([item(), first]), 'a task')).toBeNull();
    expect(putOffWords(forecast([moved({ ...move(0.01), task })]), 'a task')).toBeNull();
  });

  it('is told in months, or as what follows', () => {
    expect(laterWords(move(2.9), 24)).toBe('likely 2.9 months later');
    expect(laterWords(move(1.02), 24)).toBe('likely 1 month later');
    const beyond = { status: 'beyond_horizon', earliest: null, latest: null } as const;
    expect(laterWords(move(null, beyond), 24)).toBe('not within 24 months');
  });
});

describe('forecastSentence', () => {
  it('names what breaks first', () => {
    expect(forecastSentence(forecast([item()])).before).toBe('Database connections break first, ');
    for (const one of ['Redis', 'DNS', 'Disk access', 'The bus', 'API CPU'])
      expect(forecastSentence(forecast([item({ title: one })])).before).toBe(
        `${one} breaks first, `,
      );
    expect(forecastSentence(forecast([item({ title: 'GPUs' })])).before).toMatch(/GPUs break /);
    expect(forecastSentence(forecast([])).before).toBe('Nothing is known yet of what breaks.');
    const found = item().forecast;
    const past = item({
      forecast: found && { ...found, breaks: breaks({ status: 'already_past' }) },
    });
    expect(forecastSentence(forecast([past])).point).toBe('already past');
  });
});
