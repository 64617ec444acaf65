import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Frame, Gate, Segment, TimelineBreak, TimelineTask } from '../model/timeline.ts';
import { breakWords, gateWords } from '../model/timeline-words.ts';
import { percent } from './rows.ts';
import styles from './timeline.module.css';

/** Words beside a place: before it where the room after it ends. */
const Beside = ({
  at,
  days,
  className,
  children,
}: {
  at: number;
  days: number;
  className?: string | undefined;
  children: ReactNode;
}) =>
  at / days > 0.7 ? (
    <span className={clsx(styles.words, className)} style={{ right: percent(days - at, days) }}>
      {children}
    </span>
  ) : (
    <span className={clsx(styles.words, className)} style={{ left: percent(at, days) }}>
      {children}
    </span>
  );

/** From when to when a component breaks. What comes after the picture is said at its end. */
export const BreakMark = ({ mark, frame: { days } }: { mark: TimelineBreak; frame: Frame }) => {
  const isIn = mark.from <= days;
  return (
    <>
      {isIn ? (
        <i
          className={styles.breakBand}
          style={{
            left: percent(mark.from, days),
            width: percent(Math.min(days, mark.to ?? days) - mark.from, days),
          }}
        />
      ) : null}
      <Beside at={isIn ? mark.from : days} days={days} className={isIn ? styles.breakWords : ''}>
        {breakWords(mark)}
      </Beside>
    </>
  );
};

/** The gate of a stage: when the last task of the path to it is done. */
export const GateMark = ({ gate, frame: { days } }: { gate: Gate; frame: Frame }) => (
  <>
    <i className={styles.gate} style={{ left: percent(gate.at, days) }} />
    <Beside at={gate.at} days={days} className={styles.gateWords}>
      {gateWords(gate)}
    </Beside>
  </>
);

/** Where a task is, and where it was. */
export const TaskBars = ({
  task,
  was = [],
  frame: { days },
}: {
  task: TimelineTask;
  /** Its place in today's plan, where it is another. */
  was?: readonly Segment[] | undefined;
  frame: Frame;
}) => (
  <>
    {was.map(({ sprint, from, to }) => (
      <i
        key={`was ${sprint}`}
        className={styles.was}
        style={{ left: percent(from, days), width: percent(to - from, days) }}
      />
    ))}
    {task.segments.map(({ sprint, from, to, projected }) => (
      <i
        key={sprint}
        className={clsx(styles.bar, task.onPath && styles.onPath, projected && styles.barProjected)}
        style={{ left: percent(from, days), width: percent(to - from, days) }}
      />
    ))}
  </>
);
