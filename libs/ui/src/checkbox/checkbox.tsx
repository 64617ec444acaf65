import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'onChange' | 'checked'
> {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  /** Some of what it stands for is checked, some not. */
  mixed?: boolean;
  onCheckedChange: (checked: boolean) => void;
}

/** Yes or no, with its words as part of the target. */
export const Checkbox = ({
  label,
  hint,
  checked,
  mixed = false,
  onCheckedChange,
  ...input
}: CheckboxProps) => {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  // The mixed state exists in the DOM only.
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <div className={styles.row}>
      <input
        {...input}
        ref={box}
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={styles.box}
        onChange={(event) => {
          onCheckedChange(event.target.checked);
        }}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
};
