import { Button, NoticeBar } from '@pitwall/ui';
import { useEffect, type RefObject } from 'react';
import { listWords } from '../list-words.ts';
import type { Clash, Meanwhile } from './meanwhile.ts';
import styles from './changed-meanwhile.module.css';

// What was saved does not say by whom: it may be the reader, in another tab or on another device.
const SAVED_MEANWHILE = 'This was saved while you had it open, by someone else or by you elsewhere';
const SAVED_BY_ONESELF = 'You saved this elsewhere while you had it open here';

/** Field by field what another saved, and what can be done about it. */
export const MeanwhileNotice = ({
  meanwhile,
  own,
  around,
  onTake,
}: {
  meanwhile: Meanwhile;
  own: boolean;
  around: RefObject<HTMLDivElement | null>;
  onTake: (clash: Clash) => void;
}) => {
  useEffect(() => {
    // Who pressed a button at the foot of a long form is led to what it says at the head.
    around.current?.focus();
  }, [around]);
  return (
    <NoticeBar signal="disputed" title={own ? SAVED_BY_ONESELF : SAVED_MEANWHILE}>
      {firstWords(meanwhile)}
      {meanwhile.both.length === 0 ? null : (
        <ul className={styles.clashes}>
          {meanwhile.both.map((clash) => (
            <li key={clash.name} className={styles.clash}>
              <div className={styles.saved}>
                <p className={styles.label}>{`“${clash.label}” as it was saved`}</p>
                <p className={styles.value}>{clash.words}</p>
              </div>
              <Button
                size="small"
                aria-label={`Use what was saved: ${clash.label}`}
                onClick={() => {
                  onTake(clash);
                  around.current?.focus();
                }}
              >
                Use what was saved
              </Button>
            </li>
          ))}
        </ul>
      )}
      {lastWords(meanwhile)}
    </NoticeBar>
  );
};

const firstWords = ({ both, unsaved }: Meanwhile): string => {
  if (!unsaved) return 'The form shows what was saved. Nothing of yours is left to save.';
  const kept = 'What you typed here is not saved yet; it is still in the form.';
  if (both.length === 0) return kept;
  return `${kept} ${both.length === 1 ? 'One field was' : `${both.length} fields were`} changed there and here:`;
};

const lastWords = ({ both, followed, unsaved }: Meanwhile): string => {
  if (!unsaved) return '';
  const shows = followed.length === 1 ? 'shows' : 'show';
  const rest =
    followed.length === 0
      ? ''
      : `${listWords(followed.map((label) => `“${label}”`))} now ${shows} what was saved. `;
  return both.length === 0
    ? ` ${rest}Save again to add yours.`
    : `${rest}Save again to put yours in its place.`;
};
