import { describe, expect, it } from 'vitest';
import { nextQuestions } from './ask-next.ts';

type Item = Parameters<typeof nextQuestions>[1][number];

const item = (practice: string, suggestion: Partial<Item['suggestion']> = null): Item =>
  ({
    practice,
    title: `Practice ${practice}`,
    standing: { gate: 'required', stage: 're-architecture', impact: 4 },
    suggestion,
  }) as Item;

describe('nextQuestions', () => {
  it('are those that weigh most, with why', () => {
    const asked = ['DB-05', 'XX-99', 'SE-01', 'MO-08'].map((practice) => ({ practice }));
    const items = [item('MO-08'), item('SE-01'), item('DB-05')];
    const found = nextQuestions(asked, items, 3);
    expect(found.map(({ practice }) => practice)).toEqual(['DB-05', 'SE-01']);
    expect(found[0]).toMatchObject({
      title: 'Practice DB-05',
      reason: 'Required for Re-architecture, impact 4 of 5.',
    });
  });

  it('are suggested only where the scan names an answer, not where it saw nothing', () => {
    const asked = ['DB-05', 'SE-01', 'MO-08'].map((practice) => ({ practice }));
    const items = [
      item('DB-05', { level: null }),
      item('SE-01', { level: 'partial' }),
      item('MO-08'),
    ];
    expect(nextQuestions(asked, items, 5).map(({ suggested }) => suggested)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
