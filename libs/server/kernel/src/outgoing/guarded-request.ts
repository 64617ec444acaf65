import { OutgoingError } from './outgoing-error.ts';
import { isIdempotent } from './retry-policy.ts';

export type OutgoingMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface GuardedRequestInit {
  /** Default GET. */
  method?: OutgoingMethod;
  /** Connection headers, `host`, `content-length` and `accept-encoding` are the client's own. */
  headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  body?: string | Uint8Array;
  /** Sent as JSON with its content type. Not together with `body`. */
  json?: unknown;
  /** Sent as `Idempotency-Key`; with it every method may be sent again. */
  idempotencyKey?: string;
  /** `safe` (default): idempotent methods and requests with an idempotency key. `always`: the caller knows that twice does no harm. */
  retry?: 'safe' | 'always' | 'never';
  /** `follow` (default), or `return` the redirect itself as the response. */
  redirects?: 'follow' | 'return';
  signal?: AbortSignal;
  /** Can only tighten the client's limit. */
  timeLimitMilliseconds?: number;
  /** Can only tighten the client's limit. */
  maxResponseBytes?: number;
}

/** A request that is ready to be sent to one address. */
export interface Hop {
  url: URL;
  method: OutgoingMethod;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array | null;
  mayRepeat: boolean;
}

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const OWN_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|keep-alive|upgrade|expect|te|trailer|accept-encoding|idempotency-key|proxy-.*)$/;
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** @throws OutgoingError `outgoing.refused_url` when the URL cannot be parsed */
export function parseUrl(url: string | URL): URL {
  if (!URL.canParse(String(url))) {
    throw new OutgoingError('outgoing.refused_url', 'The address is not a valid URL.', {
      reason: 'malformed',
    });
  }
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed;
}

/** @throws OutgoingError `outgoing.invalid_request`. It names a header, never its value. */
export function toHop(url: URL, init: GuardedRequestInit, userAgent: string): Hop {
  const method = init.method ?? 'GET';
  if (!METHODS.has(method)) throw invalid('method', 'The method of the request is not supported.');
  const headers: Record<string, string> = { 'user-agent': userAgent };
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(init.headers ?? {})) {
    const key = name.toLowerCase();
    checkHeader(key, value);
    if (seen.has(key)) throw invalid('header', `The header ${key} is given twice.`);
    seen.add(key);
    headers[key] = value;
  }
  const body = toBody(init, headers);
  if (body !== null && (method === 'GET' || method === 'HEAD')) {
    throw invalid('body', `A ${method} request has no body.`);
  }
  if (init.idempotencyKey !== undefined) {
    if (!/^[\x21-\x7e]{1,255}$/.test(init.idempotencyKey)) {
      throw invalid('idempotency_key', 'An idempotency key is 1 to 255 visible ASCII characters.');
    }
    headers['idempotency-key'] = init.idempotencyKey;
  }
  return { url, method, headers, body, mayRepeat: mayRepeat(method, init) };
}

/** Whether a request with this method may be sent again after it may have been received. */
export function mayRepeat(
  method: string,
  { retry = 'safe', idempotencyKey }: GuardedRequestInit,
): boolean {
  if (retry !== 'safe') return retry === 'always';
  return isIdempotent(method) || idempotencyKey !== undefined;
}

function checkHeader(name: string, value: string): void {
  if (!HEADER_NAME.test(name))
    throw invalid('header', 'The name of a header has characters that cannot be sent.');
  if (OWN_HEADERS.test(name))
    throw invalid('header', `The header ${name} is set by the client itself.`);
  if (typeof value !== 'string' || !HEADER_VALUE.test(value)) {
    throw invalid('header', `The value of the header ${name} has characters that cannot be sent.`);
  }
}

function toBody(
  { body, json }: GuardedRequestInit,
  headers: Record<string, string>,
): string | Uint8Array | null {
  if (json === undefined) return body ?? null;
  if (body !== undefined) throw invalid('body', 'A request has either a body or JSON.');
  headers['content-type'] ??= 'application/json';
  return toJson(json);
}

function toJson(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch {
    // Circular, or a BigInt: as below.
  }
  throw invalid('body', 'The value cannot be written as JSON.');
}

const invalid = (reason: string, message: string) =>
  new OutgoingError('outgoing.invalid_request', message, { reason });
