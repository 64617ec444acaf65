import type { Stage } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, daysAgo, NOW } from '../fixtures/build.ts';
import { readPressure, type PressureInput } from './pressure.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const FIGURES = CRITERIA.map(({ figure }) => figure);
const pressure = (figures: Record<string, number>, changes: Partial<PressureInput> = {}) =>
  readPressure(
    { criteria: CRITERIA, figures, activeSymptoms: [], incidents: [], now: NOW, ...changes },
    DEFAULT_SETTINGS.pressure,
  );
const symptom = (id: string) => ({ id, title: id });
const incident = (id: string, days: number) => ({ id, at: daysAgo(days), practices: [] });

describe('readPressure', () => {
  it('is not known without a figure, and provisional under three', () => {
    expect(pressure({})).toMatchObject({ stage: null, provisional: false, because: 'not_known' });
    expect(pressure({ monthly_users: 1 })).toMatchObject({ stage: 'mvp', provisional: true });
    const three = { monthly_users: 1, active_engineers: 1, peak_requests_per_second: 1 };
    expect(pressure(three)).toMatchObject({
      stage: 'mvp',
      provisional: false,
      because: 'below_all',
    });
    expect(pressure(three).missing).toEqual([
      'main_database_gigabytes',
      'promised_availability_percent',
    ]);
  });

  it('counts a single figure in full', () => {
    expect(pressure({ main_database_gigabytes: 5000 }).stage).toBe('stability');
  });

  it('reaches a stage at its threshold, not before', () => {
    expect(pressure({ monthly_users: 999 }).stage).toBe('mvp');
    expect(pressure({ monthly_users: 1000 }).stage).toBe('breakdown');
    expect(pressure({ promised_availability_percent: 99.95 }).stage).toBe('scale');
  });

  it('takes the highest stage that two agree on, and names those that made it', () => {
    const reading = pressure({
      main_database_gigabytes: 5000,
      active_engineers: 30,
      promised_availability_percent: 99.9,
    });
    expect(reading).toMatchObject({ stage: 'scale', because: 'agreement' });
    expect(reading.criteria.filter(({ made }) => made).map(({ figure }) => figure)).toEqual([
      'main_database_gigabytes',
      'active_engineers',
    ]);
  });

  it.each<[string, Record<string, number>, Stage]>([
    ['users alone', { monthly_users: 1e6, active_engineers: 1 }, 'scale'],
    ['requests alone', { peak_requests_per_second: 1000, active_engineers: 1 }, 're-architecture'],
    [
      'users no further than a second',
      { monthly_users: 2e4, active_engineers: 10 },
      're-architecture',
    ],
    ['users one further', { monthly_users: 2e5, active_engineers: 10 }, 're-architecture'],
    ['data does not carry', { main_database_gigabytes: 5000, active_engineers: 1 }, 'mvp'],
  ])('lets demand carry to one stage below: %s', (_name, figures, stage) => {
    expect(pressure(figures).stage).toBe(stage);
  });

  it('is raised to breakdown, never further', () => {
    const two = { activeSymptoms: [symptom('a'), symptom('b')] };
    expect(pressure({ monthly_users: 1 }, two)).toMatchObject({
      stage: 'breakdown',
      because: 'symptoms',
    });
    expect(pressure({ monthly_users: 25_000 }, two).stage).toBe('re-architecture');
    expect(pressure({}, two)).toMatchObject({ stage: 'breakdown', provisional: true });
    expect(pressure({}, { activeSymptoms: [symptom('a'), symptom('a')] }).stage).toBeNull();
  });

  it('is raised by three incidents of the last 30 days', () => {
    const incidents = (last: number) => ({
      incidents: [incident('1', 1), incident('2', 30), incident('3', last)],
    });
    expect(pressure({ monthly_users: 1 }, incidents(30)).because).toBe('incidents');
    expect(pressure({ monthly_users: 1 }, incidents(31)).stage).toBe('mvp');
  });

  it('does not take a figure that is not given for zero', () => {
    const given = fc.dictionary(fc.constantFrom(...FIGURES), fc.integer({ min: 0, max: 2e6 }));
    fc.assert(
      fc.property(given, (figures) => {
        const reading = pressure(figures);
        expect(reading.criteria).toHaveLength(Object.keys(figures).length);
        expect(reading.stage === null).toBe(Object.keys(figures).length === 0);
      }),
    );
  });

  it('never falls when a given figure grows', () => {
    const order = [null, 'mvp', 'breakdown', 're-architecture', 'scale', 'stability'];
    const all = fc.record(
      Object.fromEntries(FIGURES.map((figure) => [figure, fc.integer({ min: 0, max: 2e6 })])),
    );
    fc.assert(
      fc.property(all, fc.constantFrom(...FIGURES), fc.nat(1e6), (figures, figure, more) => {
        const grown = { ...figures, [figure]: (figures[figure] ?? 0) + more };
        expect(order.indexOf(pressure(grown).stage)).toBeGreaterThanOrEqual(
          order.indexOf(pressure(figures).stage),
        );
      }),
    );
  });
});
