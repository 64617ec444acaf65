import { formatDay } from '@pitwall/ui';

/** "9 Jan to 27 Jan", "9 Jan" where both are one day, "from 9 Jan" where the latest lies too far ahead. */
export function breakDays(breaks: { earliest: string; latest: string | null }): string {
  const from = formatDay(new Date(breaks.earliest));
  if (breaks.latest === null) return `from ${from}`;
  const to = formatDay(new Date(breaks.latest));
  return from === to ? from : `${from} to ${to}`;
}
