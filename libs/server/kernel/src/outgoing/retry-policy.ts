/** When and how a request is sent again. */
export interface RetryOptions {
  /** Tries in all, the first included, over all redirects. Default 3. */
  attempts?: number;
  /** Longest first wait in milliseconds; it doubles with each try. Default 250. */
  baseMilliseconds?: number;
  /** No wait of our own is longer. Default 5,000. */
  capMilliseconds?: number;
  /** A server that asks to wait longer is not asked again. Default 30,000. */
  longestRetryAfterMilliseconds?: number;
}

export interface RetryPolicy {
  attempts: number;
  /** Milliseconds to wait after so many failed tries, or null when the server asks for too much patience. */
  delay(failed: number, retryAfterMilliseconds: number | null): number | null;
}

const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const LATER = new Set([429, 502, 503, 504]);

/** Whether sending it twice has the effect of sending it once (RFC 9110, 9.2.2). */
export const isIdempotent = (method: string) => IDEMPOTENT.has(method);

/** Whether the status says that the same request may succeed later. */
export const mayPassLater = (status: number) => LATER.has(status);

/** Exponential backoff with full jitter: a wait is anything between nothing and its bound. */
export function createRetryPolicy(options: RetryOptions, random: () => number): RetryPolicy {
  const {
    attempts = 3,
    baseMilliseconds = 250,
    capMilliseconds = 5_000,
    longestRetryAfterMilliseconds = 30_000,
  } = options;
  return {
    attempts,
    delay(failed, retryAfter) {
      if (retryAfter !== null && retryAfter > longestRetryAfterMilliseconds) return null;
      const bound = Math.min(capMilliseconds, baseMilliseconds * 2 ** (failed - 1));
      // Those who were told the same moment should not all come at that moment.
      return (retryAfter ?? 0) + random() * (retryAfter === null ? bound : baseMilliseconds);
    },
  };
}

/**
 * The wait that a `Retry-After` header asks for, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Null when it is absent or unreadable; 0 for a date in the past.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return null;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
