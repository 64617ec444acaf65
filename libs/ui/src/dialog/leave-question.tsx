import { useEffect, useId, useRef } from 'react';
import { Button } from '../button/button.tsx';
import styles from './dialog.module.css';

/** Stands where the buttons stood: what was typed is lost only knowingly. The safe choice has the focus. */
export const LeaveQuestion = ({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) => {
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <footer className={styles.actions}>
      <p id={id} className={styles.question}>
        What you typed is not saved.
      </p>
      <Button ref={safe} aria-describedby={id} onClick={onStay}>
        Go on writing
      </Button>
      <Button variant="danger" onClick={onLeave}>
        Throw it away
      </Button>
    </footer>
  );
};
