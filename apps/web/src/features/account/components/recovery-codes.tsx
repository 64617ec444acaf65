import { Button, NoticeBar, Stack } from '@pitwall/ui';
import { useState } from 'react';
import styles from './recovery-codes.module.css';

/** Codes that are shown this once, to be written down or kept in a file. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const [copied, setCopied] = useState(false);
  return (
    <Stack gap="medium">
      <NoticeBar signal="disputed" title="Keep these codes now">
        They are not shown again. Each signs you in once when you have lost your other factors.
      </NoticeBar>
      <ul className={styles.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(codes.join('\n')).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? 'Copied' : 'Copy them'}
        </Button>
      </div>
    </Stack>
  );
};
