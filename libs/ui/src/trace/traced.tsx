import { useState, type ReactNode } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import { Trace, type TraceReading } from './trace.tsx';
import styles from './trace.module.css';

export interface TracedProps {
  /** Worked out when the reader asks. */
  trace: () => TraceReading;
  /** The number. */
  children: ReactNode;
  /** Open from the start: the address asks for it. */
  open?: boolean;
}

/** A number that shows from what it is made when it is pressed. */
export const Traced = ({ trace, children, open = false }: TracedProps) => {
  const [shown, setShown] = useState(open);
  const reading = shown ? trace() : null;
  return (
    <>
      <button
        type="button"
        className={styles.traced}
        aria-haspopup="dialog"
        onClick={() => {
          setShown(true);
        }}
      >
        {children}
        <VisuallyHidden>: how it is made</VisuallyHidden>
      </button>
      {reading === null ? null : (
        <Dialog open size="large" title={reading.title} onOpenChange={setShown}>
          <Trace {...reading} />
        </Dialog>
      )}
    </>
  );
};
