import type { Problem } from '@pitwall/contracts';
import type { Trouble } from '@pitwall/ui';

/** An answer of the API that is a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** What to tell the reader about anything that was thrown. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) {
    return {
      title: 'Pitwall cannot be reached',
      detail: 'The request did not get through. Check the connection and try again.',
    };
  }
  return {
    title: 'This page failed',
    detail:
      'Something in the page went wrong. Nothing that was saved is lost. Try again; if it stays, reload the page.',
  };
};

/** Trying again helps when the service was busy or away, not when the request was wrong. */
export const worthRetrying = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status === 503;
