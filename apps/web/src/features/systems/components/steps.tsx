import { clsx } from 'clsx';
import styles from './steps.module.css';

export interface StepsProps {
  label: string;
  steps: readonly string[];
  /** From 0. */
  current: number;
}

/** Where one is in a few steps. */
export const Steps = ({ label, steps, current }: StepsProps) => (
  <ol className={styles.steps} aria-label={label}>
    {steps.map((step, index) => (
      <li
        key={step}
        className={clsx(index < current && styles.done, index === current && styles.current)}
        aria-current={index === current ? 'step' : undefined}
      >
        <span className={styles.number}>{index + 1}</span>
        {step}
      </li>
    ))}
  </ol>
);
