import type { Practice, Stack } from '@pitwall/contracts';

/** Working days for the system's stack: the costlier where it has several. */
export const effortFor = (
  { stacks, low, high }: Practice['effort'],
  own: readonly Stack[],
): { low: number; high: number } => {
  const ranges = own.flatMap((stack) => stacks[stack] ?? []);
  if (ranges.length === 0) return { low, high };
  return {
    low: Math.max(...ranges.map((range) => range.low)),
    high: Math.max(...ranges.map((range) => range.high)),
  };
};
