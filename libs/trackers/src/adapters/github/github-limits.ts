import type { RateLimits } from '../../run/rate-limits.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * github.com's published limits for one user or installation
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api): 5,000 calls an hour; 900
 * points a minute, a read 1 and a write 5; 80 content-creating calls a minute and 500 an hour. At most 100
 * at the same time are let in; far fewer are polite.
 */
export const GITHUB_LIMITS: RateLimits = {
  concurrency: 4,
  windows: [
    { milliseconds: HOUR, capacity: 5_000, cost: { read: 1, write: 1, create: 1 } },
    { milliseconds: MINUTE, capacity: 900, cost: { read: 1, write: 5, create: 5 } },
    { milliseconds: MINUTE, capacity: 80, cost: { read: 0, write: 0, create: 1 } },
    { milliseconds: HOUR, capacity: 500, cost: { read: 0, write: 0, create: 1 } },
  ],
};

/** An own GitHub Enterprise Server limits nothing unless its operator says so; then it tells by `Retry-After`. */
export const GITHUB_ENTERPRISE_LIMITS: RateLimits = { concurrency: 4, windows: [] };
