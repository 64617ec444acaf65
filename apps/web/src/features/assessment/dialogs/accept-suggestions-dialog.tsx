import type { AssessmentItem } from '@pitwall/contracts';
import {
  AnswerMark,
  ANSWER_WORDS,
  Button,
  Checkbox,
  Dialog,
  NoticeBar,
  Segments,
} from '@pitwall/ui';
import { useState } from 'react';
import { HeldButton } from '../../../lib/forms/held-button.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { asSureAs, SURENESS, type Sureness } from '../model/shows.ts';
import styles from './accept-suggestions-dialog.module.css';

/** What would be answered, before it is. */
export const AcceptSuggestionsDialog = ({
  items: all,
  accept,
  onClose,
}: {
  items: readonly AssessmentItem[];
  /** Accepts them, all or none. */
  accept: (items: AssessmentItem[]) => Promise<void>;
  onClose: () => void;
}) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choices = sureChoices(all);
  const [least, setLeast] = useState<Sureness>(choices[0]?.value ?? 'low');
  const items = asSureAs(all, least);
  const chosen = items.filter(({ practice }) => !left.has(practice));
  const press = async () => {
    setBusy(true);
    setError(null);
    try {
      await accept(chosen);
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="large"
      title={items.length === 1 ? 'Accept a suggestion' : `Accept ${items.length} suggestions`}
      description={`${SURE_WORDS[least]} Nobody has answered these yet. What it found becomes the evidence. You can undo all of it right after, and change each answer at any time.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <HeldButton
            why={chosen.length === 0 ? 'No suggestion is ticked.' : null}
            busy={busy && 'Answering'}
            onClick={() => void press()}
          >
            {chosen.length === 0 ? 'Accept' : `Accept ${chosen.length}`}
          </HeldButton>
        </>
      }
    >
      {error === null ? null : (
        <NoticeBar live signal="behind" title={troubleOf(error).title}>
          {troubleOf(error).detail}
        </NoticeBar>
      )}
      {choices.length < 2 ? null : (
        <Segments<Sureness>
          label="How sure the scan is"
          value={least}
          options={choices}
          onValueChange={setLeast}
        />
      )}
      <ul className={styles.list}>
        {items.map(({ practice, title, suggestion }) => {
          const [finding] = suggestion?.findings ?? [];
          const place = finding?.locations[0];
          return (
            <li key={practice} className={styles.item}>
              <Checkbox
                label={
                  <>
                    {title}{' '}
                    <span className={styles.id}>
                      {practice}
                      {least === 'high' || suggestion === null
                        ? ''
                        : ` · confidence ${suggestion.confidence}`}
                    </span>
                  </>
                }
                hint={
                  <>
                    {finding?.message}
                    {place === undefined ? null : (
                      <code className={styles.place}>
                        {place.path}:{place.startLine}
                      </code>
                    )}
                  </>
                }
                checked={!left.has(practice)}
                onCheckedChange={(checked) => {
                  const next = new Set(left);
                  if (checked) next.delete(practice);
                  else next.add(practice);
                  setLeft(next);
                }}
              />
              {suggestion?.level ? (
                <span className={styles.level}>
                  <AnswerMark state={suggestion.level} />
                  <span aria-hidden="true">{ANSWER_WORDS[suggestion.level]}</span>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
};

const SURE_WORDS: Record<Sureness, string> = {
  high: 'The scan is confident.',
  medium: 'Of some the scan is less sure: it saw signs, not the whole.',
  low: 'Of some the scan is not sure: take it as a first draft, and read what matters to you.',
};
const CHOICES: Record<Sureness, string> = {
  high: 'Confident',
  medium: 'Likely too',
  low: 'All',
};

/** Only choices that bring more than the one before. */
const sureChoices = (items: readonly AssessmentItem[]): { value: Sureness; label: string }[] => {
  let before = 0;
  return SURENESS.flatMap((value) => {
    const count = asSureAs(items, value).length;
    if (count === before) return [];
    before = count;
    return [{ value, label: `${CHOICES[value]} ${count}` }];
  });
};
