import type { ForecastItem, SystemForecast } from '@pitwall/contracts';
import {
  formatDay,
  formatHundredths,
  formatNumber,
  formatRange,
  type TraceReading,
} from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { growthWords, limitWords, whenWords } from '../model/break-words.ts';
import { moneyIn } from '../model/money.ts';

type Found = NonNullable<ForecastItem['forecast']>;

const FORMULAS = {
  compound: 'months = ln(threshold ÷ peak) ÷ ln(1 + growth)',
  linear: 'months = (threshold − peak) ÷ growth',
} as const;

const BREAKS = {
  hard: 'a hard limit breaks when it is reached',
  soft: 'a soft limit breaks before it is reached',
  queue: 'a queue breaks when arrivals reach what is drained',
} as const;

/** The dates of a component's break: limit, peak and growth, and the month that each growth gets there. */
export function breakTrace(
  item: ForecastItem,
  found: Found,
  forecast: SystemForecast,
): TraceReading {
  const { growth, unit } = item;
  const month = (key: 'earliest' | 'likely' | 'latest', rate: number) => {
    const months = found.breaks.months[key];
    const on = found.breaks[key];
    return {
      key,
      title: MONTHS[key],
      says: growthWords({ ...growth, low: rate, likely: rate, high: rate }, unit),
      amount:
        months === null
          ? `not within ${formatNumber(forecast.horizonMonths)} months`
          : `${countWords(formatHundredths(months), 'month')}${on === null ? '' : `: ${formatDay(new Date(on))}`}`,
    };
  };
  return {
    title: `${item.title}: when it breaks`,
    formula: `${FORMULAS[growth.kind]}; a month has 30.44 days`,
    result: `${whenWords(found.breaks, forecast.horizonMonths)}; headroom ${
      found.headroom === null
        ? '–'
        : `${formatHundredths(item.limit)} ÷ ${formatHundredths(found.peak)} = ${formatHundredths(found.headroom)}`
    }`,
    groups: [
      {
        key: 'given',
        title: 'What is given',
        lines: [
          {
            key: 'limit',
            title: 'Limit',
            says: limitWords(item),
            amount: `${formatHundredths(item.limit)} ${unit}`,
          },
          {
            key: 'threshold',
            title: 'Threshold',
            says: BREAKS[item.breaksAt],
            amount: `${formatHundredths(found.threshold)} ${unit}`,
          },
          {
            key: 'peak',
            title: 'Peak',
            says: 'the highest reading of 90 days',
            amount: `${formatHundredths(found.peak)} ${unit}`,
          },
          {
            key: 'growth',
            title: 'Growth',
            says: 'as low, likely and high',
            amount: growthWords(growth, unit),
          },
        ],
      },
      {
        key: 'months',
        title: 'What follows',
        lines: [
          month('earliest', growth.high),
          month('likely', growth.likely),
          month('latest', growth.low),
        ],
      },
      {
        key: 'readings',
        title: `Readings · ${item.readings.length}`,
        lines: [...item.readings].reverse().map(({ at, value }) => ({
          key: at,
          title: formatDay(new Date(at)),
          amount: `${formatHundredths(value)} ${unit}`,
        })),
      },
    ],
  };
}

const MONTHS = {
  earliest: 'Earliest, at the high growth',
  likely: 'Likely',
  latest: 'Latest, at the low growth',
} as const;

/** What the components cost a month, and in a year at their own growth. */
export function costTrace({ components, cost, currency }: SystemForecast): TraceReading {
  const money = moneyIn(currency);
  const priced = components.filter(({ monthlyCost }) => monthlyCost !== null);
  return {
    title: 'Infrastructure cost',
    formula:
      'in a year = cost × (demand in twelve months ÷ demand today), summed over the components',
    result:
      cost === null
        ? 'No component has a cost.'
        : `${money(cost.now)} a month; in a year ${formatRange(cost.inAYear.low, cost.inAYear.high, money)}`,
    groups: [
      {
        key: 'components',
        title: `Components with a cost · ${priced.length}`,
        lines: priced.map((item) => {
          const year = item.forecast?.costInAYear ?? null;
          return {
            key: item.id,
            title: <ForecastLink component={item.id}>{item.title}</ForecastLink>,
            says: growthWords(item.growth, item.unit),
            amount: `${money(item.monthlyCost ?? 0)}${
              year === null ? '' : `, then ${formatRange(year.low, year.high, money)}`
            }`,
          };
        }),
      },
    ],
  };
}

/** The panel of a component on the page of the forecast, with its readings and its menu to change it. */
export const ForecastLink = ({ component, children }: { component: string; children: string }) => {
  const params = useSystemAddress();
  return (
    <TextLink to="/$organization/systems/$system/forecast" params={params} hash={component}>
      {children}
    </TextLink>
  );
};
