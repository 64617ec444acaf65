import type { TrackerResponse } from '../run/transport.ts';

type Told = Pick<TrackerResponse, 'headers'>;

/** By the clock of whoever answered, which may be another than ours; in milliseconds since 1970. */
export function theirNow({ headers }: Told, now: number): number {
  const theirs = Date.parse(headers['date'] ?? '');
  return Number.isNaN(theirs) ? now : theirs;
}

/** What `Retry-After` asks for, in milliseconds: told in seconds or as a moment. Null where it is not said. */
export function retryAfter(response: Told, now: number): number | null {
  const after = response.headers['retry-after'];
  if (after === undefined) return null;
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1_000;
  // A moment names its day of the week first (RFC 9110, 10.2.3).
  const moment = /^[A-Z][a-z]{2},/.test(after) ? Date.parse(after) : NaN;
  return Number.isNaN(moment) ? null : untilReset(moment, theirNow(response, now));
}

/** Until a window ends, both in milliseconds since 1970; a moment later it holds for sure. */
export const untilReset = (reset: number, now: number): number => Math.max(0, reset - now) + 1_000;

/** By `Retry-After`, else by the end of a window that is used up, which is told in whole seconds since 1970. */
export function askedWait(response: Told, prefix: string, now: number): number | null {
  const after = retryAfter(response, now);
  if (after !== null) return after;
  const { [`${prefix}-reset`]: reset, [`${prefix}-remaining`]: left } = response.headers;
  return left === '0' && reset !== undefined && /^\d{1,12}$/.test(reset)
    ? untilReset(Number(reset) * 1_000, theirNow(response, now))
    : null;
}
