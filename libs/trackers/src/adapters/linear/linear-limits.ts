import type { RateLimits } from '../../run/rate-limits.ts';

const HOUR = 3_600_000;

/**
 * Linear's published limit for one key (https://linear.app/developers/rate-limiting): 1,500 calls an hour, the
 * least that it has named; a workspace may have more. It also counts how complex queries are, of which these
 * use a small part, and tells by headers when it has enough: then a run waits as long as they say.
 */
export const LINEAR_LIMITS: RateLimits = {
  concurrency: 4,
  windows: [{ milliseconds: HOUR, capacity: 1_500, cost: { read: 1, write: 1, create: 1 } }],
};
