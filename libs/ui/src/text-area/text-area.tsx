import type { ComponentProps } from 'react';
import { Field, type FieldWords } from '../field/field.tsx';
import styles from '../field/field.module.css';

export type TextAreaProps = FieldWords & ComponentProps<'textarea'>;

/** Several lines of text; grows with what is typed. */
export const TextArea = ({
  label,
  hideLabel,
  hint,
  error,
  optional,
  className,
  rows = 3,
  ...area
}: TextAreaProps) => (
  <Field
    label={label}
    hideLabel={hideLabel}
    hint={hint}
    error={error}
    optional={optional}
    className={className}
  >
    {(control) => <textarea rows={rows} {...area} {...control} className={styles.area} />}
  </Field>
);
