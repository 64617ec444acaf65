import { describe, expect, it } from 'vitest';
import { dateOf, dayAfter, dayOf, daysBetween, daysLater } from './days.ts';

describe('calendar days', () => {
  it('count over months, years and changes of the clock', () => {
    expect(daysLater('2026-12-25', 14)).toBe('2027-01-08');
    expect(daysLater('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-23', '2026-04-06')).toBe(14);
    expect(daysBetween('2026-10-20', '2026-11-03')).toBe(14);
  });

  it('start from the day that it is here, late in the evening too', () => {
    expect(dayAfter(1, new Date(2026, 1, 28, 23, 59))).toBe('2026-03-01');
    expect(dayOf(dateOf('2026-06-01'))).toBe('2026-06-01');
  });
});
