import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

/** What every field takes. */
export interface FieldWords {
  label: string;
  /** Keep the label for screen readers only, where the place says the same. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do about it. */
  error?: string | null;
  /** Says "optional" beside the label. */
  optional?: boolean;
}

/** What a control is given so that its label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldWords {
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** What is wrong with a field or a group of them, and what to do about it. */
export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className={styles.error}>
    {children}
  </p>
);

/** A label, a control, a hint, and an error. */
export const Field = ({
  label,
  hideLabel = false,
  hint,
  error,
  optional = false,
  className,
  children,
}: FieldProps) => {
  const id = useId();
  const failed = error !== undefined && error !== null && error !== '';
  const describedBy = [hint === undefined ? null : `${id}-hint`, failed ? `${id}-error` : null]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <div className={clsx(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
        {optional ? <span className={styles.optional}> optional</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': failed ? true : undefined,
      })}
      {failed ? (
        <FieldError id={`${id}-error`}>{error}</FieldError>
      ) : null}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
};
