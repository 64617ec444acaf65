const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const several = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

/** How long something lasted: "40 minutes", "3 hours", "2 days". */
export const durationWords = (from: string, to: string): string => {
  const milliseconds = Date.parse(to) - Date.parse(from);
  if (milliseconds < MINUTE) return 'less than a minute';
  if (milliseconds < HOUR) return several(Math.round(milliseconds / MINUTE), 'minute');
  if (milliseconds < 2 * DAY) return several(Math.round(milliseconds / HOUR), 'hour');
  return several(Math.round(milliseconds / DAY), 'day');
};
