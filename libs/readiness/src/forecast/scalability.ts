import type { LoadLevel, ReadinessSettings, ScalabilityFit } from '@pitwall/contracts';
import { levenbergMarquardt } from 'ml-levenberg-marquardt';

/** A load test that says too little, or nothing that can be fitted. */
export class LoadTestError extends Error {
  override readonly name = 'LoadTestError';
}

interface Coefficients {
  alpha: number;
  beta: number;
  gamma: number;
}

/** Throughput by the Universal Scalability Law (N. J. Gunther) at a concurrency. */
export const throughputAt = ({ alpha, beta, gamma }: Coefficients, concurrency: number): number =>
  (gamma * concurrency) / (1 + alpha * (concurrency - 1) + beta * concurrency * (concurrency - 1));

/**
 * Fits the Universal Scalability Law to throughput over concurrency by nonlinear least squares.
 * Several runs at one concurrency count as their mean.
 * @throws LoadTestError under the least number of levels (with fewer, three coefficients can be fitted
 * to anything), or when a number is not above zero.
 */
export function fitScalability(
  measured: readonly LoadLevel[],
  { leastLevels }: Pick<ReadinessSettings['forecast'], 'leastLevels'>,
): ScalabilityFit {
  const levels = meanByConcurrency(measured);
  if (levels.length < leastLevels) {
    throw new LoadTestError(
      `levels: ${levels.length} levels of concurrency are too few to fit a curve; ` +
        `run the test at ${leastLevels} or more`,
    );
  }
  const best = levels.reduce((most, each) => (each.throughput > most.throughput ? each : most));
  const coefficients = fit(levels, best.throughput);
  const fitted = levels.map((level) => ({
    ...level,
    fitted: throughputAt(coefficients, level.concurrency),
  }));
  const squares = fitted.reduce((sum, each) => sum + (each.throughput - each.fitted) ** 2, 0);
  const absolute = Math.sqrt(squares / fitted.length);
  const peak = peakOf(coefficients);
  const highest = Math.max(...levels.map(({ concurrency }) => concurrency));
  // Beyond what was tested the curve is a guess: then only what was measured is said.
  const isReached = peak !== null && highest >= peak.concurrency;
  return {
    ...coefficients,
    error: { absolute, relative: absolute / best.throughput },
    levels: fitted,
    best,
    peak: isReached ? peak : null,
    limit: isReached
      ? { throughput: peak.throughput, atLeast: false }
      : { throughput: best.throughput, atLeast: true },
  };
}

function meanByConcurrency(measured: readonly LoadLevel[]): LoadLevel[] {
  const runs = new Map<number, number[]>();
  measured.forEach(({ concurrency, throughput }, index) => {
    if (!(concurrency > 0 && throughput > 0 && Number.isFinite(concurrency + throughput))) {
      throw new LoadTestError(`levels[${index}]: concurrency and throughput must be above zero`);
    }
    runs.set(concurrency, [...(runs.get(concurrency) ?? []), throughput]);
  });
  return [...runs]
    .map(([concurrency, all]) => ({
      concurrency,
      throughput: all.reduce((sum, each) => sum + each, 0) / all.length,
    }))
    .sort((a, b) => a.concurrency - b.concurrency);
}

/** Contention and coherency from which the search sets out: it may end in the nearest valley of the error. */
const STARTS = [
  [0.01, 0.0001],
  [0.05, 0.00001],
  [0.2, 0.01],
] as const;

function fit(levels: readonly LoadLevel[], scale: number): Coefficients {
  const first = levels[0] ?? { concurrency: 1, throughput: scale };
  const x = levels.map(({ concurrency }) => concurrency);
  // Throughput as a share of the best, so that one step size suits tests of any speed.
  const y = levels.map(({ throughput }) => throughput / scale);
  const gamma = first.throughput / scale / first.concurrency;
  const found = STARTS.map(([alpha, beta]) => {
    // Roots, whose squares are never below zero: at a bound, the search would stand still before its end.
    const { parameterValues, parameterError } = levenbergMarquardt(
      { x, y },
      (roots) => (concurrency) => throughputAt(ofRoots(roots), concurrency),
      {
        initialValues: [gamma, Math.sqrt(alpha), Math.sqrt(beta)],
        minValues: [1e-12, -1, -1],
        maxValues: [1e6, 1, 1],
        gradientDifference: [1e-7, 1e-7, 1e-7],
        maxIterations: 1000,
        errorTolerance: 1e-15,
      },
    );
    return { coefficients: ofRoots(parameterValues), parameterError };
  });
  const best = found.reduce((least, each) =>
    each.parameterError < least.parameterError ? each : least,
  );
  return { ...best.coefficients, gamma: best.coefficients.gamma * scale };
}

const ofRoots = ([gamma = 0, alpha = 0, beta = 0]: readonly number[]): Coefficients => ({
  gamma,
  alpha: alpha ** 2,
  beta: beta ** 2,
});

// A smaller coherency cost than this is none: the peak would lie beyond any concurrency.
const NO_COHERENCY_COST = 1e-12;

function peakOf(coefficients: Coefficients): LoadLevel | null {
  const { alpha, beta } = coefficients;
  if (beta < NO_COHERENCY_COST || alpha >= 1) return null;
  const concurrency = Math.max(1, Math.sqrt((1 - alpha) / beta));
  return { concurrency, throughput: throughputAt(coefficients, concurrency) };
}
