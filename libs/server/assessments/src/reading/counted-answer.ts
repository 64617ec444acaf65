import type { AnswerInput } from '@pitwall/readiness';
import { lowestAnswer } from '@pitwall/readiness';
import { LEVELS } from '@pitwall/contracts';
import type { AnswerRow } from '../answers/answer-row.ts';
import type { OpinionRow } from '../answers/opinion.repository.ts';

/** Everything that people said about one practice of a system. */
export interface SaidAnswers {
  /** The system's own answer. */
  own: AnswerRow | null;
  /** Open opinions of others about it. */
  opinions: readonly OpinionRow[];
  /** The platform's answer, where the system has the practice from one. */
  inherited: AnswerRow | null;
}

/** An answer as the rules take it, and whose claim it is. */
export interface CountedAnswer {
  input: AnswerInput;
  /** The row that it was made of; of an opinion, the answer that it is about. */
  row: AnswerRow;
}

/** The answer that counts: the system's own, else its platform's; of several people's the lowest. */
export function countedAnswer({ own, opinions, inherited }: SaidAnswers): CountedAnswer | null {
  if (isGiven(own)) {
    const claims = [
      { ...answerInput(own), row: own },
      ...opinions.map((opinion) => ({ ...opinionInput(opinion), row: own })),
    ];
    const { row, ...input } = lowestAnswer(claims);
    return { input, row };
  }
  const level = inherited === null ? null : levelOfPlatform(inherited);
  if (inherited !== null && level !== null) {
    // What the platform accepted or was approved for stays the platform's; its level is there for all.
    const { evidenceAt, evidenceChanged = false } = answerInput(inherited);
    return {
      input: { state: level, evidenceAt: evidenceAt ?? null, evidenceChanged },
      row: inherited,
    };
  }
  return own && { input: answerInput(own), row: own };
}

/** Whether the system has an answer of its own, which counts instead of a platform's. */
export const isGiven = (answer: AnswerRow | null): answer is AnswerRow =>
  answer !== null && answer.state !== 'not_assessed';

const levelOfPlatform = ({ state, level }: AnswerRow) =>
  state === 'accepted_risk' ? level : (LEVELS.find((one) => one === state) ?? null);

const opinionInput = ({ state }: OpinionRow): AnswerInput => ({ state });

export const answerInput = (answer: AnswerRow): AnswerInput => ({
  state: answer.state,
  level: answer.level,
  evidenceAt: answer.evidenceAt,
  evidenceChanged: answer.evidenceChangedAt !== null,
  notApplicableApproved: answer.approvedAt !== null,
  riskApproved: answer.approvedAt !== null,
  riskAcceptedAt: answer.approvedAt,
  riskExpiresAt: answer.riskExpiresAt,
});
