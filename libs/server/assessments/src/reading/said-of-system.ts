import type { AnswerRow } from '../answers/answer-row.ts';
import type { OpinionRow } from '../answers/opinion.repository.ts';
import type { InheritedRow } from '../inheritance/inheritance.repository.ts';

/** What people said about a system, by practice. */
export interface SaidOfSystem {
  answers: ReadonlyMap<string, AnswerRow>;
  opinions: ReadonlyMap<string, readonly OpinionRow[]>;
  inherited: ReadonlyMap<string, InheritedRow>;
}

export const NOTHING_SAID: SaidOfSystem = {
  answers: new Map(),
  opinions: new Map(),
  inherited: new Map(),
};

export function groupSaid(
  answers: readonly AnswerRow[],
  opinions: readonly OpinionRow[],
  inherited: readonly InheritedRow[],
): Map<string, SaidOfSystem> {
  const bySystem = new Map<
    string,
    {
      answers: Map<string, AnswerRow>;
      opinions: Map<string, OpinionRow[]>;
      inherited: Map<string, InheritedRow>;
    }
  >();
  const of = (systemId: string) => {
    const own = bySystem.get(systemId) ?? {
      answers: new Map(),
      opinions: new Map(),
      inherited: new Map(),
    };
    bySystem.set(systemId, own);
    return own;
  };
  const byId = new Map(answers.map((row) => [row.id, row]));
  for (const row of answers) of(row.systemId).answers.set(row.practiceId, row);
  for (const row of inherited) of(row.systemId).inherited.set(row.practiceId, row);
  for (const opinion of opinions) {
    const answer = byId.get(opinion.answerId);
    if (!answer) continue;
    const own = of(answer.systemId).opinions;
    own.set(answer.practiceId, [...(own.get(answer.practiceId) ?? []), opinion]);
  }
  return bySystem;
}
