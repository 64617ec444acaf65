import type { ForecastAnswer, OutcomeAnswer } from '../../server/planning-answers.ts';

const tenths = (value: number): string => String(Math.round(value * 10) / 10);

/** "4.5 days", "1 day", "4..6.5 days"; of a range, tenths only under ten days. */
export const daysText = ({ low, high }: { low: number; high: number }): string => {
  if (tenths(low) === tenths(high)) return `${tenths(low)} ${tenths(low) === '1' ? 'day' : 'days'}`;
  const rough = (days: number): string => (days >= 10 ? String(Math.round(days)) : tenths(days));
  return `${rough(low)}..${rough(high)} days`;
};

/** "2026-12-14", "2026-12-01..2026-12-14", "not in the coming sprints". */
export const doneText = (done: OutcomeAnswer['pathDone']): string => {
  if (done === null || done.earliest === null) return 'not in the coming sprints';
  if (done.latest === null) return `from ${done.earliest}`;
  return done.earliest === done.latest ? done.latest : `${done.earliest}..${done.latest}`;
};

type Breaks = OutcomeAnswer['breaks'][number]['breaks'];

/** "2026-12-26..2027-02-01", "already past", "not within 24 months". */
export const breakText = (
  { status, earliest, latest }: Breaks,
  horizonMonths?: ForecastAnswer['horizonMonths'],
): string => {
  if (status === 'already_past') return 'already past';
  if (status === 'no_growth') return 'no growth';
  if (earliest === null)
    return horizonMonths === undefined
      ? 'not within the horizon'
      : `not within ${horizonMonths} months`;
  const day = (instant: string): string => instant.slice(0, 10);
  return latest === null ? `from ${day(earliest)}` : `${day(earliest)}..${day(latest)}`;
};

export const numberText = tenths;
