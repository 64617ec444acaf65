import { describe, expect, it } from 'vitest';
import { dueWords, progressSentence } from './campaign-words.ts';

describe('a campaign in words', () => {
  it.each([
    [7, '7 days left'],
    [1, '1 day left'],
    [0, 'due today'],
    [-1, '1 day over'],
  ])('with %s days left is "%s"', (daysLeft, words) => {
    expect(dueWords({ daysLeft, endedAt: null })).toBe(words);
  });

  it('counts what is done and who is behind', () => {
    expect(progressSentence({ done: 3, total: 12, behind: 4, systems: 5 })).toBe(
      '3 of 12 are done; 4 of 5 systems are behind.',
    );
    expect(progressSentence({ done: 12, total: 12, behind: 0, systems: 5 })).toBe(
      'All 12 are done, on all 5 systems.',
    );
    expect(progressSentence({ done: 0, total: 0, behind: 0, systems: 1 })).toContain('applies to');
  });
});
