import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** `track`, `stats` and `rows` take the room that the real thing will take. */
  shape?: 'line' | 'title' | 'track' | 'stats' | 'rows' | 'block';
  /** How many lines or rows. */
  count?: number;
}

const WIDTHS = ['94%', '82%', '88%', '61%'];

/** The quiet shape of what is loading. The region around it says "loading" once. */
export const Skeleton = ({ shape = 'line', count = 1 }: SkeletonProps) => {
  if (shape !== 'line' && shape !== 'rows') {
    return <div className={clsx(styles.bone, styles[shape])} aria-hidden="true" />;
  }
  return (
    <div className={styles[shape]} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.item}>
          <div className={styles.bone} style={{ width: WIDTHS[index % WIDTHS.length] }} />
          {shape === 'rows' ? <div className={styles.bone} style={{ width: '46%' }} /> : null}
        </div>
      ))}
    </div>
  );
};

/** Wraps skeletons and tells screen readers what is on its way. */
export const Loading = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="status" aria-busy="true" className={styles.loading}>
    <span className={styles.hidden}>{label}</span>
    {children}
  </div>
);
