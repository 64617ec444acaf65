import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { answeredOf, FIRST_QUESTIONS, firstQuestions } from './first-questions.ts';

const item = (
  practice: string,
  standing: { impact?: number; gate?: 'required' | 'recommended'; dueness?: 'due' | 'not_yet' },
) => {
  const one = anItem({ practice });
  return {
    ...one,
    standing: { ...one.standing, applicable: true, dueness: 'due' as const, ...standing },
  };
};

describe('the first questions', () => {
  it('are those that weigh most, and none that is not due', () => {
    const chosen = firstQuestions([
      item('AA-01', { impact: 5, gate: 'recommended' }),
      item('AA-02', { impact: 3, gate: 'required' }),
      item('AA-03', { impact: 5, gate: 'required', dueness: 'not_yet' }),
      item('AA-04', { impact: 5, gate: 'required' }),
      item('AA-05', { impact: 3, gate: 'required' }),
    ]);
    expect(chosen.map(({ practice }) => practice)).toEqual(['AA-04', 'AA-02', 'AA-05', 'AA-01']);
  });

  it('are a dozen at most, and the same after an answer', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      item(`AA-${String(index).padStart(2, '0')}`, { impact: 1 + (index % 5), gate: 'required' }),
    );
    const first = firstQuestions(many);
    expect(first).toHaveLength(FIRST_QUESTIONS);
    const answered = many.map((one) =>
      one.practice === first[0]?.practice
        ? { ...one, answer: { ...anItem({}).answer, state: 'absent' } as never }
        : one,
    );
    expect(firstQuestions(answered).map(({ practice }) => practice)).toEqual(
      first.map(({ practice }) => practice),
    );
    expect(answeredOf(firstQuestions(answered))).toBe(answeredOf(first) + 1);
  });
});
