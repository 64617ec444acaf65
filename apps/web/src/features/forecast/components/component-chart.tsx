import type { ForecastItem } from '@pitwall/contracts';
import {
  formatCompact,
  formatNumber,
  LineChart,
  type ChartSeries,
  formatAmount,
} from '@pitwall/ui';

const format = (value: number): string =>
  value >= 10_000 ? formatCompact(value) : formatNumber(value);

/** Readings and what demand grows to, against the limit; the same as a table below. */
export const ComponentChart = ({ item }: { item: ForecastItem }) => {
  const { forecast, readings, unit, title } = item;
  if (forecast === null) return null;
  // Far beyond the break the picture would only flatten what matters: it ends there, the table does not.
  const known = [forecast.threshold, ...readings.map(({ value }) => value)];
  const grown = Math.max(...known, ...forecast.curve.map(({ high }) => high));
  const top = Math.max(Math.min(forecast.threshold * 2, grown * 1.08), ...known);
  const end = forecast.curve.findIndex(({ likely }) => likely > top);
  const shown = end < 0 ? forecast.curve : forecast.curve.slice(0, Math.max(3, end + 1));
  const series: ChartSeries[] = [
    {
      key: 'readings',
      label: 'Peak of the day',
      points: readings.map(({ at, value }) => ({ at: new Date(at), low: value })),
    },
    {
      key: 'likely',
      label: 'Expected',
      look: 'expected',
      points: shown.map(({ at, likely }) => ({ at: new Date(at), low: likely })),
    },
    {
      key: 'range',
      label: 'Low to high growth',
      look: 'quiet',
      points: shown.map(({ at, low, high }) => ({ at: new Date(at), low, high })),
    },
  ];
  return (
    <LineChart
      label={title.toLowerCase().includes(unit) ? title : `${title}, ${unit}`}
      series={series}
      scale={[0, top]}
      limits={[
        {
          label: `breaks at ${formatAmount(forecast.threshold, unit, format)}`,
          at: forecast.threshold,
        },
      ]}
      format={format}
    />
  );
};
