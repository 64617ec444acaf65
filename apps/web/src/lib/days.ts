import { formatDay } from '@pitwall/ui';

const two = (value: number): string => String(value).padStart(2, '0');

/** The calendar day of a moment where the reader is, as YYYY-MM-DD. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** A calendar day so many days from now, as YYYY-MM-DD in the reader's time zone. */
export const dayAfter = (days: number, now: Date = new Date()): string =>
  dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));

const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

/** The last moment of a day where the reader is, as an instant. */
export const endOfDay = (day: string): string => {
  const [year, month, date] = partsOf(day);
  return new Date(year, month - 1, date, 23, 59, 59).toISOString();
};

/** Midday of a calendar day where the reader is: to be written out, whatever the zone. */
export const dateOf = (day: string): Date => {
  const [year, month, date] = partsOf(day);
  return new Date(year, month - 1, date, 12);
};

/** The calendar day so many days after another. */
export const daysLater = (day: string, days: number): string => {
  const [year, month, date] = partsOf(day);
  return dayOf(new Date(year, month - 1, date + days, 12));
};

/** Days from one calendar day to another; changes of the clock do not count. */
export const daysBetween = (from: string, to: string): number => {
  const start = Date.UTC(...monthFromZero(partsOf(from)));
  return Math.round((Date.UTC(...monthFromZero(partsOf(to))) - start) / 86_400_000);
};

const monthFromZero = ([year, month, date]: [number, number, number]): [number, number, number] => [
  year,
  month - 1,
  date,
];

/** A calendar day in the reader's locale. At noon, no time zone makes it another day. */
export const dayWords = (day: string): string => formatDay(dateOf(day));
