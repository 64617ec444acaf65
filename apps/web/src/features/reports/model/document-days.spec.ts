import { describe, expect, it } from 'vitest';
import { dayInDocument, momentInDocument } from './document-days.ts';

describe('days of a report', () => {
  it('have the name of the month and the year, whoever reads them', () => {
    expect(dayInDocument('2026-12-10')).toBe('10 Dec 2026');
    expect(dayInDocument('2027-01-01')).toBe('1 Jan 2027');
  });

  it('are those of the organization', () => {
    expect(momentInDocument('2026-11-27T23:30:00.000Z', 'Europe/Berlin')).toBe('28 November 2026');
    expect(momentInDocument('2026-11-27T23:30:00.000Z', 'America/New_York')).toBe(
      '27 November 2026',
    );
  });
});
