import { clsx } from 'clsx';
import type { Chain } from '../model/chain.ts';
import type { Frame, Timeline } from '../model/timeline.ts';
import { breaksIn, FIELD, rem, type Heights, type Line } from './rows.ts';
import styles from './timeline.module.css';

/** Behind the rows: where sprints begin, today, what breaks when, and what needs what. */
export const TimelineLines = ({
  timeline,
  frame: { days },
  height,
  lines,
  heights,
  active,
  chain,
}: {
  timeline: Timeline;
  frame: Frame;
  height: number;
  lines: readonly Line[];
  heights: Heights;
  active: string | null;
  chain: Chain | null;
}) => {
  const { sprints, today } = timeline;
  const x = (at: number): number => (at / days) * FIELD;
  const isLit = (from: string, to: string): boolean =>
    chain !== null &&
    ((chain.before.has(from) && (to === active || chain.before.has(to))) ||
      (chain.after.has(to) && (from === active || chain.after.has(from))));
  return (
    <svg
      className={styles.lines}
      style={{ height: rem(height) }}
      viewBox={`0 0 ${FIELD} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {sprints.map(({ id, from, projected }) => (
        <line
          key={id}
          x1={x(from)}
          x2={x(from)}
          y1={0}
          y2={height}
          className={clsx(styles.boundary, projected && styles.perhaps)}
        />
      ))}
      {breaksIn(timeline, heights)
        .filter(({ from }) => from <= days)
        .map(({ key, from }) => (
          <line
            key={key}
            x1={x(from)}
            x2={x(from)}
            y1={heights.head}
            y2={height}
            className={styles.breakLine}
          />
        ))}
      <line
        x1={x(today)}
        x2={x(today)}
        y1={heights.head}
        y2={height}
        className={styles.todayLine}
      />
      {lines.map(({ key, from, to, path, onPath }) => (
        <path
          key={key}
          d={path}
          className={clsx(
            styles.need,
            onPath && styles.needOnPath,
            chain !== null && (isLit(from, to) ? styles.lit : styles.dim),
          )}
        />
      ))}
    </svg>
  );
};
