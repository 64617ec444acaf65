import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Signal } from './signal.ts';
import styles from './tag.module.css';

export interface TagProps {
  /** Without a signal the tag is plain ink on grey. */
  signal?: Signal;
  /** A word or two: color never speaks alone. */
  children: ReactNode;
}

/** A signal beside a title. */
export const Tag = ({ signal, children }: TagProps) => (
  <span className={clsx(styles.tag, signal && styles[signal])}>{children}</span>
);

/** The stable id of a practice or task, such as DB-01. */
export const Identifier = ({ children }: { children: ReactNode }) => (
  <span className={styles.identifier} data-identifier="">
    {children}
  </span>
);
