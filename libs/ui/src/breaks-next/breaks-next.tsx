import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './breaks-next.module.css';

export interface Break {
  id: string;
  /** "Database connections". */
  component: ReactNode;
  /** "9 to 27 Jan", "already past", "not within 24 months". */
  when: string;
  /** Soon enough to be said in red, with a word that says why: "within 90 days". */
  soon?: string;
  /** Peak and breaking point as shares of the limit, 0 to 1 and beyond. */
  used: number;
  breaksAt: number;
  /** "86 of 100 at peak, measured". */
  stands: string;
  /** "+11 % a month". */
  growth: string;
  /** What puts it off, with the way there. */
  remedy?: ReactNode;
}

/** What breaks next, the first first: how full it is, when it breaks, and how that is known. */
export const BreaksNext = ({ label, breaks }: { label: string; breaks: readonly Break[] }) => (
  <ol className={styles.list} aria-label={label}>
    {breaks.map((item) => (
      <li key={item.id} className={clsx(styles.item, item.soon !== undefined && styles.soon)}>
        <span className={styles.component}>{item.component}</span>
        <span className={styles.when}>
          {item.when}
          {item.soon === undefined ? null : <span className={styles.hidden}> {item.soon}</span>}
        </span>
        <span className={styles.bar} aria-hidden="true">
          <i className={styles.used} style={{ width: `${clamp(item.used) * 100}%` }} />
          <i className={styles.limit} style={{ left: `${clamp(item.breaksAt) * 100}%` }} />
        </span>
        <span className={styles.facts}>
          <span>{item.stands}</span>
          <span>{item.growth}</span>
        </span>
        {item.remedy === undefined ? null : <span className={styles.remedy}>{item.remedy}</span>}
      </li>
    ))}
  </ol>
);

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
