import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** Keys, parted by spaces when there are several: "j k", "Ctrl K". */
  keys: string;
  /** What they do. */
  children?: ReactNode;
  /** On a colored ground: takes the color around it. */
  quiet?: boolean;
}

/** Keys that do something here, for readers with a keyboard. */
export const KeyHint = ({ keys, children, quiet = false }: KeyHintProps) => (
  <span className={clsx(styles.hint, quiet && styles.quiet)}>
    {keys.split(' ').map((key) => (
      <kbd key={key} className={styles.key}>
        {key}
      </kbd>
    ))}
    {children === undefined ? null : <span>{children}</span>}
  </span>
);

/** A row of key hints at the foot of a work area. */
export const KeyHints = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);
