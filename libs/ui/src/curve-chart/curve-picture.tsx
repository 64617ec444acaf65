import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import styles from '../line-chart/line-chart.module.css';
import { useWidth } from '../line-chart/use-width.ts';
import type { CurveChartProps } from './curve-chart.tsx';

const MARGIN = { top: 16, right: 14, bottom: 26, left: 52 };

/** The drawn chart. The table beside it says the same, so it is hidden from screen readers. */
export const CurvePicture = ({
  points,
  curve,
  limit,
  format,
  height,
}: Pick<CurveChartProps, 'points' | 'curve' | 'limit'> & {
  format: (value: number) => string;
  height: number;
}) => {
  const [frame, width] = useWidth();
  const all = [...points, ...curve];
  const x = scaleLinear({
    domain: [0, Math.max(1, ...all.map((point) => point.x))],
    range: [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)],
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, limit?.at ?? 0, ...all.map((point) => point.y))],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: true,
  });
  return (
    <div ref={frame}>
      {width === 0 ? null : (
        <svg width={width} height={height} className={styles.picture} aria-hidden="true">
          {y.ticks(4).map((tick) => (
            <line
              key={tick}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(tick)}
              y2={y(tick)}
              className={styles.grid}
            />
          ))}
          <AxisLeft
            scale={y}
            left={MARGIN.left}
            numTicks={4}
            hideAxisLine
            hideTicks
            tickFormat={(value) => format(Number(value))}
            tickLabelProps={{ className: styles.tick, dx: -4, dy: 4, textAnchor: 'end' }}
          />
          <AxisBottom
            scale={x}
            top={height - MARGIN.bottom}
            numTicks={Math.max(3, Math.floor(width / 110))}
            hideAxisLine
            hideTicks
            tickFormat={(value) => format(Number(value))}
            tickLabelProps={{ className: styles.tick, dy: 4, textAnchor: 'middle' }}
          />
          {limit === undefined ? null : (
            <g className={styles.limit}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(limit.at)} y2={y(limit.at)} />
              <text x={width - MARGIN.right} y={y(limit.at) - 5} textAnchor="end">
                {limit.label}
              </text>
            </g>
          )}
          <LinePath
            data={[...curve]}
            x={(point) => x(point.x)}
            y={(point) => y(point.y)}
            className={styles.quiet}
          />
          {points.map((point) => (
            <circle
              key={point.x}
              cx={x(point.x)}
              cy={y(point.y)}
              r="3.5"
              className={styles.point}
            />
          ))}
        </svg>
      )}
    </div>
  );
};
