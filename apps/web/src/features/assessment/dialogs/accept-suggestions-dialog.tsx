import type { AssessmentItem } from '@pitwall/contracts';
import { AnswerMark, ANSWER_WORDS, Button, Checkbox, Dialog, NoticeBar } from '@pitwall/ui';
import { useState } from 'react';
import { troubleOf } from '../../../lib/problem-error.ts';
import styles from './accept-suggestions-dialog.module.css';

/** What would be answered, before it is. */
export const AcceptSuggestionsDialog = ({
  items,
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
      title={
        items.length === 1
          ? 'Accept a confident suggestion'
          : `Accept ${items.length} confident suggestions`
      }
      description="The scan is confident, and nobody has answered yet. What it found becomes the evidence. You can undo all of it right after, and change each answer at any time."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={busy && 'Answering'}
            disabled={chosen.length === 0}
            onClick={() => void press()}
          >
            {chosen.length === 1 ? 'Accept 1' : `Accept ${chosen.length}`}
          </Button>
        </>
      }
    >
      {error === null ? null : (
        <NoticeBar live signal="behind" title={troubleOf(error).title}>
          {troubleOf(error).detail}
        </NoticeBar>
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
                    {title} <span className={styles.id}>{practice}</span>
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
