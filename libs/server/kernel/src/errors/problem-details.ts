import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { ERROR_CODES, type ErrorCode, type Problem } from '@pitwall/contracts';
import { ProblemException } from './problem-exception.ts';

/** Turns whatever was thrown into problem details. What is not meant for callers becomes `internal.error`. */
export function problemDetails(error: unknown, requestId: string): Problem {
  if (error instanceof ProblemException) {
    return build(error.code, error.detail, requestId, error.more.errors);
  }
  const known = frameworkError(error);
  if (known) return build(known.code, known.detail, requestId);
  return build(
    'internal.error',
    'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell us the request id.',
    requestId,
  );
}

function build(
  code: ErrorCode,
  detail: string,
  requestId: string,
  errors?: Problem['errors'],
): Problem {
  const status = ERROR_CODES[code];
  return {
    type: `urn:pitwall:error:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    requestId,
    errors,
  };
}

const BY_FASTIFY_CODE: Record<string, { code: ErrorCode; detail: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'request.too_large',
    detail: 'The request body is larger than this route takes.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'request.unsupported_media_type',
    detail: 'Send the body as application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: 'request.malformed',
    detail: 'The body is empty; send a JSON object.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'request.malformed',
    detail: 'The body is not valid JSON.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'request.malformed',
    detail: 'Content-Length does not match the body.',
  },
  FST_ERR_BAD_URL: { code: 'request.malformed', detail: 'The address is not a valid URL.' },
};

/** Prisma wraps what the database says, more than once. */
function messages(error: Error): string {
  const cause = error.cause instanceof Error ? messages(error.cause) : '';
  return `${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')} ${cause}`;
}

/** Whether the database has ended one of two transactions that met: a deadlock, or a serialization failure. */
const isBrokenOff = (error: unknown): boolean =>
  /^40(?:P01|001)$/.test(String((error as { code?: unknown } | null)?.code)) ||
  (error instanceof Error && /"(?:original)?code":"40(?:P01|001)"/i.test(messages(error)));

function frameworkError(error: unknown): { code: ErrorCode; detail: string } | null {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && BY_FASTIFY_CODE[code]) return BY_FASTIFY_CODE[code];
  if (code === 'P2028' || code === '57014') {
    return {
      code: 'service.unavailable',
      detail: 'The database took too long. Nothing was changed. Try again in a moment.',
    };
  }
  // A token or a reviewer of chosen systems that would write elsewhere: the database has refused it.
  if (
    error instanceof Error &&
    /violates row-level security policy "systems"/.test(messages(error))
  ) {
    return {
      code: 'permission.denied',
      detail: 'Your access is limited to chosen systems, and this is about others.',
    };
  }
  if (code === 'P2034' || isBrokenOff(error)) {
    return {
      code: 'service.unavailable',
      detail: 'Another change was made at the same moment. Nothing of this one was. Try again.',
    };
  }
  if (code === 'P2002') {
    return {
      code: 'resource.taken',
      detail: 'This exists already; someone may have created it a moment ago.',
    };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404)
    return {
      code: 'route.not_found',
      detail: 'There is no such route. The API is described at /api/openapi.json.',
    };
  if (status === 413)
    return {
      code: 'request.too_large',
      detail: 'The request body is larger than this route takes.',
    };
  if (status === 415)
    return { code: 'request.unsupported_media_type', detail: 'Send the body as application/json.' };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { code: 'request.malformed', detail: 'The request could not be read.' };
  }
  return null;
}
