import { Button, type ButtonProps } from '@pitwall/ui';
import { useId } from 'react';
import styles from './held-button.module.css';

export interface HeldButtonProps extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed now, as a sentence; null when it can. */
  why: string | null;
}

/** A button that sends, or says beside itself what it waits for. */
export const HeldButton = ({ why, ...button }: HeldButtonProps) => {
  const id = useId();
  return (
    <>
      {why === null ? null : (
        <p id={id} className={styles.why}>
          {why}
        </p>
      )}
      <Button
        variant="primary"
        {...button}
        disabled={why !== null}
        aria-describedby={why === null ? undefined : id}
      />
    </>
  );
};

/** For a form that shows what is saved. */
export const nothingChanged = (isChanged: boolean): string | null =>
  isChanged ? null : 'Nothing is changed yet.';
