import type { RateLimits } from '../../run/rate-limits.ts';

const SECOND = 1_000;

/**
 * Calls with an API token are governed by Jira's burst limits, not by its points an hour, which count apps
 * (https://developer.atlassian.com/cloud/jira/platform/rate-limiting): so many calls of a kind a second, told
 * by `X-RateLimit-Limit`, and 429 with `Retry-After` beyond. A fifth of what is common for reads and for
 * writes leaves room for the people whose account it is. No issue is written three times in a run, so that the
 * limit of 20 writes of one issue in 2 s is far.
 */
export const JIRA_LIMITS: RateLimits = {
  concurrency: 4,
  windows: [
    { milliseconds: SECOND, capacity: 20, cost: { read: 1, write: 0, create: 0 } },
    { milliseconds: SECOND, capacity: 10, cost: { read: 0, write: 1, create: 1 } },
  ],
};
