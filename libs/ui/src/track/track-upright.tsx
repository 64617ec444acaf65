import { clsx } from 'clsx';
import { useId } from 'react';
import { AtGate } from './at-gate.tsx';
import { STAGE_COUNT, STAGE_WORDS, type TrackShape } from './track-model.ts';
import type { TrackWords } from './track-words.ts';
import styles from './track-upright.module.css';

export interface TrackUprightProps {
  shape: TrackShape;
  provisional: boolean;
  words: TrackWords;
  /** Numbers of the first breaks, as the legend gives them. */
  marks?: readonly { number: number }[];
}

const CENTER = 15;
const THICK = 10;

/** The track for narrow places: a stage is a row, the line runs down their left. */
export const TrackUpright = ({ shape, provisional, words, marks = [] }: TrackUprightProps) => (
  <div className={clsx(styles.track, styles[shape.standing])}>
    {words.gap === null ? null : (
      <p className={styles.gapWords} aria-hidden="true">
        {words.gap}
      </p>
    )}
    <ol>
      {STAGE_WORDS.map(({ stage, title, readyFor }, index) => {
        const status = words.stages?.[stage];
        const loadHere = shape.flag !== null && Math.floor(shape.flag) === index;
        const declaredHere = shape.declared !== null && Math.floor(shape.declared) === index;
        return (
          <li key={stage} className={styles.row}>
            <Rail shape={shape} provisional={provisional} row={index} />
            <div className={styles.words}>
              {index > 0 || shape.built > 0 ? null : (
                <p className={styles.none} aria-hidden="true">
                  <b>Ready: none yet</b> {words.ready}
                </p>
              )}
              <p className={styles.head}>
                <span className={styles.title}>{status?.title ?? title}</span>{' '}
                <span className={styles.readyFor}>{status?.readyFor ?? readyFor}</span>
              </p>
              {status?.status === undefined ? null : (
                <p className={styles.status}>{status.status}</p>
              )}
              {/* Down the line, as they are drawn beside it: declared, load, what holds the gate. */}
              {declaredHere ? (
                <p className={styles.marks} aria-hidden="true">
                  declared
                </p>
              ) : null}
              {loadHere ? (
                <p className={styles.marks} aria-hidden="true">
                  <span className={styles.pressure}>
                    <b>{provisional ? 'Pressure, provisional' : 'Pressure'}</b> {words.pressure}
                  </span>
                  {marks.length === 0 ? null : (
                    <span className={styles.breaks}>
                      then{' '}
                      {marks.map(({ number }) => (
                        <i key={number}>{number}</i>
                      ))}
                    </span>
                  )}
                </p>
              ) : null}
              {index !== shape.built || status?.holds === undefined ? null : (
                <p className={styles.holds}>{status.holds}</p>
              )}
              <AtGate shape={shape} index={index} ready={words.ready} className={styles.atGate} />
            </div>
          </li>
        );
      })}
    </ol>
  </div>
);

interface RailProps {
  shape: TrackShape;
  provisional: boolean;
  row: number;
}

/** The piece of the line beside one stage. What stands on a gate is drawn by the row that follows it. */
const Rail = ({ shape, provisional, row }: RailProps) => {
  const hatch = useId();
  const piece = (from: number, to: number, size: number) => {
    const start = Math.min(1, Math.max(0, from - row));
    const end = Math.min(1, Math.max(0, to - row));
    return {
      x: CENTER - size / 2,
      width: size,
      y: `${start * 100}%`,
      height: `${Math.max(0, end - start) * 100}%`,
    };
  };
  const down = (at: number): string => `${(at - row) * 100}%`;
  const inside = (at: number): boolean => Math.floor(at) === row;
  const last = row === STAGE_COUNT - 1;
  const nextAt = shape.built + 1 === row ? 0 : '100%';
  const hasDot = shape.built === row || (last && shape.built === STAGE_COUNT);
  return (
    <svg className={styles.rail} width="30" aria-hidden="true">
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
      <rect {...piece(row, row + 1, 4)} className={styles.road} />
      {shape.gap === null ? null : (
        <rect {...piece(shape.gap.from, shape.gap.to, THICK)} className={styles.gap} />
      )}
      <rect {...piece(shape.built, shape.maybe, THICK)} className={styles.maybe} />
      <rect {...piece(shape.built, shape.maybe, THICK)} fill={`url(#${hatch})`} />
      <rect {...piece(0, shape.built, THICK)} className={styles.built} />
      {row === 0 ? null : (
        <line
          x1={CENTER - 11}
          x2={CENTER + 11}
          y1="0"
          y2="0"
          className={row < shape.built ? styles.passed : styles.gate}
        />
      )}
      {last ? (
        <line x1={CENTER - 11} x2={CENTER + 11} y1="100%" y2="100%" className={styles.gate} />
      ) : null}
      {shape.built + 1 === row || (last && shape.built + 1 === STAGE_COUNT) ? (
        <g className={styles.nextGate}>
          <line x1={CENTER - 13} x2={CENTER + 13} y1={nextAt} y2={nextAt} />
          <line x1={CENTER - 13} x2={CENTER + 13} y1={nextAt} y2={nextAt} />
        </g>
      ) : null}
      {shape.declared !== null && inside(shape.declared) ? (
        <circle cx={CENTER} cy={down(shape.declared)} r="6.5" className={styles.declared} />
      ) : null}
      {shape.flag !== null && inside(shape.flag) ? (
        <svg y={down(shape.flag)} className={clsx(styles.flag, provisional && styles.provisional)}>
          <line x1={CENTER} x2={CENTER} y1="0" y2="-22" className={styles.pole} />
          <path d={`M${CENTER} -22l14 5l-14 5z`} className={styles.cloth} />
          <circle cx={CENTER} cy="0" r="5" className={styles.foot} />
        </svg>
      ) : null}
      {hasDot ? (
        <circle cx={CENTER} cy={shape.built === row ? 0 : '100%'} r="8.5" className={styles.dot} />
      ) : null}
    </svg>
  );
};
