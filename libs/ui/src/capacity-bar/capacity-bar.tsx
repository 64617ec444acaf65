import { clsx } from 'clsx';
import { formatDays, formatNumber } from '../number/format.ts';
import { capacityWords, type Capacity } from './capacity.ts';
import styles from './capacity-bar.module.css';

export interface CapacityBarProps extends Capacity {
  /** Which sprint or team it is, for screen readers. */
  label: string;
}

/** A sprint's days: done, planned, and how much the team has for this work. */
export const CapacityBar = ({ label, capacity, planned, done = 0 }: CapacityBarProps) => {
  const over = planned > capacity;
  const full = Math.max(capacity, planned, 0.001);
  const share = (days: number) => `${(Math.min(days, full) / full) * 100}%`;
  return (
    <div className={clsx(styles.capacity, over && styles.over)}>
      <div
        className={styles.bar}
        role="img"
        aria-label={`${label}: ${capacityWords({ capacity, planned, done })}`}
      >
        <i className={styles.planned} style={{ width: share(Math.min(planned, capacity)) }} />
        <i className={styles.done} style={{ width: share(Math.min(done, planned)) }} />
        {over ? (
          <>
            <i className={styles.beyond} style={{ left: share(capacity), right: 0 }} />
            <i className={styles.limit} style={{ left: share(capacity) }} />
          </>
        ) : null}
      </div>
      <p className={styles.words} aria-hidden="true">
        <span>
          <b>{formatNumber(planned)}</b> of {formatDays(capacity)}
        </span>
        <span className={over ? styles.alarm : undefined}>
          {over
            ? `${formatDays(planned - capacity)} over`
            : `${formatDays(capacity - planned)} free`}
        </span>
      </p>
    </div>
  );
};
