import type { Growth } from '@pitwall/contracts';

// What percentAMonthSchema takes.
const LEAST = -99;
const MOST = 1_000;

/**
 * The growth with another likely value, in percent a month. It stays as uncertain as it was: low and high keep
 * their proportion to likely, or their distance where there is none. So what is supposed to grow
 * faster breaks no later, at either end.
 */
export function supposedGrowth({ low, likely, high }: Growth, percent: number): Growth {
  const moved = (end: number): number => {
    const share = end / likely;
    // A share of next to nothing is beyond all numbers.
    return likely > 0 && Number.isFinite(share) ? percent * share : percent + (end - likely);
  };
  const ends = [moved(low), moved(high)].map((end) => Math.min(MOST, Math.max(LEAST, end)));
  return {
    kind: 'compound',
    low: Math.min(percent, ...ends),
    likely: percent,
    high: Math.max(percent, ...ends),
  };
}
