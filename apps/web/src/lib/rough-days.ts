import { formatNumber, formatWhole } from '@pitwall/ui';

/** The days of a path, as exact as so long a way is known: from ten on, no tenths. */
export const roughDays = (days: number): string =>
  days >= 10 ? formatWhole(days) : formatNumber(days);
