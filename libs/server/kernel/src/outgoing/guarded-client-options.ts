import type { DestinationPolicyOptions } from './destination-policy.ts';
import type { OutgoingClock } from './outgoing-clock.ts';
import type { OutgoingErrorCode } from './outgoing-error.ts';
import type { Resolve } from './resolver.ts';
import type { RetryOptions } from './retry-policy.ts';

/** One try of a request, for logs and metrics. It holds nothing secret. */
export interface OutgoingAttempt {
  origin: string;
  method: string;
  /** 1 for the first. */
  attempt: number;
  /** Of the response, or null when there was none. */
  status: number | null;
  /** Of the error, or null when there was none. */
  code: OutgoingErrorCode | null;
  milliseconds: number;
}

export interface GuardedClientOptions extends DestinationPolicyOptions {
  /** For everything together: waiting, retries, redirects, reading. Default 15,000. */
  timeLimitMilliseconds?: number;
  /** For resolving, connecting and the TLS handshake. Default 5,000. */
  connectTimeLimitMilliseconds?: number;
  /** Most bytes of a body, as sent and decoded. Default 1 MiB. */
  maxResponseBytes?: number;
  /** Most bytes of the headers. Default 16 KiB. */
  maxHeaderBytes?: number;
  /** Default 3. */
  maxRedirects?: number;
  /** Requests to one host at a time. Default 8. */
  concurrencyPerHost?: number;
  /** Requests that may wait for one host. Default 200. */
  waitingPerHost?: number;
  retry?: RetryOptions;
  /** Default `Pitwall`. */
  userAgent?: string;
  /** Certificate authorities trusted beside the well-known ones, as PEM. */
  certificateAuthorities?: readonly string[];
  /** Told of every try. It must not throw. */
  observe?: (attempt: OutgoingAttempt) => void;
  /** Default: as the operating system resolves. */
  resolve?: Resolve;
  clock?: OutgoingClock;
  /** A number from 0 up to 1, for the jitter of waits. */
  random?: () => number;
}
