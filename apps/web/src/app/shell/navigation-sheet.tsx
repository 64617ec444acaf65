import { Dialog } from '@pitwall/ui';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

export interface NavigationSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

/** The navigation on a phone: a sheet that rises from the bottom, where the thumb is. */
export const NavigationSheet = ({ open, onOpenChange, children }: NavigationSheetProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="Go to" size="small">
    <div className={styles.sheet}>{children}</div>
  </Dialog>
);
