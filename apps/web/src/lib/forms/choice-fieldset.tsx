import { FieldError } from '@pitwall/ui';
import type { ReactNode } from 'react';
import styles from './choice-fieldset.module.css';

/** Around the boxes of which some are ticked, with what is wrong below them. */
export const ChoiceFieldset = ({
  name,
  legend,
  error,
  children,
}: {
  name: string;
  legend: string;
  error: string | undefined;
  children: ReactNode;
}) => (
  <fieldset
    className={styles.choice}
    aria-describedby={error ? `${name}-error` : undefined}
    data-invalid={error ? '' : undefined}
  >
    <legend className={styles.legend}>{legend}</legend>
    {children}
    {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
  </fieldset>
);

/** The boxes, scrolled where they are many. */
export const ChoiceList = ({ children }: { children: ReactNode }) => (
  <div className={styles.list}>{children}</div>
);
