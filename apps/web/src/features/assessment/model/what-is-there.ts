import { type AnswerDetail, type Finding, type Level, LEVELS } from '@pitwall/contracts';
import { answerSentence } from './standing-words.ts';

export interface WhatIsThere {
  /** Who answered what; null where nobody did. */
  said: string | null;
  /** The level that holds now, which the catalogue's words describe; null where no level is claimed. */
  level: Level | null;
  /** Findings of probes that saw something, those that decided first. */
  findings: Finding[];
  /** The commit that they are of. */
  commit: string | null;
  /** Links and notes of people. */
  given: AnswerDetail['evidence'];
}

/** What is known of a practice today: what a task has to change. */
export const whatIsThere = (
  detail: Pick<AnswerDetail, 'answer' | 'suggestion' | 'evidence'>,
): WhatIsThere => {
  const { answer, suggestion, evidence } = detail;
  return {
    said: answerSentence(detail),
    level: LEVELS.find((level) => level === answer?.state) ?? answer?.level ?? null,
    // A probe that saw nothing says nothing about the work.
    findings: (suggestion?.findings ?? []).filter(
      ({ outcome }) => outcome === 'absent' || outcome === 'partial' || outcome === 'present',
    ),
    commit: suggestion?.commit ?? null,
    given: evidence.filter(({ kind }) => kind !== 'finding'),
  };
};
