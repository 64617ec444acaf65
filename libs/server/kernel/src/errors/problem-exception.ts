import { ERROR_CODES, type ErrorCode, type Problem } from '@pitwall/contracts';

/** An error that the caller is told about, as RFC 9457 problem details with a stable code. */
export class ProblemException extends Error {
  override name = 'ProblemException';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    /** One or two sentences: what is wrong and what to do. */
    readonly detail: string,
    readonly more: {
      errors?: NonNullable<Problem['errors']>;
      headers?: Record<string, string>;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: more.cause });
    this.status = ERROR_CODES[code];
  }
}

/** The same answer for "does not exist" and "belongs to someone else". */
export const notFound = (what: string): ProblemException =>
  new ProblemException('resource.not_found', `There is no such ${what} here.`);

/** Somebody else changed it since the caller read it. */
export const changedMeanwhile = (what: string): ProblemException =>
  new ProblemException(
    'resource.changed',
    `This ${what} was changed since you opened it. Load it again, then repeat your change.`,
  );
