import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from '../errors/problem-exception.ts';

const MOST = 50;
/** Of a path and of a message: keys that nobody knows are named in them, and may be megabytes. */
const LONGEST = 300;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** Parses every body, query and parameter by the zod schema that its decorator names. */
export function requestValidation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ProblemException(
        'request.invalid',
        'Some fields are not as they should be; see errors.',
        {
          errors: issues.slice(0, MOST).map((issue) => ({
            path: shortened(
              (issue.path ?? [])
                .map((part) => String(typeof part === 'object' ? part.key : part))
                .join('.'),
            ),
            message: shortened(issue.message),
          })),
        },
      ),
  });
}
