import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  summary: ReactNode;
  /** Starts open. */
  open?: boolean;
  children: ReactNode;
}

/** More for those who want it: the browser's own, so that a search in the page finds what is inside. */
export const Disclosure = ({ summary, open, children }: DisclosureProps) => (
  <details className={styles.disclosure} open={open}>
    <summary className={styles.summary}>
      <ChevronRight size={15} aria-hidden="true" className={styles.arrow} />
      <span>{summary}</span>
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
);
