import { Field, type FieldWords } from '../field/field.tsx';
import styles from './slider.module.css';

export interface SliderProps extends Omit<FieldWords, 'optional'> {
  value: number;
  onValueChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** The value in words, beside the label and for screen readers: "12 days". */
  say: (value: number) => string;
  disabled?: boolean;
}

/** A number to try out: moved by hand or by arrow keys, always said in words. */
export const Slider = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onValueChange,
  min,
  max,
  step = 1,
  say,
  disabled,
}: SliderProps) => (
  <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
    {(control) => (
      <span className={styles.slider}>
        <input
          {...control}
          type="range"
          className={styles.range}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={say(value)}
          onChange={(event) => {
            onValueChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output className={styles.value} aria-hidden="true">
          {say(value)}
        </output>
      </span>
    )}
  </Field>
);
