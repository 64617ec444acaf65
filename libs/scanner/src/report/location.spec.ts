import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetHash, toLocation } from './location.ts';

const place = (text: string) => ({ path: 'src/a.js', startLine: 3, endLine: 4, text });

describe('a location', () => {
  it('keeps its hash when the code is indented otherwise', () => {
    const words = fc.array(fc.stringMatching(/^\w{1,8}$/), { minLength: 1, maxLength: 8 });
    const gaps = fc.array(fc.stringMatching(/^[ \t\n]{1,4}$/), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(words, gaps, (parts, white) => {
        const spread = parts.map((part, index) => part + (white[index] ?? ' ')).join('');
        expect(snippetHash(spread)).toBe(snippetHash(parts.join(' ')));
      }),
    );
  });

  it('changes its hash when the code changes, even inside what is hidden', () => {
    const before = toLocation(place("secret: 'one-secret'"));
    const after = toLocation(place("secret: 'two-secret'"));
    expect(before.snippet).toBe(after.snippet);
    expect(before.snippetHash).not.toBe(after.snippetHash);
  });

  it('shows no control characters and no shared indentation', () => {
    const { snippet } = toLocation(place('    a\u001b[2J\n      b\u0000'));
    expect(snippet).toBe('a\uFFFD[2J\n  b\uFFFD');
  });
});
