import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './layout.module.css';

export interface StackProps {
  /** Distance between children. `panel` is the distance between panels. */
  gap?: 'small' | 'medium' | 'panel' | 'large';
  className?: string;
  children: ReactNode;
}

/** Children under each other. */
export const Stack = ({ gap = 'panel', className, children }: StackProps) => (
  <div className={clsx(styles.stack, styles[gap], className)}>{children}</div>
);

/** A main column and a narrower one beside it; one column where there is no room. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <div className={styles.columns}>{children}</div>
);

/** Controls in a row that wraps: filters above a list, buttons of a form. */
export const Row = ({
  spread = false,
  children,
}: {
  /** The first to the left, the last to the right. */
  spread?: boolean;
  children: ReactNode;
}) => <div className={clsx(styles.row, spread && styles.spread)}>{children}</div>;

/** A form's fields under each other, as wide as is comfortable to read. */
export const FieldStack = ({ children }: { children: ReactNode }) => (
  <div className={styles.fields}>{children}</div>
);

/** A form's short fields side by side, as many as there is room for. */
export const FieldGrid = ({ children }: { children: ReactNode }) => (
  <div className={styles.fieldGrid}>{children}</div>
);

/** Running text at a readable width. */
export const Prose = ({ children }: { children: ReactNode }) => (
  <div className={styles.prose}>{children}</div>
);
