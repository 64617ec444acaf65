import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Signal } from '../tag/signal.ts';
import styles from './notice.module.css';

export interface NoticeProps {
  signal?: Signal;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Announce it when it appears: a lost connection, someone else's change. */
  live?: boolean;
}

/** A message that stays in the page until what it says has changed. */
export const NoticeBar = ({ signal, title, children, action, live = false }: NoticeProps) => (
  <div className={clsx(styles.notice, signal && styles[signal])} role={live ? 'status' : undefined}>
    <div className={styles.words}>
      <strong className={styles.title}>{title}</strong>
      {children === undefined ? null : <div>{children}</div>}
    </div>
    {action === undefined ? null : <div className={styles.action}>{action}</div>}
  </div>
);
