/** Numbers, days and dates in the reader's locale. Formatters are made once: they are costly. */
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const two = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(undefined, {
  notation: 'compact',
  maximumSignificantDigits: 3,
});
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const dayThisYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const formatWhole = (value: number): string => whole.format(value);
export const formatNumber = (value: number): string => one.format(value);
/** 0.68 as "68%", in the reader's way of writing it. */
export const formatShare = (share: number): string => percent.format(share);
/** 42,000 as "42K". */
export const formatCompact = (value: number): string => compact.format(value);

/** Two ends as "31–44", one number when they read the same. */
export const formatRange = (
  low: number,
  high: number,
  format: (value: number) => string = formatWhole,
): string => {
  const from = format(low);
  const to = format(high);
  return from === to ? from : `${from}–${to}`;
};

/** 0.875 as "0.88". */
export const formatHundredths = (value: number): string => two.format(value);
/** Working days, rounded as the sentences of tasks round them: "0.88 d", "2–6 d". */
export const formatDays = (low: number, high: number = low): string =>
  `${formatRange(low, high, formatHundredths)} d`;

/** A day, with its year when that is another than this one. */
export const formatDay = (at: Date, now: Date = new Date()): string =>
  (at.getFullYear() === now.getFullYear() ? dayThisYear : day).format(at);

export const formatMoment = (at: Date): string => moment.format(at);

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "2 hours ago", "in 3 days", "now". */
export const formatAgo = (at: Date, now: Date = new Date()): string => {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'second');
};
