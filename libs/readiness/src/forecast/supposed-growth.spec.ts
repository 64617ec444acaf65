import { growthSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supposedGrowth } from './supposed-growth.ts';

const anyPercent = fc.double({ min: -99, max: 1_000, noNaN: true });
const compound = (low: number, likely: number, high: number) => ({
  kind: 'compound' as const,
  low,
  likely,
  high,
});

describe('a supposed growth', () => {
  it('stays as uncertain as it was', () => {
    expect(supposedGrowth(compound(5, 10, 20), 15)).toEqual(compound(7.5, 15, 30));
    expect(supposedGrowth({ kind: 'linear', low: 1, likely: 2, high: 4 }, 15)).toEqual(
      compound(7.5, 15, 30),
    );
    expect(supposedGrowth(compound(5, 10, 20), 10)).toEqual(compound(5, 10, 20));
    expect(supposedGrowth(compound(-2, 0, 6), 15)).toEqual(compound(13, 15, 21));
    expect(supposedGrowth(compound(0, 0, 0), 15)).toEqual(compound(15, 15, 15));
    expect(supposedGrowth(compound(0, 5e-324, 1e-15), 0)).toEqual(compound(0, 0, 1e-15));
  });

  it('can be a shrinking, and is what a component can have', () => {
    expect(supposedGrowth(compound(5, 10, 20), -10)).toEqual(compound(-20, -10, -5));
    fc.assert(
      fc.property(fc.tuple(anyPercent, anyPercent, anyPercent), anyPercent, (ends, percent) => {
        const [low = 0, likely = 0, high = 0] = [...ends].sort((a, b) => a - b);
        const supposed = supposedGrowth(compound(low, likely, high), percent);
        expect(growthSchema.safeParse(supposed).error).toBeUndefined();
        expect(supposed.likely).toBe(percent);
      }),
    );
  });

  it('that is higher is no lower at either end', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyPercent, anyPercent, anyPercent),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (ends, more) => {
          const [low = 0, likely = 0, high = 0] = [...ends].map(Math.abs).sort((a, b) => a - b);
          const percent = Math.min(1_000, likely + more);
          const supposed = supposedGrowth(compound(low, likely, high), percent);
          expect(supposed.low).toBeGreaterThanOrEqual(Math.min(low, percent) - 1e-9);
          expect(supposed.high).toBeGreaterThanOrEqual(Math.min(1_000, high) - 1e-9);
        },
      ),
    );
  });
});
