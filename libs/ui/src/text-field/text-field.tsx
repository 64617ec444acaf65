import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldWords } from '../field/field.tsx';
import styles from '../field/field.module.css';

export interface TextFieldProps extends FieldWords, ComponentProps<'input'> {
  /** Stands in the box after the text, such as a unit or a button. */
  after?: ReactNode;
  before?: ReactNode;
}

/** One line of text. */
export const TextField = ({
  label,
  hideLabel,
  hint,
  error,
  optional,
  before,
  after,
  className,
  ...input
}: TextFieldProps) => (
  <Field
    label={label}
    hideLabel={hideLabel}
    hint={hint}
    error={error}
    optional={optional}
    className={className}
  >
    {(control) =>
      before === undefined && after === undefined ? (
        <input type="text" {...input} {...control} className={styles.control} />
      ) : (
        <div className={styles.box} data-invalid={control['aria-invalid']}>
          {before}
          <input type="text" {...input} {...control} className={styles.inner} />
          {after}
        </div>
      )
    }
  </Field>
);
