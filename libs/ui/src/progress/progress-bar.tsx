import { useId } from 'react';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What progresses: "46 of 67 answered". It is read and shown. */
  label: string;
  /** Hide the label where the words stand beside it. */
  hideLabel?: boolean;
  /** `null` while the end is not known. */
  value: number | null;
  max?: number;
}

/** How much of something is done. */
export const ProgressBar = ({ label, hideLabel = false, value, max = 100 }: ProgressBarProps) => {
  const id = useId();
  const share = value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div className={styles.progress}>
      <span id={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </span>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        aria-valuetext={label}
        className={styles.bar}
      >
        {value === null ? (
          <i className={styles.unknown} />
        ) : (
          <i className={styles.fill} style={{ width: `${share * 100}%` }} />
        )}
      </div>
    </div>
  );
};
