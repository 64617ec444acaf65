import { describe, expect, it } from 'vitest';
import {
  formatAgo,
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
    expect(formatDays(1)).toBe('1 d');
    expect(formatDays(0.875)).toBe('0.88 d');
    expect(formatDays(2, 6)).toBe('2–6 d');
    expect(formatDays(1.5)).toMatch(/^1.5 d$/);
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

describe('formatDay', () => {
  it('leaves the year out only when it is this one', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(formatDay(new Date('2026-01-09T12:00:00Z'), now)).not.toContain('2026');
    expect(formatDay(new Date('2027-01-09T12:00:00Z'), now)).toContain('2027');
  });
});
