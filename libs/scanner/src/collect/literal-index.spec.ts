import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiteralIndex } from './literal-index.ts';

describe('LiteralIndex', () => {
  it('says of each literal what a search for it alone says', () => {
    const few = fc.constantFrom('a', 'b', 'ab', '(', 'é', ' ');
    const text = fc.array(few, { maxLength: 30 }).map((parts) => parts.join(''));
    const literal = fc.array(few, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(literal, { maxLength: 12 }), fc.array(text), (literals, texts) => {
        const index = new LiteralIndex(literals);
        for (const one of texts) {
          index.read(Buffer.from(one));
          for (const wanted of literals) expect(index.holds(wanted)).toBe(one.includes(wanted));
        }
      }),
    );
  });

  it('holds nothing that it was not given', () => {
    const index = new LiteralIndex(['one']);
    index.read(Buffer.from('one two'));
    expect(index.holds('two')).toBe(false);
  });
});
