import { SUPPRESSION_REASONS } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { SUPPRESSION_WORDS, suppressedPlace } from './suppression-words.ts';

describe('words of suppressions', () => {
  it('name every reason', () => {
    expect(Object.keys(SUPPRESSION_WORDS)).toEqual([...SUPPRESSION_REASONS]);
  });

  it('say where', () => {
    expect(suppressedPlace({ path: 'a.ts', line: 3 })).toBe('a.ts:3');
    expect(suppressedPlace({ path: 'a.ts', line: null })).toBe('a.ts');
    expect(suppressedPlace({ path: null, line: null })).toBe('everywhere');
  });
});
