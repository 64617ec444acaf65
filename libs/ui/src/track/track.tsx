import type { Stage } from '@pitwall/contracts';
import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import { AtGate } from './at-gate.tsx';
import { along, TrackLine, type TrackMark, type TrackMeasures } from './track-line.tsx';
import {
  describeTrack,
  gapInWords,
  STAGE_COUNT,
  STAGE_WORDS,
  trackShape,
  type TrackReading,
  type TrackShape,
} from './track-model.ts';
import { TrackUpright } from './track-upright.tsx';
import {
  forecastMarks,
  type ForecastMark,
  type StageStatus,
  type TrackWords,
} from './track-words.ts';
import styles from './track.module.css';

export interface TrackProps extends TrackReading {
  /**
   * `full` fills its place and stands upright where that is narrow; `list` is a small picture for
   * rows and cards; `upright` is always upright.
   */
  size?: 'full' | 'list' | 'upright';
  /** The system's name, for the small picture's text. */
  name?: string;
  /** Beside "Ready": "2 exceptions". */
  readyDetail?: string;
  /** Beside the flag: "42k users · 130 req/s". */
  pressureDetail?: string;
  /** The gap in words; made from the reading when it is not given. */
  gap?: string;
  stages?: Partial<Record<Stage, StageStatus>>;
  forecast?: readonly ForecastMark[];
}

const FULL: TrackMeasures = {
  height: 116,
  line: 98,
  thick: 10,
  road: 4,
  dot: 9.5,
  ring: 7,
  gate: 10,
  flag: { top: 28, width: 24, height: 17 },
  bracket: 11,
};

/** Without a gap there is no bracket, and nothing stands above the flag. */
const RAISE = 24;
const FULL_WITHOUT_GAP: TrackMeasures = {
  ...FULL,
  height: FULL.height - RAISE,
  line: FULL.line - RAISE,
  flag: { ...FULL.flag, top: FULL.flag.top - RAISE },
};

const LIST: TrackMeasures = {
  height: 22,
  line: 15,
  thick: 5,
  road: 2,
  dot: 4.2,
  ring: 3.2,
  gate: 4,
  flag: { top: 1.5, width: 9, height: 7 },
};

/** The signature picture: where the system is ready, what its load demands, and what lies between. */
export const Track = ({ size = 'full', name, ...props }: TrackProps) => {
  const { readyDetail, pressureDetail, stages, forecast = [] } = props;
  const shape = trackShape(props);
  const provisional = props.pressure?.provisional ?? false;
  const text = describeTrack(props, props.gap);
  if (size === 'list') {
    return (
      <span
        role="img"
        aria-label={name === undefined ? text : `${name}. ${text}`}
        className={styles.list}
      >
        <TrackLine shape={shape} provisional={provisional} measures={LIST} />
      </span>
    );
  }
  const words: TrackWords = {
    ready: readyDetail ?? null,
    pressure: pressureDetail ?? null,
    gap: shape.bracket === null ? null : (props.gap ?? gapInWords(props)),
    stages,
  };
  const marks = forecastMarks(forecast, shape.flag);
  return (
    <figure className={size === 'upright' ? styles.upright : styles.full}>
      <VisuallyHidden>{text}</VisuallyHidden>
      {size === 'upright' ? null : (
        <div className={styles.wide}>
          <div className={styles.picture}>
            <TrackLine
              shape={shape}
              provisional={provisional}
              measures={words.gap === null ? FULL_WITHOUT_GAP : FULL}
              marks={marks}
            />
            <Labels shape={shape} provisional={provisional} words={words} marks={marks} />
          </div>
          <Gates shape={shape} words={words} />
          <Stages shape={shape} words={words} />
        </div>
      )}
      <div className={styles.tall}>
        <TrackUpright shape={shape} provisional={provisional} words={words} marks={marks} />
      </div>
      {marks.length === 0 ? null : (
        <figcaption className={styles.legend}>
          <span>First to break at today’s growth</span>
          <ol>
            {forecast.slice(0, marks.length).map((mark, index) => (
              <li key={mark.id}>
                <i aria-hidden="true">{index + 1}</i> {mark.component} <b>{mark.when}</b>
              </li>
            ))}
          </ol>
        </figcaption>
      )}
    </figure>
  );
};

const place = (at: number): CSSProperties => ({ left: along(at) });

interface PartProps {
  shape: TrackShape;
  words: TrackWords;
}

/** The words above the line. The figure's text says them too, in an order that can be heard. */
const Labels = ({
  shape,
  provisional,
  words,
  marks,
}: PartProps & { provisional: boolean; marks: readonly TrackMark[] }) => (
  <div
    className={words.gap === null ? `${styles.labels} ${styles.raised}` : styles.labels}
    aria-hidden="true"
  >
    {shape.bracket === null || words.gap === null ? null : (
      <span
        className={shape.standing === 'behind' ? styles.gapWords : styles.gapPerhaps}
        style={place((shape.bracket.from + shape.bracket.to) / 2)}
      >
        {words.gap}
      </span>
    )}
    {shape.declared === null ? null : (
      <span className={styles.claim} style={place(shape.declared)}>
        declared
      </span>
    )}
    {shape.flag === null ? (
      <span className={styles.noLoad}>Pressure not known: no load figures</span>
    ) : (
      <span
        className={[
          shape.flag > STAGE_COUNT - 1 ? styles.loadLast : styles.load,
          shape.standing === 'behind' ? styles.alarm : '',
        ].join(' ')}
        style={place(shape.flag)}
      >
        <b>{provisional ? 'Pressure, provisional' : 'Pressure'}</b>
        {words.pressure === null ? null : <span>{words.pressure}</span>}
        {marks.length === 0 ? null : (
          <span className={styles.breaks}>
            then{' '}
            {marks.map(({ number }) => (
              <i key={number}>{number}</i>
            ))}
          </span>
        )}
      </span>
    )}
  </div>
);

const Stages = ({ shape, words }: PartProps) => (
  <ol className={styles.stages}>
    {STAGE_WORDS.map(({ stage, title, readyFor, passage }, index) => (
      <li key={stage} className={index <= shape.maybe ? styles.stage : styles.farStage}>
        <p className={styles.stageTitle}>
          {words.stages?.[stage]?.title ?? title}
          <VisuallyHidden>
            {index === shape.built ? ', next gate' : ''}
            {passage === undefined ? '' : `, ${passage}`}
          </VisuallyHidden>
        </p>
        <p className={styles.readyFor}>{words.stages?.[stage]?.readyFor ?? readyFor}</p>
        {words.stages?.[stage]?.status === undefined ? null : (
          <p className={styles.status}>{words.stages[stage].status}</p>
        )}
        {index !== shape.built || words.stages?.[stage]?.holds === undefined ? null : (
          <p className={styles.holds}>{words.stages[stage].holds}</p>
        )}
      </li>
    ))}
  </ol>
);

/** Under each gate what stands there; under the line's start, that nothing is passed. Heard it is with the stages. */
const Gates = ({ shape, words }: PartProps) => (
  <div className={styles.gates} aria-hidden="true">
    {shape.built > 0 ? null : (
      <p className={styles.firstGate}>
        <b>Ready: none yet</b> {words.ready}
      </p>
    )}
    {STAGE_WORDS.map(({ stage }, index) => (
      <AtGate
        key={stage}
        shape={shape}
        index={index}
        ready={words.ready}
        className={index === STAGE_COUNT - 1 ? styles.lastGate : undefined}
        style={place(index + 1)}
      />
    ))}
  </div>
);
