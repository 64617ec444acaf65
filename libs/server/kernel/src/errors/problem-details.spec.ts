import { NotFoundException } from '@nestjs/common';
import { ERROR_CODES, problemSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { problemDetails } from './problem-details.ts';
import { ProblemException } from './problem-exception.ts';

describe('problemDetails', () => {
  it.each(Object.entries(ERROR_CODES))('gives %s its status and a valid form', (code, status) => {
    const problem = problemDetails(
      new ProblemException(code as keyof typeof ERROR_CODES, 'Detail.'),
      'r-1',
    );
    expect(problem).toMatchObject({ code, status, detail: 'Detail.', requestId: 'r-1' });
    expect(problemSchema.safeParse(problem).success).toBe(true);
  });

  it('tells a caller nothing of an unforeseen error', () => {
    const problem = problemDetails(
      new Error('connect ECONNREFUSED 10.0.0.7:5432 password=hunter2'),
      'r-2',
    );
    expect(problem.code).toBe('internal.error');
    expect(JSON.stringify(problem)).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|hunter2/);
  });

  it('knows the framework’s own refusals', () => {
    expect(problemDetails({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'r').code).toBe(
      'request.too_large',
    );
    expect(problemDetails(new NotFoundException(), 'r').code).toBe('route.not_found');
    expect(problemDetails({ statusCode: 400 }, 'r').code).toBe('request.malformed');
    expect(problemDetails({ code: '57014' }, 'r').code).toBe('service.unavailable');
  });
});
