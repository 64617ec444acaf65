import { describe, expect, it } from 'vitest';
import { ProblemError, troubleOf, worthRetrying } from './problem-error.ts';

const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'resource.not_found',
  detail: 'There is no system of that name in Northwind.',
  requestId: 'r-1',
} as const;

describe('troubleOf', () => {
  it('passes a problem on as it is', () => {
    expect(troubleOf(new ProblemError(problem))).toBe(problem);
  });

  it('tells a lost connection from a failure of the page', () => {
    expect(troubleOf(new TypeError('Failed to fetch')).title).toBe('Pitwall cannot be reached');
    expect(troubleOf(new TypeError('x is not a function')).title).toBe('This page failed');
    expect(troubleOf('odd').title).toBe('This page failed');
  });
});

describe('worthRetrying', () => {
  it('retries what may pass', () => {
    expect(worthRetrying(new ProblemError(problem))).toBe(false);
    expect(worthRetrying(new ProblemError({ ...problem, status: 503 }))).toBe(true);
    expect(worthRetrying(new TypeError('Failed to fetch'))).toBe(true);
  });
});
