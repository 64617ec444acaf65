import { errors } from 'undici';
import { OutgoingError } from './outgoing-error.ts';

const TRANSIENT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
]);

/** An error's own code, when it has one. Messages are not read: they can repeat what was sent. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
}

/** What the transport threw, as one of our errors. */
export function toOutgoingError(error: unknown, origin: string): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const reason = codeOf(error);
  if (reason === 'UND_ERR_HEADERS_OVERFLOW') return tooLarge('headers', origin);
  if (
    error instanceof errors.HTTPParserError ||
    error instanceof errors.ResponseContentLengthMismatchError
  ) {
    return new OutgoingError(
      'outgoing.invalid_response',
      `${origin} did not answer with valid HTTP.`,
      { origin, reason: 'http' },
    );
  }
  if (reason === 'UND_ERR_INVALID_ARG') {
    return new OutgoingError(
      'outgoing.invalid_request',
      `The request to ${origin} cannot be sent.`,
      {
        origin,
        reason,
      },
    );
  }
  return new OutgoingError(
    'outgoing.connection',
    `The connection to ${origin} failed (${reason}).`,
    {
      origin,
      reason,
      transient: TRANSIENT.has(reason),
    },
  );
}

/** The response passed the limit of its `part`. */
export function tooLarge(part: 'headers' | 'body', origin: string): OutgoingError {
  return new OutgoingError(
    'outgoing.too_large',
    `The ${part} of the response of ${origin} is too large.`,
    {
      origin,
      reason: part,
    },
  );
}
