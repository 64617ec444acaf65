import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chartRows,
  limitWordsAt,
  monthStarts,
  spaced,
  timeSpan,
  valueSpan,
  type ChartSeries,
} from './chart-model.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const score: ChartSeries = {
  key: 'score',
  label: 'Score',
  points: [
    { at: day(1), low: 20, high: 50 },
    { at: day(8), low: 31, high: 44 },
  ],
};
const expected: ChartSeries = {
  key: 'expected',
  label: 'Expected',
  look: 'expected',
  points: [
    { at: day(8), low: 31 },
    { at: day(15), low: 60 },
  ],
};

describe('the chart', () => {
  it('spans all moments and values, from zero', () => {
    expect(timeSpan([score, expected])).toEqual([day(1), day(15)]);
    expect(valueSpan([score, expected], [])).toEqual([0, 60]);
    expect(valueSpan([score], [{ label: 'limit', at: 100 }])).toEqual([0, 100]);
    expect(valueSpan([score], [], [0, 100])).toEqual([0, 100]);
  });

  it('has a place for a single moment, and for none', () => {
    const [from, to] = timeSpan([{ ...score, points: [{ at: day(1), low: 0 }] }]);
    expect(from.getTime()).toBeLessThan(day(1).getTime());
    expect(to.getTime()).toBeGreaterThan(day(1).getTime());
    expect(valueSpan([], [])).toEqual([0, 1]);
    expect(timeSpan([])[0].getTime()).toBeLessThan(timeSpan([])[1].getTime());
  });

  it('leaves out labels that would touch the one before', () => {
    expect(spaced([0, 40, 70, 80, 150], (at) => at, 70)).toEqual([0, 70, 150]);
    expect(spaced([], Number, 70)).toEqual([]);
  });

  it('marks quarters, halves or years where months are too many', () => {
    const span = (months: number): [Date, Date] => [
      new Date(2026, 8, 16),
      new Date(2026, 8 + months, 26),
    ];
    const starts = (months: number, most: number) =>
      monthStarts(span(months), most).map((at) => [at.getFullYear(), at.getMonth(), at.getDate()]);
    expect(starts(12, 4)).toEqual([
      [2026, 9, 1],
      [2027, 0, 1],
      [2027, 3, 1],
      [2027, 6, 1],
    ]);
    expect(starts(26, 4)[1]).toEqual([2027, 6, 1]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 3, max: 12 }),
        (months, most) => {
          const [first, last] = span(months);
          const marked = monthStarts([first, last], most);
          expect(marked.length).toBeLessThanOrEqual(most + 1);
          expect(marked.every((at) => at >= first && at <= last)).toBe(true);
        },
      ),
    );
  });

  it('writes a limit where no line runs through its words', () => {
    const words = { wide: 2 * 86_400_000, high: 10 };
    const line = (...lows: number[]): ChartSeries => ({
      key: lows.join(),
      label: 'line',
      points: lows.map((low, index) => ({ at: day(1 + index), low })),
    });
    const rising = line(10, 20, 30, 40, 50, 60, 70);
    expect(limitWordsAt([rising], 100, words)).toEqual({ end: 'end', below: false });
    expect(limitWordsAt([rising], 65, words)).toEqual({ end: 'start', below: false });
    expect(limitWordsAt([line(30, 90, 45, 44, 43, 45, 43)], 40, words)).toEqual({
      end: 'end',
      below: true,
    });
    // Where no place is free they stand where readers look first.
    expect(limitWordsAt([rising, line(65, 65, 65, 65, 65, 65, 65)], 65, words)).toEqual({
      end: 'end',
      below: false,
    });
    expect(limitWordsAt([], 65, words)).toEqual({ end: 'end', below: false });
  });

  it('puts every point into the table once', () => {
    expect(chartRows([score, expected])).toEqual([
      { at: day(1), points: [score.points[0], null] },
      { at: day(8), points: [score.points[1], expected.points[0]] },
      { at: day(15), points: [null, expected.points[1]] },
    ]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400), { maxLength: 30 }), (days) => {
        const rows = chartRows([
          { key: 'a', label: 'a', points: days.map((at) => ({ at: day(at), low: at })) },
        ]);
        expect(rows).toHaveLength(days.length);
        expect(rows.every((row) => row.points[0] !== null)).toBe(true);
      }),
    );
  });
});
