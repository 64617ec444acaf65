import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What is wrong with a field or a group of them, and what to do about it. */
export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p id={id} className={styles.error}>
    {children}
  </p>
);
