import type { Component, ComponentForecast } from '@pitwall/contracts';
import { addDays } from '../time.ts';
import { DAYS_A_MONTH } from './components.ts';
import { growthFactor, type GrowthEnd } from './growth.ts';

/** Demand at a moment to come, by each end of its growth. */
export interface DemandPoint {
  at: string;
  low: number;
  likely: number;
  high: number;
}

/** Demand month by month from now to the horizon, to be drawn beside the limit. */
export function demandCurve(
  { peak, growth }: Pick<Component, 'peak' | 'growth'>,
  now: Date,
  horizonMonths: number,
): DemandPoint[] {
  const demand = (end: GrowthEnd, months: number): number => {
    // Linear growth of nothing is still growth; as a factor it has no meaning.
    if (peak === 0) return growth.kind === 'linear' ? Math.max(0, growth[end] * months) : 0;
    return peak * growthFactor(peak, growth, end, months);
  };
  return Array.from({ length: Math.floor(horizonMonths) + 1 }, (_, months) => ({
    at: addDays(now, months * DAYS_A_MONTH).toISOString(),
    low: demand('low', months),
    likely: demand('likely', months),
    high: demand('high', months),
  }));
}

type Cost = { now: number; inAYear: { low: number; likely: number; high: number } };

/** Cost a month of all components that have one, now and in a year; null when none has. Without a forecast it stays. */
export function costOf(
  components: readonly Pick<Component, 'component' | 'monthlyCost'>[],
  forecasts: readonly Pick<ComponentForecast, 'component' | 'costInAYear'>[],
): Cost | null {
  const grown = new Map(forecasts.map(({ component, costInAYear }) => [component, costInAYear]));
  const cost: Cost = { now: 0, inAYear: { low: 0, likely: 0, high: 0 } };
  let isKnown = false;
  for (const { component, monthlyCost } of components) {
    if (monthlyCost === null) continue;
    isKnown = true;
    const { low, likely, high } = grown.get(component) ?? {
      low: monthlyCost,
      likely: monthlyCost,
      high: monthlyCost,
    };
    cost.now += monthlyCost;
    cost.inAYear.low += low;
    cost.inAYear.likely += likely;
    cost.inAYear.high += high;
  }
  return isKnown ? cost : null;
}
