import { Panel } from '@pitwall/ui';
import type { ReactNode } from 'react';
import styles from './door.module.css';

export interface DoorProps {
  title: string;
  detail?: ReactNode;
  /** The other way, under the panel. */
  otherwise?: ReactNode;
  /** The content brings its own panel. */
  bare?: boolean;
  children: ReactNode;
}

/** A page with one thing to do on it. */
export const Door = ({ title, detail, otherwise, bare = false, children }: DoorProps) => (
  <>
    <title>{`${title} · Pitwall`}</title>
    <h1 className={styles.title}>{title}</h1>
    {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
    {bare ? (
      <div className={styles.panel}>{children}</div>
    ) : (
      <Panel className={styles.panel}>{children}</Panel>
    )}
    {otherwise === undefined ? null : <p className={styles.otherwise}>{otherwise}</p>}
  </>
);
