import { describe, expect, it } from 'vitest';
import { placeholder, sentences, textsOf, wordCount } from './words.ts';

describe('words', () => {
  it('splits sentences at their ends, not inside numbers and names', () => {
    expect(sentences('One 99.9 % day. Two! Three? Set api.cpu: done')).toEqual([
      'One 99.9 % day.',
      'Two!',
      'Three?',
      'Set api.cpu: done',
    ]);
    expect(sentences('They said "stop." (Nobody did.) Then it went on.')).toEqual([
      'They said "stop."',
      '(Nobody did.)',
      'Then it went on.',
    ]);
    expect(sentences('  ')).toEqual([]);
  });

  it('counts words, not signs', () => {
    expect(wordCount('A cache, a key - and 3 more.')).toBe(7);
  });

  it('finds text that is still to be written, and no ordinary words', () => {
    expect(placeholder('tbd')).toBe('tbd');
    expect(placeholder('FIXME later')).toBe('FIXME');
    expect(placeholder('Text goes here')).toBe('Text goes here');
    expect(placeholder('rows to be written, and what goes in here')).toBeNull();
    expect(placeholder('the todos of a team and a placeholder image')).toBeNull();
  });

  it('walks every text with its path', () => {
    expect(textsOf({ a: ['x', { b: 'y' }], c: 1, d: null })).toEqual([
      { path: 'a.0', text: 'x' },
      { path: 'a.1.b', text: 'y' },
    ]);
  });
});
