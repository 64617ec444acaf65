import type { ReactNode } from 'react';
import styles from './stat-row.module.css';

export interface Stat {
  label: string;
  /** The number or range, with its own unit where it needs one. */
  value: ReactNode;
  /** What the number stands on: unit, coverage, source, date. A number never stands alone. */
  detail: ReactNode;
}

/** A few figures side by side, each with what it stands on. */
export const StatRow = ({ label, stats }: { label: string; stats: readonly Stat[] }) => (
  <dl className={styles.row} aria-label={label}>
    {stats.map((stat) => (
      <div key={stat.label} className={styles.stat}>
        <dt className={styles.label}>{stat.label}</dt>
        <dd className={styles.figure}>
          <span className={styles.value}>{stat.value}</span>{' '}
          <span className={styles.detail}>{stat.detail}</span>
        </dd>
      </div>
    ))}
  </dl>
);
