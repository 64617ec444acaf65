import { LEVELS, type AnswerState, type AssessmentItem, type Level } from '@pitwall/contracts';
import { ANSWER_WORDS, Button, KeyHint, KeyHints, RadioCards, Row, Tag } from '@pitwall/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { dueSentence } from '../../../lib/due-words.ts';
import { InParts } from '../../../lib/in-parts.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { Unbroken } from '../../../lib/unbroken.tsx';
import type { Command } from '../model/commands.ts';
import { answerSentence, gateWords, laterWords } from '../model/standing-words.ts';
import type { Unsaved } from '../saving/answer-saver.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import { AnswerNotices } from './answer-notices.tsx';
import styles from './question-pane.module.css';
import { QuestionShape } from './question-shape.tsx';

export interface QuestionPaneProps {
  item: AssessmentItem;
  /** The catalogue's words; undefined while they are on their way. */
  practice: FullPractice | undefined;
  /** The first words that this page shows are on their way: until then its shape. */
  coming: boolean;
  unsaved: Unsaved | undefined;
  mayAnswer: boolean;
  run: (command: Command) => void;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
  onKeepBoth: () => void;
  /** Null where there is nobody to differ from. */
  onDiffer: (() => void) | null;
  /** Leads to the other questions where there is no list beside. */
  foot: ReactNode;
}

/** One practice: what is asked, the levels, and everything else one can answer. */
export const QuestionPane = ({
  item,
  practice,
  coming,
  unsaved,
  mayAnswer,
  run,
  onKeepMine,
  onKeepTheirs,
  onKeepBoth,
  onDiffer,
  foot,
}: QuestionPaneProps) => {
  const address = useSystemAddress();
  const { standing, answer, suggestion } = item;
  const state = unsaved?.change.state ?? answer?.state ?? 'not_assessed';
  const level = levelOf(state, unsaved === undefined ? answer?.level : unsaved.change.level);
  const suggested = suggestion?.level ?? null;
  const said = answerSentence(item);
  // That its stage is due goes without saying; what else brought it here does not.
  const due =
    standing.dueness === 'due'
      ? dueSentence(
          standing.reasons.filter(({ reason }) => reason !== 'stage'),
          'pressure',
        )
      : laterWords(standing);
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    // Another practice starts at its title, wherever the reader was in the one before.
    const top = head.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) head.current?.scrollIntoView({ block: 'start' });
  }, [item.practice]);
  const rest = (
    <>
      <AnswerNotices
        item={item}
        unsaved={unsaved}
        onKeepMine={onKeepMine}
        onKeepTheirs={onKeepTheirs}
        onKeepBoth={onKeepBoth}
      />
      {practice === undefined ? null : <p className={styles.question}>{practice.question.text}</p>}
      <RadioCards
        legend={practice?.question.text ?? item.title}
        options={LEVELS.map((value, index) => ({
          value,
          label: LEVEL_LABELS[value],
          keys: String(index),
          description: practice?.question.levels[value] ?? '',
          ...(value === suggested ? { suggested: 'the scan suggests this' } : {}),
        }))}
        value={level}
        disabled={!mayAnswer}
        onValueChange={(value) => {
          run({ does: 'level', level: value });
        }}
      />
      <Said said={said} state={state} note={answer?.note ?? ''} unsaved={unsaved} />
      {mayAnswer ? (
        <Row>
          <Button
            size="small"
            keys="u"
            aria-pressed={state === 'unknown'}
            variant={state === 'unknown' ? 'primary' : undefined}
            onClick={() => {
              run({ does: 'unknown' });
            }}
          >
            Unknown
          </Button>
          <Button
            size="small"
            keys="n"
            aria-haspopup="dialog"
            variant={state === 'not_applicable' ? 'primary' : undefined}
            onClick={() => {
              run({ does: 'not_applicable' });
            }}
          >
            Not applicable…
          </Button>
          <Button
            size="small"
            keys="r"
            aria-haspopup="dialog"
            variant={state === 'accepted_risk' ? 'primary' : undefined}
            onClick={() => {
              run({ does: 'accept_risk' });
            }}
          >
            Accept the risk…
          </Button>
          <Button
            size="small"
            keys="e"
            aria-haspopup="dialog"
            onClick={() => {
              run({ does: 'evidence' });
            }}
          >
            Add evidence…
          </Button>
          {onDiffer === null ? null : (
            <Button size="small" aria-haspopup="dialog" onClick={onDiffer}>
              I see it otherwise…
            </Button>
          )}
        </Row>
      ) : (
        <p className={styles.said}>
          <Tag>read only</Tag> Your role may look at the answers. Members answer.
        </p>
      )}
      {foot}
      <div className={styles.keys}>
        <KeyHints>
          <KeyHint keys="j k">next, previous</KeyHint>
          {suggested === null || !mayAnswer ? null : <KeyHint keys="a">accept suggestion</KeyHint>}
          <KeyHint keys="l">learn</KeyHint>
          {mayAnswer ? <KeyHint keys="z">undo</KeyHint> : null}
          <KeyHint keys="?">all keys</KeyHint>
        </KeyHints>
      </div>
    </>
  );
  return (
    <div className={styles.pane}>
      <header ref={head} className={styles.head}>
        <p className={styles.kind}>
          <span>
            {item.practice} · {gateWords(standing)} · impact {standing.impact}
          </span>
          <TextLink
            to="/$organization/systems/$system/discussion"
            params={address}
            search={{ practice: item.practice }}
          >
            discuss
          </TextLink>
        </p>
        <h2 className={styles.title} tabIndex={-1} data-arrive="">
          {item.title}
        </h2>
        {coming ? null : <p className={styles.why}>{practice?.why ?? '\u00a0'}</p>}
        {coming || due === '' ? null : (
          <p className={styles.later}>
            <Unbroken>{due}</Unbroken>
          </p>
        )}
      </header>
      {coming ? <QuestionShape /> : <InParts shape={<QuestionShape />}>{rest}</InParts>}
    </div>
  );
};

/** Who said what; or, of what the reader has just chosen, whether it is saved. */
const Said = ({
  said,
  state,
  note,
  unsaved,
}: {
  said: string | null;
  state: AnswerState;
  note: string;
  unsaved: Unsaved | undefined;
}) => {
  if (unsaved?.phase === 'waiting') {
    return (
      <p className={styles.notSaved}>
        “{sentenceCase(ANSWER_WORDS[state])}” is not saved yet. It is kept here and sent again by
        itself.
      </p>
    );
  }
  if (unsaved !== undefined && unsaved.phase !== 'conflict') {
    return <p className={styles.said}>Saving</p>;
  }
  if (said === null) return null;
  return (
    <p className={styles.said}>
      {said}
      {state === 'unknown' ? ' It becomes a task to find out.' : ''}
      {note === '' ? null : <q className={styles.note}>{note}</q>}
    </p>
  );
};

const LEVEL_LABELS: Record<Level, string> = {
  absent: 'Absent',
  started: 'Started',
  partial: 'Partial',
  in_place: 'In place',
  proven: 'Proven',
};

/** An accepted risk stands at the level that is really there. */
const levelOf = (state: string, riskLevel: Level | null | undefined): Level | null =>
  LEVELS.find((level) => level === state) ??
  (state === 'accepted_risk' ? (riskLevel ?? null) : null);
