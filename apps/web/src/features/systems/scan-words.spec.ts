import { describe, expect, it } from 'vitest';
import { countOutcomes } from './outcome-words.ts';
import { shortCommit, sourceAddress } from './scan-words.ts';

const commit = '4f1c9ae27b60d3f85e19ac4470b2d6e8c1f3a590';

describe('shortCommit', () => {
  it('says what was scanned', () => {
    expect(shortCommit({ commit, branch: 'main', modified: false })).toBe('at 4f1c9ae on main');
    expect(shortCommit({ commit, branch: null, modified: true })).toBe('at 4f1c9ae, with changes');
    expect(shortCommit({ commit: null, branch: null, modified: false })).toBe('outside git');
  });
});

describe('countOutcomes', () => {
  it('counts what asks for something first', () => {
    expect(countOutcomes({ present: 2, absent: 3, not_visible: 1, partial: 0 })).toBe(
      '3 absent, 2 present, 1 not visible',
    );
    expect(countOutcomes({})).toBe('nothing found');
  });
});

describe('sourceAddress', () => {
  const place = { path: 'src/a b/main.ts', startLine: 41, endLine: 43 };
  const scanned = { commit, modified: false };

  it('leads to the lines at the commit', () => {
    expect(sourceAddress(['https://github.com/northwind/checkout.git'], scanned, place)).toBe(
      `https://github.com/northwind/checkout/blob/${commit}/src/a%20b/main.ts#L41-L43`,
    );
    expect(
      sourceAddress(['https://gitlab.com/northwind/shop/checkout/'], scanned, {
        ...place,
        endLine: 41,
      }),
    ).toBe(`https://gitlab.com/northwind/shop/checkout/-/blob/${commit}/src/a%20b/main.ts#L41`);
  });

  it('is nothing where it would be a guess', () => {
    const one = 'https://github.com/northwind/checkout';
    expect(sourceAddress([], scanned, place)).toBeNull();
    expect(sourceAddress([one, one], scanned, place)).toBeNull();
    expect(sourceAddress([one], { commit: null, modified: false }, place)).toBeNull();
    expect(sourceAddress([one], { commit, modified: true }, place)).toBeNull();
    expect(sourceAddress(['https://git.northwind.example/checkout'], scanned, place)).toBeNull();
    expect(sourceAddress(['https://github.com.evil.example/x'], scanned, place)).toBeNull();
  });
});
