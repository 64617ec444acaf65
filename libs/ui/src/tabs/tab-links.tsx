import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './tabs.module.css';

/** A row of links that looks like tabs. Its children are `TabAnchor`s. */
export const TabLinks = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className={styles.list}>
    {children}
  </nav>
);

export interface TabAnchorProps extends ComponentProps<'a'> {
  count?: number;
}

/** A link in `TabLinks`; the router sets `aria-current` on the one that is open. */
export const TabAnchor = ({ count, className, children, ...rest }: TabAnchorProps) => (
  <a {...rest} className={clsx(styles.tab, className)}>
    {children}
    {count === undefined ? null : <span className={styles.count}>{count}</span>}
  </a>
);
