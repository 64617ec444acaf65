import type { ReactNode } from 'react';
import styles from './headlines.module.css';

export interface Headline {
  /** The reader's question, in two words: "Breaks next". */
  label: string;
  answer: ReactNode;
}

/** The few questions that a page is opened with, each answered in a line. */
export const Headlines = ({ headlines }: { headlines: readonly Headline[] }) => (
  <dl className={styles.headlines}>
    {headlines.map(({ label, answer }) => (
      <div key={label} className={styles.headline}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.answer}>{answer}</dd>
      </div>
    ))}
  </dl>
);
