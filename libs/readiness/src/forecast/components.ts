import type {
  BreakRange,
  Component,
  ComponentForecast,
  ComponentMove,
  ReadinessSettings,
} from '@pitwall/contracts';
import type { ForecastBreak } from '../input.ts';
import { addDays, startOfDay } from '../time.ts';
import { growthFactor, monthsUntil, type GrowthEnd } from './growth.ts';

type Rules = ReadinessSettings['forecast'];

// The mean length of a Gregorian month.
export const DAYS_A_MONTH = 365.2425 / 12;

/**
 * When each component breaks, what breaks first first, and how far each practice moves it.
 * Factors are taken at their worst for the earliest date and at their best for the latest.
 */
export function forecastComponents(
  components: readonly Component[],
  moves: readonly ComponentMove[],
  now: Date,
  rules: Rules,
): ComponentForecast[] {
  return components
    .map((component) => forecastComponent(component, moves, now, rules))
    .sort(
      (a, b) =>
        order(a.breaks.months.earliest, b.breaks.months.earliest) ||
        order(a.breaks.months.likely, b.breaks.months.likely) ||
        order(a.headroom, b.headroom) ||
        (a.component < b.component ? -1 : 1),
    );
}

const order = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);

function forecastComponent(
  component: Component,
  moves: readonly ComponentMove[],
  now: Date,
  rules: Rules,
): ComponentForecast {
  const { limit, peak, growth, monthlyCost } = component;
  const share = component.breaksAt === 'soft' ? rules.softShare : rules.hardShare;
  const threshold = limit * share;
  const breaks = breakRange(component, threshold, null, now, rules);
  const moved = moves
    .filter((move) => move.component === component.component)
    .map((move) => {
      const after = breakRange(component, threshold, move, now, rules);
      const [was, is] = [breaks.months.likely, after.months.likely];
      const gained = was === null || is === null ? null : is - was;
      return { practice: move.practice, assumption: move.assumption, breaks: after, gained };
    })
    .sort(
      (a, b) =>
        order(b.breaks.months.likely, a.breaks.months.likely) || (a.practice < b.practice ? -1 : 1),
    );
  const cost = (end: GrowthEnd): number => (monthlyCost ?? 0) * growthFactor(peak, growth, end, 12);
  return {
    component: component.component,
    unit: component.unit,
    limit,
    limitIs: component.limitIs,
    peak,
    headroom: peak === 0 ? null : limit / peak,
    threshold,
    breaks,
    moves: moved,
    costInAYear:
      monthlyCost === null
        ? null
        : { low: cost('low'), likely: cost('likely'), high: cost('high') },
  };
}

function breakRange(
  { peak, growth }: Component,
  threshold: number,
  move: ComponentMove | null,
  now: Date,
  rules: Rules,
): BreakRange {
  const limits = [...(move?.limitFactor ?? [1, 1, 1])].sort((a, b) => a - b);
  const demands = [...(move?.demandFactor ?? [1, 1, 1])].sort((a, b) => b - a);
  const ends: GrowthEnd[] = ['high', 'likely', 'low'];
  const [earliest = null, likely = null, latest = null] = ends.map((end, index) =>
    monthsUntil(threshold * (limits[index] ?? 1), peak, growth, end, demands[index]),
  );
  const within = (months: number | null): number | null =>
    months !== null && months <= rules.horizonMonths ? months : null;
  const months = { earliest: within(earliest), likely: within(likely), latest: within(latest) };
  // Counted from the day, so that what is read at two hours of it, or was kept from one, tells the same days.
  const today = startOfDay(now);
  const date = (after: number | null): string | null =>
    after === null ? null : addDays(today, after * DAYS_A_MONTH).toISOString();
  const status =
    earliest === null
      ? 'no_growth'
      : earliest === 0
        ? 'already_past'
        : months.earliest === null
          ? 'beyond_horizon'
          : 'breaks';
  return {
    status,
    months,
    earliest: date(months.earliest),
    likely: date(months.likely),
    latest: date(months.latest),
  };
}

/** The forecast breaks as the assessment takes them, with the practices that move each. */
export const breaksOf = (forecasts: readonly ComponentForecast[]): ForecastBreak[] =>
  forecasts.flatMap(({ component, breaks, moves }) =>
    breaks.earliest === null
      ? []
      : [
          {
            component,
            earliest: new Date(breaks.earliest),
            practices: moves.map(({ practice }) => practice),
          },
        ],
  );
