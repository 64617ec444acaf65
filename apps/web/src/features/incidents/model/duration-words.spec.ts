import { describe, expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

const lasted = (minutes: number) =>
  durationWords('2026-03-01T10:00:00Z', new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString());

describe('durationWords', () => {
  it('takes the unit that one thinks in', () => {
    expect(lasted(0)).toBe('less than a minute');
    expect(lasted(1)).toBe('1 minute');
    expect(lasted(40)).toBe('40 minutes');
    expect(lasted(185)).toBe('3 hours');
    expect(lasted(36 * 60)).toBe('36 hours');
    expect(lasted(4 * 24 * 60)).toBe('4 days');
  });
});
