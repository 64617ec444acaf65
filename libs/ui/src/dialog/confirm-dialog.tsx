import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { buttonClass } from '../button/button-class.ts';
import { ConnectionLine, useConnection } from './connection.tsx';
import styles from './dialog.module.css';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question: "Delete the system Checkout API?" */
  title: string;
  /** What is lost and what stays. */
  children: ReactNode;
  /** What happens: "Delete the system". */
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  /** Words while it is being done; the dialog stays open. */
  busy?: string | false;
  /** It cannot be done now; the words say why. */
  disabled?: boolean;
  /** Nothing is lost: the button is not red. */
  harmless?: boolean;
  /** It needs no connection: nothing is asked of the server. */
  offline?: boolean;
}

/** Asks before something is lost. The safe choice has the focus. */
export const ConfirmDialog = ({
  open,
  onOpenChange,
  title,
  children,
  confirm,
  cancel = 'Keep it',
  onConfirm,
  busy = false,
  disabled = false,
  harmless = false,
  offline = false,
}: ConfirmDialogProps) => {
  // What waited for the connection would be done after the reader has thought better of it.
  const able = useConnection() || offline;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
      }}
    >
      <Base.Portal>
        {/* Also over another dialog, so that it is plain which of them is asked about. */}
        <Base.Backdrop forceRender className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={clsx(styles.popup, styles.small)}>
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </header>
            <div className={styles.body}>
              <Base.Description render={<div />} className={styles.description}>
                {children}
              </Base.Description>
            </div>
            {offline ? null : <ConnectionLine>This can be done once it is back.</ConnectionLine>}
            <footer className={styles.actions}>
              <Base.Close className={buttonClass()}>{cancel}</Base.Close>
              <Button
                variant={harmless ? 'primary' : 'danger'}
                busy={busy}
                disabled={disabled || !able}
                onClick={onConfirm}
              >
                {confirm}
              </Button>
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
};
