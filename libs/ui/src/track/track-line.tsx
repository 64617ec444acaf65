import { clsx } from 'clsx';
import { useId } from 'react';
import { STAGE_COUNT, type TrackShape } from './track-model.ts';
import styles from './track.module.css';

/** Measures of the picture in px. Along the line everything is a share of its width. */
export interface TrackMeasures {
  height: number;
  /** Where the line lies. */
  line: number;
  thick: number;
  road: number;
  dot: number;
  ring: number;
  gate: number;
  flag: { top: number; width: number; height: number };
  /** Where the bracket lies; absent where there is no room for one. */
  bracket?: number;
}

export const along = (position: number): string => `${(position / STAGE_COUNT) * 100}%`;

/** Marks of the forecast: where, and the number that the legend gives it. */
export interface TrackMark {
  at: number;
  number: number;
}

export interface TrackLineProps {
  shape: TrackShape;
  provisional: boolean;
  measures: TrackMeasures;
  marks?: readonly TrackMark[];
}

/** The line with the system on it. The words around it say the same, so it is hidden from screen readers. */
export const TrackLine = ({ shape, provisional, measures, marks = [] }: TrackLineProps) => {
  const hatch = useId();
  const { line, thick, road, dot, ring, gate, flag } = measures;
  const span = (from: number, to: number, size: number) => ({
    x: along(from),
    width: along(Math.max(0, to - from)),
    y: line - size / 2,
    height: size,
  });
  const gates = Array.from({ length: STAGE_COUNT }, (_, index) => index + 1);
  return (
    <svg
      className={clsx(styles.line, styles[shape.standing])}
      width="100%"
      height={measures.height}
      aria-hidden="true"
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.2" height="6" className={styles.hatch} />
        </pattern>
      </defs>

      <rect {...span(0, STAGE_COUNT, road)} rx={road / 2} className={styles.road} />
      {gates.map((at) => (
        <line
          key={at}
          x1={along(at)}
          x2={along(at)}
          y1={line - gate}
          y2={line + gate}
          className={styles.gate}
        />
      ))}

      {shape.gap === null ? null : (
        <rect {...span(shape.gap.from, shape.gap.to, thick)} className={styles.gap} />
      )}
      {shape.maybe > shape.built ? (
        <>
          <rect {...span(shape.built, shape.maybe, thick)} className={styles.maybe} />
          <rect {...span(shape.built, shape.maybe, thick)} fill={`url(#${hatch})`} />
        </>
      ) : null}
      {shape.built > 0 ? (
        <rect {...span(0, shape.built, thick)} rx={thick / 2} className={styles.built} />
      ) : null}
      {gates
        .filter((at) => at < shape.built)
        .map((at) => (
          <line
            key={at}
            x1={along(at)}
            x2={along(at)}
            y1={line - thick / 2}
            y2={line + thick / 2}
            className={styles.passed}
          />
        ))}

      {shape.built === STAGE_COUNT ? null : (
        <g className={styles.nextGate}>
          <line
            x1={along(shape.built + 1)}
            x2={along(shape.built + 1)}
            y1={line - gate * 1.4}
            y2={line + gate * 1.4}
          />
          <line
            x1={along(shape.built + 1)}
            x2={along(shape.built + 1)}
            y1={line - gate * 1.4}
            y2={line + gate * 1.4}
          />
        </g>
      )}

      {shape.bracket === null || measures.bracket === undefined ? null : (
        <g className={styles.bracket}>
          <line
            x1={along(shape.bracket.from)}
            x2={along(shape.bracket.to)}
            y1={measures.bracket}
            y2={measures.bracket}
          />
          <line
            x1={along(shape.bracket.from)}
            x2={along(shape.bracket.from)}
            y1={measures.bracket}
            y2={line - dot - 3}
          />
          <line
            x1={along(shape.bracket.to)}
            x2={along(shape.bracket.to)}
            y1={measures.bracket}
            y2={flag.top - 2}
          />
        </g>
      )}

      {shape.declared === null ? null : (
        <circle cx={along(shape.declared)} cy={line} r={ring} className={styles.declared} />
      )}
      {shape.flag === null ? null : (
        <svg x={along(shape.flag)} className={clsx(styles.flag, provisional && styles.provisional)}>
          <line x1="0" x2="0" y1={line} y2={flag.top} className={styles.pole} />
          <path d={cloth(flag, shape.flag > STAGE_COUNT - 1)} className={styles.cloth} />
          <circle cx="0" cy={line} r={dot * 0.58} className={styles.foot} />
        </svg>
      )}
      <circle cx={along(shape.built)} cy={line} r={dot} className={styles.dot} />

      {marks.map((mark) => (
        <svg key={mark.number} x={along(mark.at)} className={styles.mark}>
          <line x1="0" x2="0" y1={line - thick / 2} y2={line - 17} />
          <circle cx="0" cy={line - 25} r="8" />
          <text x="0" y={line - 21.2} textAnchor="middle">
            {mark.number}
          </text>
        </svg>
      ))}
    </svg>
  );
};

/** On the last stage the flag flies back, where there is room for its words. */
const cloth = ({ top, width, height }: TrackMeasures['flag'], back: boolean): string =>
  `M0 ${top}l${back ? -width : width} ${height / 2}l${back ? width : -width} ${height / 2}z`;
