import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRetryPolicy, parseRetryAfter } from './retry-policy.ts';

describe('createRetryPolicy', () => {
  it('draws each wait between nothing and a doubling bound', () => {
    const options = { baseMilliseconds: 100, capMilliseconds: 500 };
    const longest = createRetryPolicy(options, () => 1);
    const shortest = createRetryPolicy(options, () => 0);
    expect([1, 2, 3, 4, 5].map((failed) => longest.delay(failed, null))).toEqual([
      100, 200, 400, 500, 500,
    ]);
    expect([1, 2, 3].map((failed) => shortest.delay(failed, null))).toEqual([0, 0, 0]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (drawn, failed) => {
          const wait = createRetryPolicy(options, () => drawn).delay(failed, null);
          expect(wait).toBeCloseTo(drawn * Math.min(500, 100 * 2 ** (failed - 1)), 6);
        },
      ),
    );
  });

  it('never comes before the server asks, and gives up when it asks for too much', () => {
    const policy = createRetryPolicy(
      { baseMilliseconds: 100, longestRetryAfterMilliseconds: 2_000 },
      () => 0.5,
    );
    expect(policy.delay(1, 2_000)).toBe(2_050);
    expect(policy.delay(9, 0)).toBe(50);
    expect(policy.delay(1, 2_001)).toBeNull();
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2030-01-01T00:00:00Z');
  it.each([
    [undefined, null],
    ['0', 0],
    ['120', 120_000],
    ['Tue, 01 Jan 2030 00:00:30 GMT', 30_000],
    ['Mon, 31 Dec 2029 23:00:00 GMT', 0],
    ['-1', null],
    ['1.5', null],
    ['', null],
    ['soon', null],
    ['2030-01-01', null],
    ['99999999999999', null],
    ['Tue, 41 Jan 2030 00:00:30 GMT', null],
  ])('%j: %j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});
