import { slugSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, slugFrom } from './slug.ts';

describe('slugFrom', () => {
  it.each([
    ['Northwind Traders', 'northwind-traders'],
    ['  Größe & Söhne GmbH', 'groesse-and-soehne-gmbh'],
    ['3rd Party', 'rd-party'],
    ['日本', 'system'],
  ])('makes %s into %s', (name, slug) => {
    expect(slugFrom(name, 'system')).toBe(slug);
  });

  it('always makes a valid slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (name) => slugSchema.safeParse(slugFrom(name, 'system')).success,
      ),
    );
  });
});

describe('freeSlug', () => {
  it('counts up until one is free, within the length', async () => {
    const taken = new Set(['api', 'api-2', 'a'.repeat(48)]);
    expect(await freeSlug('api', async (slug) => taken.has(slug))).toBe('api-3');
    const long = await freeSlug('a'.repeat(48), async (slug) => taken.has(slug));
    expect(long).toBe(`${'a'.repeat(46)}-2`);
  });

  it('never gives an address that is reserved for a page', async () => {
    expect(await freeSlug('catalogue', async () => false)).toBe('catalogue-2');
  });
});
