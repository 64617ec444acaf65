import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** What is not here yet: "No incidents recorded". */
  title: string;
  /** What would be here, and why it helps. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
  /** A page reads better when it is large, a panel when it is not. */
  large?: boolean;
}

/** An empty place teaches what belongs there and how to fill it. */
export const EmptyState = ({ title, children, action, large = false }: EmptyStateProps) => (
  <div className={large ? styles.large : styles.empty}>
    <p className={styles.title}>{title}</p>
    <div className={styles.words}>{children}</div>
    {action === undefined ? null : <div className={styles.action}>{action}</div>}
  </div>
);
