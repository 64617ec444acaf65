/** What went wrong with a request to another server, stable for callers to branch on. */
export type OutgoingErrorCode =
  /** The method, a header or the body cannot be sent. */
  | 'outgoing.invalid_request'
  /** The URL is malformed, not https, carries credentials or names a port that is not allowed. */
  | 'outgoing.refused_url'
  /** The host is, or resolves to, an address that must not be reached. */
  | 'outgoing.refused_address'
  /** The connection could not be made or broke. */
  | 'outgoing.connection'
  /** The server's certificate is not valid for its name or not trusted. */
  | 'outgoing.certificate'
  /** The time for connecting or for the whole request ran out. */
  | 'outgoing.time_limit'
  /** The response has more bytes in its headers or its body than allowed. */
  | 'outgoing.too_large'
  /** Too many redirects, or one that must not be followed. */
  | 'outgoing.redirects'
  /** The response is not valid HTTP, cannot be decoded, or does not fit the schema. */
  | 'outgoing.invalid_response'
  /** Too many requests already wait for this host. */
  | 'outgoing.busy'
  /** The caller's signal ended the request. */
  | 'outgoing.aborted';

export interface OutgoingErrorDetails {
  /** Scheme, host and port. Paths and queries are left out: they can hold tokens. */
  origin?: string;
  /** A short machine-readable reason, as `loopback`, `ECONNREFUSED`, `body`. */
  reason?: string;
  /** Whether the same request may succeed later. */
  transient?: boolean;
}

/**
 * Every error of this folder. No field holds a path, a query, a header's value, a body or the
 * resolved address, so that it can be logged and shown to the tenant. There is no `cause` for the same reason.
 */
export class OutgoingError extends Error {
  readonly code: OutgoingErrorCode;
  readonly origin: string | null;
  readonly reason: string | null;
  readonly transient: boolean;

  constructor(code: OutgoingErrorCode, message: string, details: OutgoingErrorDetails = {}) {
    super(message);
    this.name = 'OutgoingError';
    this.code = code;
    this.origin = details.origin ?? null;
    this.reason = details.reason ?? null;
    this.transient = details.transient ?? false;
  }
}
