import type { JobBackoff } from '@pitwall/contracts';

const LONGEST = 60 * 60_000;

/** Milliseconds that a job rests after so many attempts: an hour at most. `random` gives 0 to below 1. */
export function restBefore(
  { kind, milliseconds, jitter }: JobBackoff,
  attempts: number,
  random: () => number = Math.random,
): number {
  const full = kind === 'fixed' ? milliseconds : milliseconds * 2 ** Math.max(attempts - 1, 0);
  return Math.round(Math.min(full, LONGEST) * (1 - jitter * random()));
}
