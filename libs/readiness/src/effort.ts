import type { ReadinessSettings, Stack } from '@pitwall/contracts';
import type { RulePractice } from './input.ts';

interface EffortRange {
  low: number;
  likely: number;
  high: number;
}

/** The mean of a PERT distribution, in the unit of its ends. */
export const pertMean = ({ low, likely, high }: EffortRange): number =>
  (low + 4 * likely + high) / 6;

/**
 * Working days that a whole practice takes on the system's stack: the PERT mean of the playbook's
 * range. A system of several stacks takes the dearest of them, since the work is needed in each.
 */
export function wholeDays(practice: RulePractice, stacks: readonly Stack[]): number {
  const { effort } = practice;
  const means = stacks.map((stack) => pertMean(effort.stacks?.[stack] ?? effort));
  return means.length === 0 ? pertMean(effort) : Math.max(...means);
}

/** The range of the playbook's days on the system's stack; of several stacks the dearest at each end. */
export function effortDays(
  { effort }: Pick<RulePractice, 'effort'>,
  stacks: readonly Stack[],
): { low: number; high: number } {
  const ranges = stacks.map((stack) => effort.stacks?.[stack] ?? effort);
  const all = ranges.length === 0 ? [effort] : ranges;
  return {
    low: Math.max(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
  };
}

/** The part of a practice that is still to do at a value, 0..1. */
export const remainingPart = (
  value: number,
  { metValue }: Pick<ReadinessSettings, 'metValue'>,
): number => Math.max(0, (metValue - value) / metValue);

/** What days count for in the priority: never under one, and less than in proportion. */
export const cost = (days: number, rules: ReadinessSettings['priority']): number =>
  Math.max(rules.leastDays, days) ** rules.daysPower;
