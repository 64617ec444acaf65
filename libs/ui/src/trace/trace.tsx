import type { ReactNode } from 'react';
import styles from './trace.module.css';

export interface TraceLine {
  key: string;
  /** What goes in; a link to where it was said, wherever there is such a place. */
  title: ReactNode;
  /** Why it counts as it does. */
  says?: ReactNode;
  /** What it adds: "5 × 0.75 = 3.75". */
  amount: ReactNode;
}

export interface TraceGroup {
  key: string;
  title: string;
  /** What the group comes to. */
  total?: ReactNode;
  lines: readonly TraceLine[];
}

/** From what a number is made. */
export interface TraceReading {
  title: string;
  /** The rule in one line, as it is published. */
  formula: string;
  /** The same with the numbers put in, ending in the number that was asked about. */
  result: ReactNode;
  groups: readonly TraceGroup[];
}

/** The rule, the numbers that go into it, and the way to each of them. */
export const Trace = ({ formula, result, groups }: Omit<TraceReading, 'title'>) => (
  <div className={styles.trace}>
    <p className={styles.rule}>
      <span className={styles.formula}>{formula}</span>
      <b className={styles.result}>{result}</b>
    </p>
    {groups
      .filter(({ lines }) => lines.length > 0)
      .map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.head}>
            <span>{group.title}</span>
            {group.total === undefined ? null : <span>{group.total}</span>}
          </h3>
          <ul className={styles.lines}>
            {group.lines.map((line) => (
              <li key={line.key} className={styles.line}>
                <span className={styles.what}>
                  {line.title}
                  {line.says === undefined ? null : (
                    <span className={styles.says}>{line.says}</span>
                  )}
                </span>
                <span className={styles.amount}>{line.amount}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
);
