import { describe, expect, it } from 'vitest';
import { portfolioWords } from './portfolio-words.ts';

const system = (name: string, low: number | null, high = low) => ({
  name,
  gap: low === null || high === null ? null : { low, high },
});

const said = (...systems: ReturnType<typeof system>[]) => {
  const { sentence } = portfolioWords(systems);
  return `${sentence.before}[${sentence.point}]${sentence.after}`;
};

describe('portfolioWords', () => {
  it('names the furthest behind, and marks by how much', () => {
    expect(said(system('Search', 1), system('Checkout', 2), system('Shop', 0))).toBe(
      '2 of 3 systems are behind their load; Checkout the furthest, [by 2 stages].',
    );
    expect(said(system('Checkout', 1), system('Shop', -1))).toBe(
      '1 of 2 systems is behind its load: Checkout, [by one stage].',
    );
    expect(said(system('Checkout', 3))).toBe('Checkout is [3 stages behind] its load.');
  });

  it('says what is not certain', () => {
    const systems = [system('Shop', 0, 2), system('Wiki', null), system('Api', 0)];
    expect(said(...systems)).toBe('No system is behind its load for certain.[]');
    expect(portfolioWords(systems).detail).toBe(
      '1 may be behind: answers are missing. 1 has no load figures.',
    );
  });

  it('speaks of a list where all is well, and of one where nothing is known', () => {
    expect(said(system('Shop', 0), system('Wiki', -2))).toBe(
      'Every system is on time for its load.[]',
    );
    expect(said(system('Shop', null))).toBe(
      'No load figures are given yet, so nothing can be behind.[]',
    );
    expect(portfolioWords([system('Shop', null)]).detail).toBeNull();
  });
});
