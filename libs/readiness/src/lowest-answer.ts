import type { AnswerInput } from './input.ts';

// "Cannot tell" stands between what is known to be open and what is known to be met.
const RANK = {
  absent: 0,
  started: 1,
  partial: 2,
  unknown: 3,
  in_place: 4,
  proven: 5,
  not_applicable: 6,
  not_assessed: 7,
} as const;

const rankOf = (answer: AnswerInput): number =>
  answer.state === 'accepted_risk' ? RANK[answer.level ?? 'unknown'] : RANK[answer.state];

/**
 * The answer that counts while several people's answers differ: the lowest; of equals the first.
 * @throws RangeError when there is none.
 */
export function lowestAnswer<T extends AnswerInput>(answers: readonly T[]): T {
  const [first, ...others] = answers;
  if (first === undefined) throw new RangeError('answers: at least one is needed');
  return others.reduce((lowest, next) => (rankOf(next) < rankOf(lowest) ? next : lowest), first);
}

/** True when people's answers differ and somebody should settle them. */
export const disagree = (answers: readonly AnswerInput[]): boolean =>
  new Set(
    answers
      .filter(({ state }) => state !== 'not_assessed')
      .map(({ state, level }) => (state === 'accepted_risk' ? `${state}:${level ?? ''}` : state)),
  ).size > 1;
