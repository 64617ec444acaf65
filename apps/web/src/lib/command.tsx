import { IconButton } from '@pitwall/ui';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import styles from './command.module.css';

export interface CommandProps {
  /** What the lines do, for screen readers: "Scan and send". */
  label: string;
  /** What is typed at a prompt, and what is copied. */
  children: string;
}

/** Commands to be run elsewhere, with a way to copy them. */
export const Command = ({ label, children }: CommandProps) => {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(children);
      setCopied(true);
    } catch {
      // Without leave to write the clipboard the text can still be selected.
      setCopied(false);
    }
  };
  return (
    <div className={styles.command}>
      {/* A region that scrolls sideways must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.lines} tabIndex={0} role="group" aria-label={label}>
        <code>{children}</code>
      </pre>
      <IconButton
        size="small"
        label={copied ? 'Copied' : `Copy: ${label}`}
        icon={copied ? <Check size={15} /> : <Copy size={15} />}
        onClick={() => {
          void copy();
        }}
      />
    </div>
  );
};
