/** Numbers, days and dates in the reader's locale. Formatters are costly: each is made once, when it is first asked. */
const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

const number = (options: Intl.NumberFormatOptions) =>
  once(() => new Intl.NumberFormat(undefined, options));
const date = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(undefined, options));
const whole = number({ maximumFractionDigits: 0 });
const one = number({ maximumFractionDigits: 1 });
const two = number({ maximumFractionDigits: 2 });
const percent = number({ style: 'percent', maximumFractionDigits: 0 });
const exactPercent = number({ style: 'percent', maximumFractionDigits: 2 });
const compact = number({ notation: 'compact', maximumSignificantDigits: 3 });
const day = date({ day: 'numeric', month: 'short', year: 'numeric' });
const dayThisYear = date({ day: 'numeric', month: 'short' });
const month = date({ month: 'short', year: 'numeric' });
const monthThisYear = date({ month: 'short' });
const moment = date({ dateStyle: 'long', timeStyle: 'short' });
const relative = once(() => new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }));

export const formatWhole = (value: number): string => whole().format(value);
export const formatNumber = (value: number): string => one().format(value);
/** 0.68 as "68%", in the reader's way of writing it. */
export const formatShare = (share: number): string => percent().format(share);
/** A figure with its unit: "44 GB", "130/s", "99.95%". Signs stand at their number, words apart from it. */
export const formatAmount = (
  value: number,
  unit: string,
  format: (value: number) => string = formatNumber,
): string =>
  unit === '%'
    ? exactPercent().format(value / 100)
    : `${format(value)}${/^\w/.test(unit) ? '\u00a0' : ''}${unit}`;
/** 42,000 as "42K". */
export const formatCompact = (value: number): string => compact().format(value);

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
export const formatHundredths = (value: number): string => two().format(value);
/** Working days, to a tenth as the sentences of tasks say them, for no estimate is more exact: "0.9 d", "2–6 d". */
export const formatDays = (low: number, high: number = low): string =>
  `${formatRange(low, high, formatNumber)}\u00a0d`;

/** A day, with its year when that is another than this one. */
export const formatDay = (at: Date, now: Date = new Date()): string =>
  (at.getFullYear() === now.getFullYear() ? dayThisYear : day)().format(at);

/** Moments in a row, under a chart: whole months without their day, and a year only where it begins. */
export const formatAlong = (moments: readonly Date[], now: Date = new Date()): string[] => {
  const ofMonths = moments.every((at) => at.getDate() === 1);
  let year = now.getFullYear();
  return moments.map((at) => {
    const isAnother = at.getFullYear() !== year;
    year = at.getFullYear();
    if (ofMonths) return (isAnother ? month : monthThisYear)().format(at);
    return (isAnother ? day : dayThisYear)().format(at);
  });
};

export const formatMoment = (at: Date): string => moment().format(at);

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
    if (Math.abs(seconds) >= size) return relative().format(Math.trunc(seconds / size), unit);
  }
  return relative().format(0, 'second');
};
