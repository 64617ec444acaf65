import { describe, expect, it } from 'vitest';
import { scoreParts, type TracedItem } from './score-parts.ts';

const item = (
  practice: string,
  impact: number,
  standing: 'met' | 'open' | 'unanswered' | 'not_applicable',
  value: { low: number; high: number } | null,
  dueness: 'due' | 'next' = 'due',
): TracedItem =>
  ({
    practice,
    title: practice,
    standing: { practice, impact, standing, value, dueness },
  }) as TracedItem;

describe('the parts of a score', () => {
  const parts = scoreParts([
    item('DB-01', 4, 'open', { low: 0.5, high: 0.5 }),
    item('DB-02', 3, 'unanswered', { low: 0, high: 1 }),
    item('SE-01', 5, 'met', { low: 0.75, high: 0.75 }),
    item('SE-02', 5, 'met', { low: 1, high: 1 }, 'next'),
    item('SE-03', 5, 'not_applicable', null),
  ]);

  it('are the due, applicable practices by how they stand', () => {
    expect(parts.met.map(({ practice }) => practice)).toEqual(['SE-01']);
    expect(parts.open.map(({ practice }) => practice)).toEqual(['DB-01']);
    expect(parts.unanswered.map(({ practice }) => practice)).toEqual(['DB-02']);
  });

  it('have the sums of the rule, the unanswered as 0 and as 1', () => {
    expect(parts).toMatchObject({ impact: 12, low: 5.75, high: 8.75 });
  });
});
