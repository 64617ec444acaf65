import { describe, expect, it } from 'vitest';
import { daysBefore, sinceInstant, spanOf } from './since.ts';

describe('since when a report tells', () => {
  it('is a span that the reader chose, or another day', () => {
    expect(daysBefore('2027-03-01', 30)).toBe('2027-01-30');
    expect(spanOf(undefined, '2027-03-01')).toBe('month');
    expect(spanOf('2027-01-30', '2027-03-01')).toBe('month');
    expect(spanOf('2026-11-30', '2027-03-01')).toBe('quarter');
    expect(spanOf('2026-11-29', '2027-03-01')).toBeNull();
  });

  it('is left to the server where nothing was chosen', () => {
    expect(sinceInstant(undefined)).toEqual({});
    expect(sinceInstant('2027-01-30')).toEqual({ since: '2027-01-30T00:00:00Z' });
  });
});
