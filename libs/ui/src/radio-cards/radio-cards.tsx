import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { FieldError } from '../field/field.tsx';
import { KeyHint } from '../key-hint/key-hint.tsx';
import styles from './radio-cards.module.css';

export interface RadioCard<Value extends string> {
  value: Value;
  label: string;
  /** What the choice means, in a sentence. */
  description?: ReactNode;
  /** The key that chooses it, shown at the left. The page listens to it. */
  keys?: string;
  /** Says who suggests it, such as "the scan suggests this". Drawn in blue until it is chosen. */
  suggested?: string;
  disabled?: boolean;
}

export interface RadioCardsProps<Value extends string> {
  /** The question, for screen readers when it is on the page already. */
  legend: string;
  showLegend?: boolean;
  options: readonly RadioCard<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  disabled?: boolean;
  error?: string | null;
}

/** One choice out of a few that need words: the levels of an answer, the kinds of a thing. */
export const RadioCards = <Value extends string>({
  legend,
  showLegend = false,
  options,
  value,
  onValueChange,
  disabled,
  error,
}: RadioCardsProps<Value>) => {
  const name = useId();
  const failed = error !== undefined && error !== null;
  const isTwofold = options.every(
    ({ keys, description }) => keys === undefined && description !== undefined,
  );
  return (
    <fieldset
      className={clsx(styles.group, isTwofold && styles.twofold)}
      disabled={disabled}
      // Where the choice is missing, its first card gets the focus: a radio itself is never called invalid.
      data-invalid={failed ? '' : undefined}
      aria-describedby={failed ? `${name}-error` : undefined}
    >
      <legend className={showLegend ? styles.legend : styles.hidden}>{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            styles.card,
            option.keys !== undefined && styles.keyed,
            option.description === undefined && styles.brief,
            option.suggested !== undefined && styles.suggested,
          )}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => {
              onValueChange(option.value);
            }}
          />
          {option.keys === undefined ? null : (
            <span className={styles.key} aria-hidden="true">
              <KeyHint keys={option.keys} />
            </span>
          )}
          <span className={styles.label}>{option.label}</span>
          {option.description === undefined ? null : (
            <span className={styles.description}>{option.description}</span>
          )}
          {option.suggested === undefined ? null : (
            <span className={styles.says}>{option.suggested}</span>
          )}
        </label>
      ))}
      {failed ? (
        <FieldError id={`${name}-error`}>{error}</FieldError>
      ) : null}
    </fieldset>
  );
};
