import { createHash } from 'node:crypto';
import { bundledCatalogue } from '@pitwall/catalogue';
import type { Catalogue } from '@pitwall/contracts';
import stringify from 'safe-stable-stringify';
import { describe, expect, it } from 'vitest';
import { catalogueDigest, contentDigest } from './catalogue-digest.ts';

describe('catalogueDigest', () => {
  it('does not depend on the order of keys', () => {
    const catalogue = bundledCatalogue();
    const turned = Object.fromEntries(Object.entries(catalogue).reverse()) as Catalogue;
    expect(Object.keys(turned)).not.toEqual(Object.keys(catalogue));
    expect(catalogueDigest(turned)).toBe(catalogueDigest(catalogue));
  });

  it.each([
    ['the catalogue', bundledCatalogue()],
    [
      'what is left out',
      { b: [1, { d: undefined, c: 'ž "x"' }], a: undefined, '10': null, '9': [] },
    ],
    ['a text', 'x'],
    ['lists of lists', [[[{ b: 1, a: [] }]], {}]],
  ])('is that of the JSON as a whole, though fed in pieces: %s', (_what, value) => {
    const whole = createHash('sha256')
      .update(stringify(value) ?? '')
      .digest('hex');
    expect(contentDigest(value)).toBe(whole);
  });

  it('changes with any word of the content', () => {
    const catalogue = bundledCatalogue();
    const [first, ...others] = catalogue.practices;
    if (!first) throw new Error('the catalogue is empty');
    const changed = { ...catalogue, practices: [{ ...first, why: `${first.why} ` }, ...others] };
    expect(catalogueDigest(changed)).not.toBe(catalogueDigest(catalogue));
  });

  it('is the same after a trip through the database’s JSON', () => {
    const catalogue = bundledCatalogue();
    const back = JSON.parse(JSON.stringify(catalogue)) as Catalogue;
    expect(catalogueDigest(back)).toBe(catalogueDigest(catalogue));
  });
});
