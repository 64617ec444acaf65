import { scalabilityFitSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { fitScalability, LoadTestError, throughputAt } from './scalability.ts';

const rules = DEFAULT_SETTINGS.forecast;
const levels = (...pairs: [number, number][]) =>
  pairs.map(([concurrency, throughput]) => ({ concurrency, throughput }));

// SPEC SDM91 on a Sun SPARCcenter 2000, from N. J. Gunther, Guerrilla Capacity Planning (2007). The fit
// is published with the R package usl (github.com/smoeding/usl).
const SPEC_SDM91 = levels(
  [1, 64.9],
  [18, 995.9],
  [36, 1652.4],
  [72, 1853.2],
  [108, 1828.9],
  [144, 1775.0],
  [216, 1702.2],
);

describe('fitScalability', () => {
  it('finds the published coefficients of SPEC SDM91', () => {
    const fit = fitScalability(SPEC_SDM91, rules);
    expect(fit.alpha).toBeCloseTo(0.0277285, 6);
    expect(fit.beta).toBeCloseTo(0.0001044, 6);
    expect(fit.gamma).toBeCloseTo(89.9952, 2);
    expect(fit.peak?.concurrency).toBeCloseTo(96.5, 1);
    expect(fit.limit).toEqual({ throughput: fit.peak?.throughput, atLeast: false });
    expect(fit.error.absolute).toBeCloseTo(Math.sqrt(27453.7 / 7), 1);
    expect(scalabilityFitSchema.parse(fit)).toEqual(fit);
  });

  it('says only "at least" when the test stopped before the fitted peak', () => {
    const fit = fitScalability(levels([1, 10], [2, 19.5], [4, 37.8], [8, 70.5], [16, 122]), rules);
    expect(fit.limit).toEqual({ throughput: 122, atLeast: true });
    expect(fit.peak).toBeNull();
  });

  it('refuses under five levels of concurrency, and repeated levels count once', () => {
    const four = levels([1, 10], [2, 19], [4, 36], [8, 60], [8, 62]);
    expect(() => fitScalability(four, rules)).toThrow(LoadTestError);
    expect(() => fitScalability(four, rules)).toThrow('4 levels of concurrency are too few');
    expect(() => fitScalability(levels([0, 1]), rules)).toThrow('levels[0]');
  });

  it('finds the coefficients that made the data, in any unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.3, noNaN: true }),
        fc.double({ min: 0.0002, max: 0.01, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (alpha, beta, gamma) => {
          const made = [1, 4, 8, 16, 32, 64, 128].map((concurrency) => ({
            concurrency,
            throughput: throughputAt({ alpha, beta, gamma }, concurrency),
          }));
          const fit = fitScalability(made, rules);
          expect(fit.error.relative).toBeLessThan(1e-3);
          expect(fit.gamma / gamma).toBeCloseTo(1, 2);
        },
      ),
      { numRuns: 50 },
    );
  });
});
