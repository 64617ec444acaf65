import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  count?: number;
}

export interface FilterBarProps<Value extends string> {
  /** What is filtered. */
  label: string;
  options: readonly FilterOption<Value>[];
  /** The filters that are on; several narrow together. */
  selected: readonly Value[];
  onChange: (selected: Value[]) => void;
}

/** Filters as buttons that stay pressed. */
export const FilterBar = <Value extends string>({
  label,
  options,
  selected,
  onChange,
}: FilterBarProps<Value>) => (
  <div role="group" aria-label={label} className={styles.bar}>
    {options.map((option) => {
      const on = selected.includes(option.value);
      return (
        <button
          key={option.value}
          type="button"
          aria-pressed={on}
          className={clsx(styles.chip, on && styles.on)}
          onClick={() => {
            onChange(
              on ? selected.filter((value) => value !== option.value) : [...selected, option.value],
            );
          }}
        >
          {option.label}
          {option.count === undefined ? null : <span className={styles.count}>{option.count}</span>}
        </button>
      );
    })}
  </div>
);

export interface SegmentsProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
}

/** Two to four views of the same thing, one at a time. */
export const Segments = <Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: SegmentsProps<Value>) => (
  <div role="group" aria-label={label} className={styles.segments}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        className={clsx(styles.segment, option.value === value && styles.chosen)}
        onClick={() => {
          onValueChange(option.value);
        }}
      >
        {option.icon}
        {option.label}
      </button>
    ))}
  </div>
);
