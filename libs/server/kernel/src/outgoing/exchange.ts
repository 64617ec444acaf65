import type { Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body-reader.ts';
import { toOutgoingError } from './connection-failure.ts';
import type { Hop } from './guarded-request.ts';
import { GuardedResponse } from './guarded-response.ts';
import { parseRetryAfter } from './retry-policy.ts';

export interface ExchangeRules {
  limit: number;
  signal: AbortSignal;
  now: () => number;
}

/** Sends one request once and reads the response to its end. Throws `OutgoingError` only. */
export async function exchange(
  agent: Dispatcher,
  hop: Hop,
  rules: ExchangeRules,
): Promise<GuardedResponse> {
  const { limit, signal, now } = rules;
  const { origin, pathname, search } = hop.url;
  try {
    const answer = await agent.request({
      origin,
      path: pathname + search,
      method: hop.method,
      headers: { ...hop.headers, 'accept-encoding': ACCEPTED_ENCODINGS },
      body: hop.body === null ? null : Buffer.from(hop.body),
      signal,
    });
    const headers = joined(answer.headers);
    const bodiless =
      hop.method === 'HEAD' || answer.statusCode === 204 || answer.statusCode === 304;
    const body = await readBody(answer.body, {
      contentLength: bodiless ? undefined : headers['content-length'],
      contentEncoding: bodiless ? undefined : headers['content-encoding'],
      limit,
      origin,
      signal,
    });
    const retryAfterMilliseconds = parseRetryAfter(headers['retry-after'], now());
    return new GuardedResponse({
      status: answer.statusCode,
      headers,
      body,
      origin,
      retryAfterMilliseconds,
    });
  } catch (error) {
    throw toOutgoingError(error, origin);
  }
}

function joined(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  const flat = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined)
      flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
