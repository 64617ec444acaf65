import { lazy, Suspense, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import type { TraceReading } from './trace.tsx';
import styles from './traced.module.css';

// Numbers stand everywhere; few are asked about, and dialogs are much code.
const TraceDialog = lazy(async () => ({
  default: (await import('./trace-dialog.tsx')).TraceDialog,
}));

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
        <Suspense fallback={null}>
          <TraceDialog reading={reading} onOpenChange={setShown} />
        </Suspense>
      )}
    </>
  );
};
