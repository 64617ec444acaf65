import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatAlong,
  formatAmount,
  formatDay,
  formatDays,
  formatRange,
  formatShare,
  formatWhole,
} from './format.ts';

describe('ranges', () => {
  it('shows two ends, or one number when they read the same', () => {
    expect(formatRange(31.2, 43.8)).toBe(`${formatWhole(31)}–${formatWhole(44)}`);
    expect(formatRange(31.2, 31.4)).toBe('31');
    expect(formatRange(0.1, 0.5, formatShare)).toBe(`${formatShare(0.1)}–${formatShare(0.5)}`);
  });

  it('shows days with their half', () => {
    expect(formatDays(1)).toBe('1\u00a0d');
    expect(formatDays(0.875)).toBe('0.9\u00a0d');
    expect(formatDays(2, 6)).toBe('2–6\u00a0d');
    expect(formatDays(1.5)).toMatch(/^1.5\u00a0d$/);
  });
});

describe('formatAmount', () => {
  it('puts signs at the number and words apart, on one line', () => {
    expect(formatAmount(44, 'GB')).toBe('44\u00a0GB');
    expect(formatAmount(130, '/s')).toBe('130/s');
    const percent = new Intl.NumberFormat(undefined, {
      style: 'percent',
      minimumFractionDigits: 2,
    });
    expect(formatAmount(99.95, '%')).toBe(percent.format(0.9995));
  });
});

describe('formatAgo', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const before = (seconds: number) => formatAgo(new Date(now.getTime() - seconds * 1000), now);

  it('takes the largest unit that fits', () => {
    const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
    expect(before(2 * 3600 + 59)).toBe(relative.format(-2, 'hour'));
    expect(before(59)).toBe(relative.format(0, 'second'));
    expect(before(60)).toBe(relative.format(-1, 'minute'));
    expect(before(86_400)).toBe(relative.format(-1, 'day'));
    expect(before(-3 * 86_400)).toBe(relative.format(3, 'day'));
    expect(before(800 * 86_400)).toBe(relative.format(-2, 'year'));
  });
});

describe('formatAlong', () => {
  const now = new Date(2026, 10, 26);
  const months = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => new Date(2026, from + index, 1));
  const month = (at: Date, withYear: boolean) =>
    new Intl.DateTimeFormat(undefined, {
      month: 'short',
      ...(withYear ? { year: 'numeric' } : {}),
    }).format(at);

  it('names months without a day, and each year once, where it begins', () => {
    const along = months(10, 5);
    expect(formatAlong(along, now)).toEqual(along.map((at, index) => month(at, index === 2)));
    const next = months(14, 2);
    expect(formatAlong(next, now)).toEqual(next.map((at, index) => month(at, index === 0)));
  });

  it('names days where they are not whole months', () => {
    const days = [new Date(2026, 11, 27), new Date(2027, 0, 3), new Date(2027, 0, 10)];
    const labels = formatAlong(days, now);
    expect(labels.map((label) => /202\d/.exec(label)?.[0])).toEqual([undefined, '2027', undefined]);
    expect(labels[2]).toContain('10');
    expect(formatAlong([], now)).toEqual([]);
  });
});

describe('formatDay', () => {
  it('leaves the year out only when it is this one', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(formatDay(new Date('2026-01-09T12:00:00Z'), now)).not.toContain('2026');
    expect(formatDay(new Date('2027-01-09T12:00:00Z'), now)).toContain('2027');
  });
});
