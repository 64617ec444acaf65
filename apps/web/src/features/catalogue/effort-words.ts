import { formatHundredths, formatRange } from '@pitwall/ui';

/** Working days from low to high: "0.5–3 days". */
export const effortWords = ({ low, high }: { low: number; high: number }): string =>
  `${formatRange(low, high, formatHundredths)}\u00a0${low === 1 && high === 1 ? 'day' : 'days'}`;
