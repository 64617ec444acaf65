import type { LoadLevel, ScalabilityFit } from '@pitwall/contracts';
import { throughputAt } from './scalability.ts';

const POINTS = 48;

/** The fitted curve over what was tested, to be drawn through the measured levels. */
export function scalabilityCurve(fit: ScalabilityFit): LoadLevel[] {
  const tested = fit.levels.map(({ concurrency }) => concurrency);
  const [first, last] = [Math.min(...tested), Math.max(...tested)];
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const concurrency = first + ((last - first) * index) / POINTS;
    return { concurrency, throughput: throughputAt(fit, concurrency) };
  });
}
