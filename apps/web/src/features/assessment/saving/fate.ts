import { ApiProblem, NoAnswer } from '@pitwall/api-client';

/** What becomes of a change that was not saved: someone else's came first, it waits, or it is refused. */
export type Fate = 'conflict' | 'later' | 'refused';

const LATER: readonly number[] = [401, 408, 429, 502, 503, 504];

export const fateOf = (error: unknown): Fate => {
  if (error instanceof NoAnswer) return 'later';
  if (!(error instanceof ApiProblem)) return 'refused';
  if (error.problem.code === 'resource.changed') return 'conflict';
  return LATER.includes(error.problem.status) ? 'later' : 'refused';
};
