import type { JobBackoff } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restBefore } from './backoff.ts';

const exponential: JobBackoff = { kind: 'exponential', milliseconds: 1_000, jitter: 0 };

describe('restBefore', () => {
  it('doubles after each attempt, up to an hour', () => {
    const rests = [1, 2, 3, 4, 12, 13, 20].map((attempts) => restBefore(exponential, attempts));
    expect(rests).toEqual([1_000, 2_000, 4_000, 8_000, 2_048_000, 3_600_000, 3_600_000]);
  });

  it('stays the same when fixed', () => {
    const fixed: JobBackoff = { kind: 'fixed', milliseconds: 500, jitter: 0 };
    expect([1, 2, 9].map((attempts) => restBefore(fixed, attempts))).toEqual([500, 500, 500]);
  });

  it('leaves no more than its share to chance', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(share, draw, fc.integer({ min: 1, max: 20 }), (jitter, drawn, attempts) => {
        const full = restBefore(exponential, attempts);
        const rest = restBefore({ ...exponential, jitter }, attempts, () => drawn);
        expect(rest).toBeLessThanOrEqual(full);
        expect(rest).toBeGreaterThanOrEqual(Math.floor(full * (1 - jitter)));
      }),
    );
  });
});
