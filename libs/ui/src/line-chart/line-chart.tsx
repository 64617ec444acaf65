import { lazy, Suspense, type ReactNode } from 'react';
import { DataTable } from '../data-table/data-table.tsx';
import { Disclosure } from '../disclosure/disclosure.tsx';
import { formatDay, formatNumber, formatRange } from '../number/format.ts';
import { chartRows, type ChartLimit, type ChartSeries } from './chart-model.ts';
import styles from './line-chart.module.css';

const ChartPicture = lazy(async () => ({
  default: (await import('./chart-picture.tsx')).ChartPicture,
}));

export interface LineChartProps {
  /** What the chart shows: "Readiness of what is due, of 100". */
  label: string;
  series: readonly ChartSeries[];
  /** Lines across: a limit, a target. */
  limits?: readonly ChartLimit[];
  /** Fixed ends of the scale, such as 0 and 100. */
  scale?: readonly [number, number];
  format?: (value: number) => string;
  height?: number;
  /** In place of the picture when there is nothing to draw. */
  empty?: ReactNode;
}

/** Values over time, with their ranges, and the same as a table. The picture's code arrives on its own. */
export const LineChart = ({
  label,
  series,
  limits = [],
  scale,
  format = formatNumber,
  height = 220,
  empty,
}: LineChartProps) => {
  const rows = chartRows(series);
  if (rows.length === 0) return <>{empty}</>;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        <span className={styles.label}>{label}</span>
        {series.map((one) => (
          <span key={one.key} className={styles.key}>
            <svg width="20" height="6" aria-hidden="true">
              <line x1="0" x2="20" y1="3" y2="3" className={styles[one.look ?? 'main']} />
            </svg>
            {one.label}
          </span>
        ))}
      </figcaption>
      <div className={styles.frame} style={{ height }}>
        <Suspense fallback={null}>
          <ChartPicture
            series={series}
            limits={limits}
            scale={scale}
            format={format}
            height={height}
          />
        </Suspense>
      </div>
      <Disclosure summary="As a table">
        <DataTable
          caption={label}
          rows={rows}
          rowKey={(row) => row.at.toISOString()}
          columns={[
            { key: 'at', header: 'Date', heads: true, cell: (row) => formatDay(row.at) },
            ...series.map((one, index) => ({
              key: one.key,
              header: one.label,
              align: 'end' as const,
              cell: (row: (typeof rows)[number]) => {
                const point = row.points[index];
                return point ? formatRange(point.low, point.high ?? point.low, format) : null;
              },
            })),
          ]}
        />
      </Disclosure>
    </figure>
  );
};
