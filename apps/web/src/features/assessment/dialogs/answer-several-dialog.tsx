import { LEVELS, type AssessmentItem, type WriteAnswers } from '@pitwall/contracts';
import {
  AnswerMark,
  ANSWER_WORDS,
  Button,
  Checkbox,
  Dialog,
  FieldStack,
  NoticeBar,
  Select,
  TextArea,
} from '@pitwall/ui';
import { useState } from 'react';
import { HeldButton } from '../../../lib/forms/held-button.tsx';
import { useUnsaved } from '../../../lib/forms/use-unsaved.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import styles from './accept-suggestions-dialog.module.css';

// What needs no more than the choice: evidence, approval and reasons are given one by one.
const STATES = [...LEVELS.filter((level) => level !== 'proven'), 'unknown'] as const;
type State = (typeof STATES)[number];

/** One answer for many practices, in one step that can be undone. */
export const AnswerSeveralDialog = ({
  items,
  save,
  onClose,
}: {
  /** What the list shows now. */
  items: readonly AssessmentItem[];
  /** Saves all or none. */
  save: (answers: WriteAnswers['answers']) => Promise<void>;
  onClose: () => void;
}) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<State | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useUnsaved(!busy && (chosen.size > 0 || note.trim() !== ''));
  const press = async () => {
    if (state === null) return;
    setBusy(true);
    setError(null);
    try {
      await save(
        items
          .filter(({ practice }) => chosen.has(practice))
          .map(({ practice, answer }) => ({
            practice,
            answer: { state, version: answer?.version ?? 0, note: note.trim() },
          })),
      );
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const all = chosen.size === items.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="large"
      title="Answer several practices"
      description="They all get the same answer in one step, and one undo takes all of them back. The list holds what is shown on the page; narrow it there first."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <HeldButton
            why={
              state === null
                ? 'No answer is chosen.'
                : chosen.size === 0
                  ? 'No practice is ticked.'
                  : null
            }
            busy={busy && 'Answering'}
            onClick={() => void press()}
          >
            {chosen.size === 0 ? 'Answer' : `Answer ${chosen.size}`}
          </HeldButton>
        </>
      }
    >
      {error === null ? null : (
        <NoticeBar live signal="behind" title={troubleOf(error).title}>
          {troubleOf(error)
            .errors?.map(({ message }) => message)
            .join(' ') ?? troubleOf(error).detail}
        </NoticeBar>
      )}
      <FieldStack>
        <Select
          label="Answer"
          value={state}
          onValueChange={setState}
          options={STATES.map((value) => ({ value, label: sentenceCase(ANSWER_WORDS[value]) }))}
        />
        <TextArea
          label="Note"
          optional
          rows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </FieldStack>
      <ul className={styles.list}>
        <li className={styles.item}>
          <Checkbox
            label={<b>All {items.length}</b>}
            checked={all}
            mixed={chosen.size > 0 && !all}
            onCheckedChange={(checked) => {
              setChosen(new Set(checked ? items.map(({ practice }) => practice) : []));
            }}
          />
        </li>
        {items.map(({ practice, title, answer }) => (
          <li key={practice} className={styles.item}>
            <Checkbox
              label={
                <>
                  {title} <span className={styles.id}>{practice}</span>
                </>
              }
              checked={chosen.has(practice)}
              onCheckedChange={(checked) => {
                const next = new Set(chosen);
                if (checked) next.add(practice);
                else next.delete(practice);
                setChosen(next);
              }}
            />
            <span className={styles.level}>
              <AnswerMark state={answer?.state ?? 'not_assessed'} />
              <span aria-hidden="true">{ANSWER_WORDS[answer?.state ?? 'not_assessed']}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
