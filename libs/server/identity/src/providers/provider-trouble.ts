import { OutgoingError, ProblemException } from '@pitwall/server-kernel';
import { AuthorizationResponseError } from 'openid-client';

/** The refusal to reach an address, wherever the library has put it. */
export function outgoingErrorIn(error: unknown): OutgoingError | null {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; depth += 1) {
    if (inner instanceof OutgoingError) return inner;
    inner = inner.cause;
  }
  return null;
}

/** Why the answer of a provider admits nobody. The library's own words stay in the log: they may hold tokens. */
export function refusedAnswer(error: unknown): ProblemException {
  const outgoing = outgoingErrorIn(error);
  if (outgoing)
    return new ProblemException('service.unavailable', outgoing.message, { cause: outgoing });
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return new ProblemException(
      'authentication.failed',
      'You turned back at the provider, or it does not let you in here (access_denied). Begin again, or sign in another way.',
    );
  if (error instanceof AuthorizationResponseError && /^[a-z_]{1,40}$/.test(error.error))
    return new ProblemException(
      'authentication.failed',
      `The provider did not sign you in (${error.error}). Begin again, or ask who runs it.`,
    );
  return new ProblemException(
    'authentication.failed',
    'The provider’s answer could not be verified, or came too late. Begin again.',
  );
}

/** A short name of what went wrong, for the log. */
export const troubleCode = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
};
