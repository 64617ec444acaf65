import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleTime } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { useId } from 'react';
import { formatAlong } from '../number/format.ts';
import {
  limitWordsAt,
  monthStarts,
  spaced,
  timeSpan,
  valueSpan,
  type ChartLimit,
  type ChartSeries,
} from './chart-model.ts';
import styles from './line-chart.module.css';
import { useWidth } from './use-width.ts';

export interface ChartPictureProps {
  series: readonly ChartSeries[];
  limits: readonly ChartLimit[];
  scale: readonly [number, number] | undefined;
  format: (value: number) => string;
  height: number;
}

const MARGIN = { top: 12, right: 14, bottom: 26, left: 44 };
const TICK_EVERY = 110;
/** So wide is a date with its year, or a month, and a gap. */
const LABEL = { day: 76, month: 52 } as const;

/** So wide are the words at a limit, in px, and so high. */
const WORDS = { width: 140, height: 18 };

/** Where round dates are too few to read the span from: starts of months, and for less than three its ends and middle. */
const tickMoments = (round: Date[], span: [Date, Date], most: number): Date[] => {
  if (round.length >= 3) return round;
  const months = monthStarts(span, most);
  if (months.length >= 3) return months;
  const [first, last] = span;
  return [first, new Date((first.getTime() + last.getTime()) / 2), last];
};

/** The drawn chart. The table beside it says the same, so it is hidden from screen readers. */
export const ChartPicture = ({ series, limits, scale, format, height }: ChartPictureProps) => {
  const [frame, width] = useWidth();
  const span = timeSpan(series);
  const x = scaleTime({
    domain: span,
    range: [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)],
  });
  const y = scaleLinear({
    domain: valueSpan(series, limits, scale),
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: scale === undefined,
  });
  const plotted = Math.max(1, width - MARGIN.left - MARGIN.right);
  const moments = tickMoments(
    x.ticks(Math.max(2, Math.floor(width / TICK_EVERY))),
    span,
    Math.floor(plotted / (LABEL.month + 8)),
  );
  const ofMonths = moments.every((at) => at.getDate() === 1);
  const ticks = spaced(moments, (moment) => x(moment), LABEL[ofMonths ? 'month' : 'day']);
  const labels = formatAlong(ticks);
  const plot = useId();
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
            tickValues={ticks}
            hideAxisLine
            hideTicks
            tickFormat={(_, index) => labels[index]}
            // A date at the right end stays within the picture.
            tickLabelProps={(at) => ({
              className: styles.tick,
              dy: 4,
              textAnchor: x(at as Date) > width - LABEL.day / 2 ? 'end' : 'middle',
            })}
          />
          {/* A scale that is given may end below what grows: the curve leaves the picture there. */}
          <clipPath id={plot}>
            <rect
              x={MARGIN.left - 4}
              y={MARGIN.top - 4}
              width={Math.max(0, width - MARGIN.left - MARGIN.right + 8)}
              height={height - MARGIN.top - MARGIN.bottom + 8}
            />
          </clipPath>
          {series.map((one) => (
            <g key={one.key} clipPath={`url(#${plot})`}>
              <Area
                data={[...one.points]}
                x={({ at }) => x(at)}
                y0={({ low }) => y(low)}
                y1={({ low, high }) => y(high ?? low)}
                className={styles.band}
              />
              <LinePath
                data={[...one.points]}
                x={({ at }) => x(at)}
                y={({ low }) => y(low)}
                className={styles[one.look ?? 'main']}
              />
              {one.look === undefined || one.look === 'main'
                ? one.points.map(({ at, low }) => (
                    <circle
                      key={at.getTime()}
                      cx={x(at)}
                      cy={y(low)}
                      r="3"
                      className={styles.point}
                    />
                  ))
                : null}
            </g>
          ))}
          {limits.map((limit) => {
            const words = limitWordsAt(series, limit.at, {
              wide: ((span[1].getTime() - span[0].getTime()) * WORDS.width) / plotted,
              high: y.invert(y(limit.at) - WORDS.height) - limit.at,
            });
            return (
              <g key={limit.label} className={styles.limit}>
                <line
                  x1={MARGIN.left}
                  x2={width - MARGIN.right}
                  y1={y(limit.at)}
                  y2={y(limit.at)}
                />
                <text
                  x={words.end === 'end' ? width - MARGIN.right : MARGIN.left}
                  y={y(limit.at) + (words.below ? 14 : -5)}
                  textAnchor={words.end}
                >
                  {limit.label}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
};
