import type { TrackerResponse } from '../run/transport.ts';

/** What `Retry-After` asks for, in milliseconds; null where it is not said in seconds. */
export function retryAfter({ headers }: Pick<TrackerResponse, 'headers'>): number | null {
  const after = headers['retry-after'];
  return after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) * 1_000 : null;
}

/** Until a window ends, both in milliseconds since 1970; a moment later it holds for sure. */
export const untilReset = (reset: number, now: number): number => Math.max(0, reset - now) + 1_000;

/** By `Retry-After`, else by the end of a window that is used up, which is told in whole seconds since 1970. */
export function askedWait(response: TrackerResponse, prefix: string, now: number): number | null {
  const after = retryAfter(response);
  if (after !== null) return after;
  const { [`${prefix}-reset`]: reset, [`${prefix}-remaining`]: left } = response.headers;
  return left === '0' && reset !== undefined && /^\d{1,12}$/.test(reset)
    ? untilReset(Number(reset) * 1_000, now)
    : null;
}
