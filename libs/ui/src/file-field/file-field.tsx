import type { ComponentProps } from 'react';
import { Field, type FieldWords } from '../field/field.tsx';
import styles from './file-field.module.css';

export interface FileFieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'type'> {}

/** One file or several, chosen or dropped on it. */
export const FileField = ({
  label,
  hideLabel,
  hint,
  error,
  optional,
  className,
  ...input
}: FileFieldProps) => (
  <Field
    label={label}
    hideLabel={hideLabel}
    hint={hint}
    error={error}
    optional={optional}
    className={className}
  >
    {(control) => <input {...input} {...control} type="file" className={styles.file} />}
  </Field>
);
