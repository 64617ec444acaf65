import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from '../errors/problem-exception.ts';

const MOST = 50;

/** Parses every body, query and parameter by the zod schema that its decorator names. */
export function requestValidation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ProblemException(
        'request.invalid',
        'Some fields are not as they should be; see errors.',
        {
          errors: issues.slice(0, MOST).map((issue) => ({
            path: (issue.path ?? [])
              .map((part) => String(typeof part === 'object' ? part.key : part))
              .join('.'),
            message: issue.message,
          })),
        },
      ),
  });
}
