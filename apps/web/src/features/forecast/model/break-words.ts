import type { BreakRange, ForecastItem, Growth, SystemForecast } from '@pitwall/contracts';
import {
  formatAmount,
  formatCompact,
  formatNumber,
  type Break,
  type ForecastMark,
} from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { breakDays } from '../../../lib/break-days.ts';

const DAY = 86_400_000;
const ALREADY_PAST = 'already past';

/** "9 Jan to 27 Jan", "from 9 Jan", "already past", "not within 24 months". */
export function whenWords(breaks: BreakRange, horizonMonths: number): string {
  if (breaks.status === 'already_past') return ALREADY_PAST;
  if (breaks.status === 'no_growth') return 'no growth';
  if (breaks.status === 'beyond_horizon' || breaks.earliest === null)
    return `not within ${formatNumber(horizonMonths)} months`;
  return breakDays({ earliest: breaks.earliest, latest: breaks.latest });
}

const amount = (value: number): string =>
  Math.abs(value) >= 10_000 ? formatCompact(value) : formatNumber(value);

/** "+11% a month", "+2 to +5 GB a month", "no growth". */
export function growthWords({ kind, low, likely, high }: Growth, unit: string): string {
  if (low === 0 && likely === 0 && high === 0) return 'no growth';
  const plus = (value: number): string => (value > 0 ? '+' : '');
  const sign = (value: number): string => `${plus(value)}${amount(value)}`;
  const whole = (value: number): string =>
    `${plus(value)}${formatAmount(value, kind === 'compound' ? '%' : unit, amount)}`;
  const range = low === high ? whole(likely) : `${sign(low)} to ${whole(high)}`;
  return `${range} a month`;
}

const ORIGIN = { measured: 'measured', configured: 'configured', guessed: 'a guess' } as const;

/** "100 connections, configured", "at least 1,200 requests/s, measured". */
export const limitWords = ({
  limit,
  unit,
  limitIs,
  limitAtLeast,
}: Pick<ForecastItem, 'limit' | 'unit' | 'limitIs' | 'limitAtLeast'>): string =>
  `${limitAtLeast ? 'at least ' : ''}${formatAmount(limit, unit, amount)}, ${ORIGIN[limitIs]}`;

/** "Peak 86 of 100 connections (measured)", "Peak 58%, breaks at 80% (configured)": in brackets how the limit is known. */
export function standsWords(item: ForecastItem): string {
  const { peak, limit, limitIs, limitAtLeast, unit, forecast } = item;
  if (peak === null) return `Limit ${limitWords(item)} · no reading in 90 days`;
  const threshold = forecast?.threshold ?? limit;
  // Of a percentage it goes without saying of how many.
  const stands =
    unit === '%' && limit === 100
      ? `Peak ${formatAmount(peak.value, unit)}`
      : `Peak ${amount(peak.value)} of ${limitAtLeast ? 'at least ' : ''}${formatAmount(limit, unit, amount)}`;
  const breaksAt =
    threshold === limit
      ? ''
      : `, breaks at ${unit === '%' ? formatAmount(threshold, unit) : amount(threshold)}`;
  return `${stands}${breaksAt} (${ORIGIN[limitIs]})`;
}

/** True where the break makes practices due. */
export const isSoon = (breaks: BreakRange, at: string, dueWithinDays: number): boolean =>
  breaks.earliest !== null && Date.parse(breaks.earliest) - Date.parse(at) <= dueWithinDays * DAY;

export type Move = NonNullable<ForecastItem['forecast']>['moves'][number];

/** So little of a month is no difference. */
const MOVED = 0.05;

const isFelt = ({ gained, breaks }: Move): boolean =>
  breaks.status !== 'already_past' && (gained === null || gained >= MOVED);

/** The practice that puts the break off furthest; none where nothing moves it. */
export const furthestMove = ({ forecast }: ForecastItem): Move | undefined =>
  forecast?.moves.find(isFelt);

/** "likely 2.9 months later", "not within 24 months". */
export const laterWords = ({ gained, breaks }: Move, horizonMonths: number): string =>
  gained === null
    ? whenWords(breaks, horizonMonths)
    : `likely ${countWords(gained, 'month')} later`;

/** The row of a component in the list of what breaks next. */
export function breakOf(item: ForecastItem, forecast: SystemForecast): Break {
  const { forecast: found, limit } = item;
  const soon = found !== null && isSoon(found.breaks, forecast.at, forecast.dueWithinDays);
  return {
    id: item.id,
    component: item.title,
    when: found === null ? 'not known' : whenWords(found.breaks, forecast.horizonMonths),
    ...(soon ? { soon: `within ${forecast.dueWithinDays} days` } : {}),
    used: (item.peak?.value ?? 0) / limit,
    breaksAt: (found?.threshold ?? limit) / limit,
    stands: standsWords(item),
    growth: growthWords(item.growth, item.unit),
  };
}

type Dated = ForecastItem & { forecast: NonNullable<ForecastItem['forecast']> };

/** What breaks within the horizon or has broken, the first first. */
const datedBreaks = ({ components }: SystemForecast): Dated[] =>
  components.filter(
    (item): item is Dated =>
      item.forecast?.breaks.status === 'breaks' || item.forecast?.breaks.status === 'already_past',
  );

/** The first breaks, as they are marked on the track; those without a date are not. */
export const breakMarks = (forecast: SystemForecast): ForecastMark[] =>
  datedBreaks(forecast).map(({ id, title, forecast: { breaks } }) => ({
    id,
    component: title,
    when: whenWords(breaks, forecast.horizonMonths),
  }));

/** What breaks first in a line, its day apart: "Database connections, ", "Dec 27 to Feb 2, 2027", " at today’s growth." */
export function firstBreakWords(forecast: SystemForecast): {
  before: string;
  point: string;
  after: string;
  soon: boolean;
} {
  const [first] = datedBreaks(forecast);
  if (first === undefined) return { ...forecastSentence(forecast), soon: false };
  const { breaks } = first.forecast;
  const point = whenWords(breaks, forecast.horizonMonths);
  return breaks.status === 'already_past'
    ? { before: `${first.title}: the limit is `, point, after: '.', soon: true }
    : {
        before: `${first.title}, `,
        point,
        after: ' at today’s growth.',
        soon: isSoon(breaks, forecast.at, forecast.dueWithinDays),
      };
}

/** By how much a task puts off what breaks first: "likely 6.6 months later"; null where it does not move it. */
export function putOffWords(forecast: SystemForecast, task: string): string | null {
  const move = datedBreaks(forecast)[0]?.forecast.moves.find(
    (one) => one.task?.id === task && isFelt(one),
  );
  return move === undefined ? null : laterWords(move, forecast.horizonMonths);
}

/** The page's sentence in three parts, the middle in red where something breaks soon. */
export function forecastSentence(forecast: SystemForecast): {
  before: string;
  point: string;
  after: string;
} {
  const [first] = forecast.components;
  const found = first?.forecast;
  if (!first || !found)
    return { before: 'Nothing is known yet of what breaks.', point: '', after: '' };
  const name = first.title;
  const when = whenWords(found.breaks, forecast.horizonMonths);
  switch (found.breaks.status) {
    case 'already_past':
      return { before: `${name}: the limit is `, point: 'already past', after: '.' };
    case 'breaks':
      return {
        before: `${name} ${isPlural(name) ? 'break' : 'breaks'} first, `,
        point: when,
        after: ', at today’s growth.',
      };
    default:
      return {
        before: `At today’s growth, nothing breaks within ${formatNumber(forecast.horizonMonths)} months.`,
        point: '',
        after: '',
      };
  }
}

/** "connections" and "APIs", but not "Redis", "DNS" or "access". */
const isPlural = (name: string): boolean => /[^isu]s$/.test(name);
