import { ApiProblem, NoAnswer } from '@pitwall/api-client';
import { describe, expect, it } from 'vitest';
import { isProblem, troubleOf, worthRetrying } from './problem-error.ts';

const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'resource.not_found',
  detail: 'There is no system of that name in Northwind.',
  requestId: 'r-1',
} as const;
const notFound = new ApiProblem(problem);

describe('troubleOf', () => {
  it('gives a problem words for people, and keeps the rest', () => {
    expect(troubleOf(notFound)).toEqual({ ...problem, title: 'It is not there' });
    expect(troubleOf(new ApiProblem({ ...problem, code: 'of.a.newer.server' })).title).toBe(
      'Not found',
    );
  });

  it('has no fault to report of a reader who turned back from the proof of who they are', () => {
    expect(troubleOf(new ApiProblem({ ...problem, code: 'authentication.stale' }))).toEqual({
      title: 'Confirm that it is you',
      detail: 'Nothing was done yet. Try again, and confirm.',
    });
  });

  it('asks nobody to name the request in which a password was mistyped', () => {
    expect(troubleOf(new ApiProblem({ ...problem, code: 'authentication.failed' }))).toEqual({
      title: 'That did not sign you in',
      detail: problem.detail,
    });
    expect(troubleOf(new ApiProblem({ ...problem, code: 'rate.limited' }))).toEqual({
      title: 'Wait a moment',
      detail: problem.detail,
    });
  });

  it('tells a lost connection from a failure of the page', () => {
    expect(troubleOf(new NoAnswer('none')).title).toBe('Pitwall cannot be reached');
    expect(troubleOf(new TypeError('x is not a function')).title).toBe('This page failed');
    expect(troubleOf('odd').title).toBe('This page failed');
  });
});

describe('isProblem', () => {
  it('goes by the stable code alone', () => {
    expect(isProblem(notFound, 'resource.conflict', 'resource.not_found')).toBe(true);
    expect(isProblem(notFound, 'permission.denied')).toBe(false);
    expect(isProblem(new Error('resource.not_found'), 'resource.not_found')).toBe(false);
  });
});

describe('worthRetrying', () => {
  it('retries what may pass', () => {
    expect(worthRetrying(notFound)).toBe(false);
    expect(worthRetrying(new ApiProblem({ ...problem, status: 503 }))).toBe(true);
    expect(worthRetrying(new NoAnswer('none'))).toBe(true);
    expect(worthRetrying(new TypeError('x is not a function'))).toBe(false);
  });
});
