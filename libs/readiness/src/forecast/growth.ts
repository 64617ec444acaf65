import type { Growth } from '@pitwall/contracts';

export type GrowthEnd = 'low' | 'likely' | 'high';

/**
 * Months until demand reaches a threshold: 0 when it is there already, null when that growth never
 * gets there. `scale` multiplies demand and with it linear growth, as a practice that halves it would.
 */
export function monthsUntil(
  threshold: number,
  peak: number,
  growth: Growth,
  end: GrowthEnd,
  scale = 1,
): number | null {
  const demand = peak * scale;
  if (demand >= threshold) return 0;
  if (growth[end] <= 0) return null;
  if (growth.kind === 'linear') return (threshold - demand) / (growth[end] * scale);
  if (demand === 0) return null;
  return Math.log(threshold / demand) / Math.log1p(growth[end] / 100);
}

/** By how much demand has grown after some months; never below nothing. */
export function growthFactor(peak: number, growth: Growth, end: GrowthEnd, months: number): number {
  if (growth.kind === 'compound') return (1 + growth[end] / 100) ** months;
  return peak === 0 ? 1 : Math.max(0, (peak + growth[end] * months) / peak);
}
