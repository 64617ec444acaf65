import { lazy, Suspense } from 'react';
import { DataTable } from '../data-table/data-table.tsx';
import { Disclosure } from '../disclosure/disclosure.tsx';
import { formatNumber } from '../number/format.ts';
import styles from '../line-chart/line-chart.module.css';

const CurvePicture = lazy(async () => ({
  default: (await import('./curve-picture.tsx')).CurvePicture,
}));

export interface CurvePoint {
  x: number;
  y: number;
}

export interface CurveChartProps {
  /** What the chart shows: "Requests a second over concurrent users". */
  label: string;
  /** Names of the two axes. */
  xLabel: string;
  yLabel: string;
  /** What was measured, drawn as dots. */
  points: readonly CurvePoint[];
  /** What was fitted through it, drawn as a line. */
  curve: readonly CurvePoint[];
  curveLabel: string;
  /** For the table: what the curve gives at each measured point. */
  fitted: readonly number[];
  /** A line across. */
  limit?: { label: string; at: number };
  format?: (value: number) => string;
  height?: number;
}

/** Measured points and the curve fitted through them, with the same as a table. */
export const CurveChart = ({
  label,
  xLabel,
  yLabel,
  points,
  curve,
  curveLabel,
  fitted,
  limit,
  format = formatNumber,
  height = 220,
}: CurveChartProps) => (
  <figure className={styles.chart}>
    <figcaption className={styles.caption}>
      <span className={styles.label}>{label}</span>
      <span className={styles.key}>
        <svg width="20" height="8" aria-hidden="true">
          <circle cx="10" cy="4" r="3" className={styles.point} />
        </svg>
        {yLabel}
      </span>
      <span className={styles.key}>
        <svg width="20" height="6" aria-hidden="true">
          <line x1="0" x2="20" y1="3" y2="3" className={styles.quiet} />
        </svg>
        {curveLabel}
      </span>
    </figcaption>
    <div className={styles.frame} style={{ height }}>
      <Suspense fallback={null}>
        <CurvePicture points={points} curve={curve} limit={limit} format={format} height={height} />
      </Suspense>
    </div>
    <Disclosure summary="As a table">
      <DataTable
        caption={label}
        rows={points.map((point, index) => ({ ...point, fitted: fitted[index] ?? null }))}
        rowKey={({ x }) => String(x)}
        columns={[
          { key: 'x', header: xLabel, heads: true, cell: ({ x }) => format(x) },
          { key: 'y', header: yLabel, align: 'end', cell: ({ y }) => format(y) },
          {
            key: 'fitted',
            header: curveLabel,
            align: 'end',
            cell: (row) => (row.fitted === null ? null : format(row.fitted)),
          },
        ]}
      />
    </Disclosure>
  </figure>
);
