import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import styles from './copy-once.module.css';

export interface CopyOnceProps {
  /** What it is: "API token". */
  label: string;
  secret: string;
  /** Why it will not be shown again, and what to do if it is lost. */
  warning: string;
}

/** A secret that is shown a single time, to be copied now. */
export const CopyOnce = ({ label, secret, warning }: CopyOnceProps) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'waiting' | 'copied' | 'refused'>('waiting');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome('copied');
    } catch {
      // Without leave to write the clipboard the reader copies what is selected.
      field.current?.select();
      setOutcome('refused');
    }
  };
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.secret}
          value={secret}
          readOnly
          spellCheck={false}
          aria-describedby={`${id}-warning`}
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Button
          icon={outcome === 'copied' ? <Check size={15} /> : <Copy size={15} />}
          onClick={() => {
            void copy();
          }}
        >
          {outcome === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p id={`${id}-warning`} className={styles.warning}>
        {warning}
      </p>
      <p role="status" className={styles.status}>
        {outcome === 'refused'
          ? 'The browser refused to copy. The text is selected: press Ctrl C or ⌘ C.'
          : ''}
      </p>
    </div>
  );
};
