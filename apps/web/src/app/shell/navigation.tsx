import { createLink } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './navigation.module.css';

export interface NavigationAnchorProps extends ComponentProps<'a'> {
  /** How many things wait there. */
  count?: number;
}

export const NavigationAnchor = ({
  count,
  className,
  children,
  ...rest
}: NavigationAnchorProps) => (
  <a {...rest} className={clsx(styles.link, className)}>
    <span>{children}</span>
    {count === undefined ? null : <span className={styles.count}>{count}</span>}
  </a>
);

/** A link of the navigation. The router marks the one that is open with `aria-current`. */
export const NavigationLink = createLink(NavigationAnchor);

/** Links behind a line that opens: the browser's own, so that a search in the page finds what is inside. */
export const NavigationGroup = ({
  label,
  open,
  children,
}: {
  label: string;
  /** Stands open, until the reader closes it. */
  open: boolean;
  children: ReactNode;
}) => (
  <details className={styles.group} open={open}>
    <summary className={styles.link}>
      <span>{label}</span>
      <ChevronRight size={13} aria-hidden="true" className={styles.arrow} />
    </summary>
    <div className={styles.links}>{children}</div>
  </details>
);

/** Links that belong together, under a heading such as the organization's name. */
export const NavigationSection = ({
  heading,
  label,
  children,
}: {
  heading?: ReactNode;
  label: string;
  children: ReactNode;
}) => (
  <nav aria-label={label} className={styles.section}>
    {heading}
    {children}
  </nav>
);
