import { Button, NoticeBar } from '@pitwall/ui';
import { useEffect, type RefObject } from 'react';
import { listWords } from '../list-words.ts';
import type { Clash, Meanwhile } from './meanwhile.ts';
import styles from './changed-meanwhile.module.css';

/** Field by field what another saved, and what can be done about it. */
export const MeanwhileNotice = ({
  meanwhile,
  around,
  onTake,
}: {
  meanwhile: Meanwhile;
  around: RefObject<HTMLDivElement | null>;
  onTake: (clash: Clash) => void;
}) => {
  useEffect(() => {
    // Who pressed a button at the foot of a long form is led to what it says at the head.
    around.current?.focus();
  }, [around]);
  return (
    <NoticeBar signal="disputed" title="Someone else saved this while you had it open">
      {firstWords(meanwhile)}
      {meanwhile.both.length === 0 ? null : (
        <ul className={styles.clashes}>
          {meanwhile.both.map((clash) => (
            <li key={clash.name} className={styles.clash}>
              <div className={styles.saved}>
                <p className={styles.label}>{`“${clash.label}” as they saved it`}</p>
                <p className={styles.value}>{clash.words}</p>
              </div>
              <Button
                size="small"
                aria-label={`Use theirs: ${clash.label}`}
                onClick={() => {
                  onTake(clash);
                  around.current?.focus();
                }}
              >
                Use theirs
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
  if (!unsaved) return 'The form shows what they saved. Nothing of yours is left to save.';
  const kept = 'Your changes are not saved yet; they are still in the form.';
  if (both.length === 0) return kept;
  return `${kept} You both changed ${both.length === 1 ? 'one field' : `${both.length} fields`}:`;
};

const lastWords = ({ both, followed, unsaved }: Meanwhile): string => {
  if (!unsaved) return '';
  const shows = followed.length === 1 ? 'shows' : 'show';
  const rest =
    followed.length === 0
      ? ''
      : `${listWords(followed.map((label) => `“${label}”`))} now ${shows} what they saved. `;
  return both.length === 0
    ? ` ${rest}Save again to add yours.`
    : `${rest}Save again to put yours in the place of theirs.`;
};
