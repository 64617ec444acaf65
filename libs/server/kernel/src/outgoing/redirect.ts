import { OutgoingError } from './outgoing-error.ts';
import type { Hop, OutgoingMethod } from './guarded-request.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

// Across origins only these go along. Tokens come under too many names to list those that may not.
const CROSS_ORIGIN_HEADERS = new Set([
  'accept',
  'accept-language',
  'user-agent',
  'idempotency-key',
]);

/**
 * The request that a response redirects to, or null when it does not redirect.
 * 303, and 301 or 302 after POST, continue with GET; the other methods and 307, 308 stay as they are.
 * Where the target may be is checked by whoever sends it.
 * @throws OutgoingError `outgoing.redirects` for a target that is malformed, not encrypted any more, or
 * at another origin that would be sent the body
 */
export function redirectOf(
  hop: Hop,
  status: number,
  location: string | undefined,
): Omit<Hop, 'mayRepeat'> | null {
  if (!REDIRECTS.has(status) || location === undefined) return null;
  const { origin } = hop.url;
  if (!URL.canParse(location, hop.url.href))
    throw refused('malformed', 'an address that is not valid', origin);
  const url = new URL(location, hop.url);
  url.hash = '';
  if (hop.url.protocol === 'https:' && url.protocol === 'http:') {
    throw refused('downgrade', 'an address that is not encrypted', origin);
  }
  const method = methodAfter(hop.method, status);
  const keepsBody = method === hop.method && hop.body !== null;
  const sameOrigin = url.origin === origin;
  if (keepsBody && !sameOrigin) {
    throw refused('body', 'another host, which would be sent the body of the request', origin);
  }
  const headers = Object.entries(hop.headers).filter(
    ([name]) =>
      (keepsBody || !name.startsWith('content-')) && (sameOrigin || CROSS_ORIGIN_HEADERS.has(name)),
  );
  return { url, method, headers: Object.fromEntries(headers), body: keepsBody ? hop.body : null };
}

/** The error when a chain of redirects is longer than allowed. */
export function tooManyRedirects(limit: number, origin: string): OutgoingError {
  return new OutgoingError(
    'outgoing.redirects',
    `${origin} redirects more than ${String(limit)} times.`,
    {
      origin,
      reason: 'count',
    },
  );
}

function methodAfter(method: OutgoingMethod, status: number): OutgoingMethod {
  if (status === 303) return method === 'HEAD' ? 'HEAD' : 'GET';
  return method === 'POST' && (status === 301 || status === 302) ? 'GET' : method;
}

const refused = (reason: string, where: string, origin: string) =>
  new OutgoingError('outgoing.redirects', `${origin} redirects to ${where}. It was not followed.`, {
    origin,
    reason,
  });
