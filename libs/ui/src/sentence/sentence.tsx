import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Signal } from '../tag/signal.ts';
import styles from './sentence.module.css';

export interface SentenceProps {
  /** The one sentence that the reader came for. Mark its point with `Point`. */
  children: ReactNode;
  /** What follows from it, a step quieter. */
  detail?: ReactNode;
}

/** More letters than this are read, not seen at a glance. */
const GLANCE = 120;

/** The sentence that a page opens with, made from data. */
export const Sentence = ({ children, detail }: SentenceProps) => (
  <div className={styles.block}>
    <p
      className={
        typeof children === 'string' && children.length > GLANCE ? styles.long : styles.sentence
      }
    >
      {children}
    </p>
    {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
  </div>
);

/** A point of more letters may break on a phone. */
const WHOLE = 24;

/** The words of a sentence that carry its signal. */
export const Point = ({ signal, children }: { signal?: Signal; children: string }) => (
  <em
    className={clsx(styles.point, children.length > WHOLE && styles.open, signal && styles[signal])}
  >
    {children}
  </em>
);
