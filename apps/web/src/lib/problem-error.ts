import { ApiProblem, NoAnswer } from '@pitwall/api-client';
import type { ErrorCode } from '@pitwall/contracts';
import type { Trouble } from '@pitwall/ui';
import { PROBLEM_TITLES } from './problem-titles.ts';

/** What to tell the reader about anything that was thrown. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ApiProblem) {
    if (error.problem.code === 'authentication.required') {
      return {
        ...error.problem,
        title: PROBLEM_TITLES['authentication.required'],
        detail: 'Sign in again, then send it once more. What you typed is kept.',
      };
    }
    if (error.problem.code === 'authentication.stale') {
      // The reader turned back from the question: no fault that a request's id would help with.
      return {
        title: PROBLEM_TITLES['authentication.stale'],
        detail: 'Nothing was done yet. Try again, and confirm.',
      };
    }
    const titles: Readonly<Record<string, string>> = PROBLEM_TITLES;
    // A newer server may answer with codes that this page does not know.
    const { code, detail } = error.problem;
    const title = titles[code] ?? error.problem.title;
    // A mistyped password, or a try too many: nothing that a request's id would help with.
    if (code === 'authentication.failed' || code === 'rate.limited') return { title, detail };
    return { ...error.problem, title };
  }
  if (error instanceof NoAnswer) {
    return {
      title: 'Pitwall cannot be reached',
      detail: 'No answer came, or none that is whole. Check the connection and try again.',
    };
  }
  return {
    title: 'This page failed',
    detail:
      'Something in the page went wrong. Nothing that was saved is lost. Try again; if it stays, reload the page.',
  };
};

/** True when the server answered with this stable code. */
export const isProblem = (error: unknown, ...codes: ErrorCode[]): error is ApiProblem =>
  error instanceof ApiProblem && codes.some((code) => code === error.problem.code);

/** Trying again helps when the service was busy or away, not when the request was wrong. */
export const worthRetrying = (error: unknown): boolean =>
  error instanceof ApiProblem ? error.problem.status === 503 : error instanceof NoAnswer;
