import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { heard, initials, latestOfOthers, stillHere } from './others.ts';

describe('who else is here', () => {
  it('is who said so last, until they leave or fall silent', () => {
    const both = heard(
      heard({}, { userId: 'ben', practice: 'DB-01' }, 100),
      { userId: 'cleo', practice: 'DB-02' },
      200,
    );
    expect(heard(both, { userId: 'ben', practice: 'DB-03' }, 150)['ben']).toEqual({
      practice: 'DB-03',
      until: 150,
    });
    expect(Object.keys(heard(both, { userId: 'ben', practice: null }, 150))).toEqual(['cleo']);
    expect(Object.keys(stillHere(both, 100))).toEqual(['cleo']);
    expect(stillHere(both, 50)).toBe(both);
  });

  it('is short in a list', () => {
    expect(initials('Ana Ortiz')).toBe('AO');
    expect(initials('  Ana Maria  Ortiz ')).toBe('AO');
    expect(initials('ana')).toBe('A');
    expect(initials('')).toBe('');
  });
});

describe('what somebody else just answered', () => {
  const at = '2026-11-26T08:00:00.000Z';
  const now = Date.parse(at);
  const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const by = (practice: string, answeredBy: string | null, answeredAt: string) =>
    anItem({ practice, answer: { answeredBy, answeredAt, state: 'partial' } });

  it('is the newest that is not the reader’s, while it is news', () => {
    const items = [
      by('DB-01', 'Ben', ago(5)),
      by('DB-02', 'Ben', ago(2)),
      by('DB-03', 'Ana', ago(1)),
      by('DB-04', null, ago(0)),
      anItem({ practice: 'DB-05' }),
    ];
    expect(latestOfOthers(items, 'Ana', now)).toEqual({
      practice: 'DB-02',
      by: 'Ben',
      state: 'partial',
      at: ago(2),
    });
    expect(latestOfOthers([by('DB-01', 'Ben', ago(15))], 'Ana', now)).toBeNull();
  });
});
