import type { ReactNode } from 'react';
import { Command } from '../../../lib/command.tsx';
import styles from './given.module.css';

export interface GivenProps {
  label: string;
  /** To be copied elsewhere. */
  text: string;
  children?: ReactNode;
}

/** Something that Pitwall gives, to be entered at another place. */
export const Given = ({ label, text, children }: GivenProps) => (
  <div>
    <p className={styles.label}>{label}</p>
    <Command label={label}>{text}</Command>
    {children === undefined ? null : <p className={styles.hint}>{children}</p>}
  </div>
);
