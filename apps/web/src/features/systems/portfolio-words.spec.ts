import { describe, expect, it } from 'vitest';
import { portfolioWords } from './portfolio-words.ts';

const system = (name: string, low: number | null, high = low) => ({
  name,
  gap: low === null || high === null ? null : { low, high },
});

describe('portfolioWords', () => {
  it('names the furthest behind', () => {
    expect(portfolioWords([system('Search', 1), system('Checkout', 2), system('Shop', 0)])).toEqual(
      {
        behind: 2,
        sentence: '2 of 3 systems are behind their load; Checkout the furthest, by 2 stages.',
        detail: null,
      },
    );
    expect(portfolioWords([system('Checkout', 1), system('Shop', -1)]).sentence).toBe(
      '1 of 2 systems is behind their load; Checkout the furthest, by one stage.',
    );
    expect(portfolioWords([system('Checkout', 3)]).sentence).toBe(
      'Checkout is 3 stages behind its load.',
    );
  });

  it('says what is not certain', () => {
    expect(portfolioWords([system('Shop', 0, 2), system('Wiki', null), system('Api', 0)])).toEqual({
      behind: 0,
      sentence: 'No system is behind its load for certain.',
      detail: '1 may be behind: answers are missing. 1 has no load figures.',
    });
  });

  it('speaks of a list where all is well, and of one where nothing is known', () => {
    expect(portfolioWords([system('Shop', 0), system('Wiki', -2)]).sentence).toBe(
      'Every system is on time for its load.',
    );
    expect(portfolioWords([system('Shop', null)])).toEqual({
      behind: 0,
      sentence: 'No load figures are given yet, so nothing can be behind.',
      detail: null,
    });
  });
});
