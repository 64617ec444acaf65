import type { Problem } from '@pitwall/contracts';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import styles from './error-panel.module.css';

/** What an error says: a problem from the API, or the same in the page's own words. */
export type Trouble = Pick<Problem, 'title' | 'detail'> &
  Partial<Pick<Problem, 'requestId' | 'errors'>> & {
    /** Stable; a newer server may have codes that this page does not know. */
    code?: string;
  };

export interface ErrorPanelProps {
  problem: Trouble;
  /** What the reader can do, in words, when the problem's detail does not say. */
  children?: ReactNode;
  onRetry?: () => void;
  /** Words while trying again. */
  busy?: string | false;
  /** Other ways on: a link home, a link to sign in. */
  actions?: ReactNode;
}

/** What happened, what to do, and the request's id for whoever is asked to help. */
export const ErrorPanel = ({
  problem,
  children,
  onRetry,
  busy = false,
  actions,
}: ErrorPanelProps) => (
  <section className={styles.panel} role="alert">
    <h2 className={styles.title}>{problem.title}</h2>
    <p>{problem.detail}</p>
    {problem.errors === undefined || problem.errors.length === 0 ? null : (
      <ul className={styles.errors}>
        {problem.errors.map((error) => (
          <li key={`${error.path} ${error.message}`}>
            {error.path === '' ? null : <code>{error.path}</code>} {error.message}
          </li>
        ))}
      </ul>
    )}
    {children}
    {onRetry === undefined && actions === undefined ? null : (
      <div className={styles.actions}>
        {onRetry === undefined ? null : (
          <Button onClick={onRetry} busy={busy}>
            Try again
          </Button>
        )}
        {actions}
      </div>
    )}
    {problem.requestId === undefined ? null : (
      <p className={styles.request}>
        Request <code>{problem.requestId}</code>
        {problem.code === undefined ? null : <> · {problem.code}</>}
      </p>
    )}
  </section>
);
