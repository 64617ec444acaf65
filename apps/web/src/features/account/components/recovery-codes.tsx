import { Button, NoticeBar, Row, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import styles from './recovery-codes.module.css';

/** Codes that are shown this once, to be written down or kept in a file. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const [outcome, setOutcome] = useState<'waiting' | 'copied' | 'refused'>('waiting');
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
      <Row>
        <Button
          onClick={() => {
            attempt(
              copy(codes),
              () => {
                setOutcome('copied');
              },
              () => {
                setOutcome('refused');
              },
            );
          }}
        >
          {outcome === 'copied' ? 'Copied' : 'Copy them'}
        </Button>
        <Button
          onClick={() => {
            saveAsFile(codes);
          }}
        >
          Save as a file
        </Button>
        <p role="status">
          {outcome === 'refused'
            ? 'The browser refused to copy. Save them as a file, or write them down.'
            : ''}
        </p>
      </Row>
    </Stack>
  );
};

/** On a page without encryption there is no clipboard: that is a refusal, too. */
const copy = async (codes: readonly string[]): Promise<void> => {
  await navigator.clipboard.writeText(codes.join('\n'));
};

/** The browser keeps it where it keeps downloads; nothing is asked of the server again. */
const saveAsFile = (codes: readonly string[]): void => {
  const address = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pitwall-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(address);
};
