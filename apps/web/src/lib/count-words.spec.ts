import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('countWords', () => {
  it.each([
    [1, '1 task'],
    [0, '0 tasks'],
    [1.04, '1 task'],
    [1.5, '1.5 tasks'],
    ['1', '1 task'],
    ['0.5–1', '0.5–1 tasks'],
  ])('says %j as "%s"', (count, words) => {
    expect(countWords(count, 'task')).toBe(words);
  });

  it('takes a plural that is not made by an s', () => {
    expect(countWords(2, 'branch', 'branches')).toBe('2 branches');
  });
});
