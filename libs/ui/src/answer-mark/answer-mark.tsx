import type { AnswerState } from '@pitwall/contracts';
import { clsx } from 'clsx';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx';
import styles from './answer-mark.module.css';

/** Answers in words, as they stand in sentences. */
export const ANSWER_WORDS: Record<AnswerState, string> = {
  not_assessed: 'not answered',
  unknown: 'unknown',
  absent: 'absent',
  started: 'started',
  partial: 'partial',
  in_place: 'in place',
  proven: 'proven',
  not_applicable: 'not applicable',
  accepted_risk: 'risk accepted',
};

export interface AnswerMarkProps {
  state: AnswerState;
  /** Not due yet: bare. */
  notYet?: boolean;
  /** Claim and finding disagree, or people do. */
  disputed?: boolean;
}

/** An answer as a small box that fills with its level. */
export const AnswerMark = ({ state, notYet = false, disputed = false }: AnswerMarkProps) => (
  <span className={clsx(styles.mark, styles[state], notYet && styles.notYet)}>
    <VisuallyHidden>
      {ANSWER_WORDS[state]}
      {notYet ? ', not yet due' : ''}
      {disputed ? ', contradicted' : ''}
    </VisuallyHidden>
    {disputed ? <i className={styles.dispute} /> : null}
  </span>
);
