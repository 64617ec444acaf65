import { describe, expect, it } from 'vitest';
import { listWords, namedWords } from './list-words.ts';

describe('several things in a sentence', () => {
  it('stand one after another, the last with its word', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listWords)).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('are counted where there are more than have a name', () => {
    expect(namedWords(['A', 'B', 'C'], 3)).toBe('A, B and C');
    expect(namedWords(['A', 'B', 'C', 'D', 'E'], 3)).toBe('A, B, C and 2 more');
  });
});
