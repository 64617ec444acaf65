import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { iconButtonClass } from '../button/button-class.ts';
import { ConnectionLine } from './connection.tsx';
import styles from './dialog.module.css';
import { LeaveQuestion } from './leave-question.tsx';
import { useTyped } from './use-typed.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons: the one that acts stands last. */
  actions?: ReactNode;
  /** A button beside the task itself, apart from the others: "Clear all". */
  aside?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** What gets the focus first; otherwise the first field of the body to fill in, else its first control. */
  initialFocus?: RefObject<HTMLElement | null>;
}

/** A task beside the page: on a phone it rises from the bottom. Asks before what was typed is lost. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  aside,
  size = 'medium',
  initialFocus,
}: DialogProps) => {
  const popup = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { onFocus, hasTyped } = useTyped();
  /** Where the reader was when they were asked whether to leave. */
  const [asked, setAsked] = useState<HTMLElement | null>(null);
  // The task comes before the way out: what is to be filled in, else the first control, else the dialog itself.
  const firstControl = () => {
    const find = (what: string) => body.current?.querySelector<HTMLElement>(what);
    const first = find('input:not([readonly]), textarea, select');
    // Of a choice, what is chosen.
    const chosen = first?.matches('[type=radio]') ? find('[type=radio]:checked') : null;
    return chosen ?? first ?? find('button, a[href]') ?? popup.current;
  };
  const stay = () => {
    asked?.focus();
    setAsked(null);
  };
  const leave = () => {
    setAsked(null);
    onOpenChange(false);
  };
  return (
    <Base.Root
      open={open}
      onOpenChange={(_, { reason, cancel }) => {
        if (asked !== null && reason !== 'close-press') {
          cancel();
          stay();
        } else if (asked === null && hasTyped()) {
          cancel();
          setAsked((document.activeElement as HTMLElement | null) ?? popup.current);
        } else {
          leave();
        }
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            ref={popup}
            className={clsx(styles.popup, styles[size])}
            initialFocus={initialFocus ?? firstControl}
          >
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close
                className={iconButtonClass({ size: 'small' }, styles.close)}
                aria-label="Close"
              >
                <X size={17} aria-hidden="true" />
              </Base.Close>
            </header>
            <div
              ref={body}
              className={styles.body}
              onFocus={(event) => {
                onFocus(event);
                setAsked(null);
              }}
            >
              {description === undefined ? null : (
                <Base.Description render={<div />} className={styles.description}>
                  {description}
                </Base.Description>
              )}
              {children}
            </div>
            <ConnectionLine>
              What you typed is kept here. What you send goes out when the connection is back.
            </ConnectionLine>
            {asked !== null ? (
              <LeaveQuestion onStay={stay} onLeave={leave} />
            ) : actions === undefined ? null : (
              <footer className={styles.actions}>
                {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
                {actions}
              </footer>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
};
