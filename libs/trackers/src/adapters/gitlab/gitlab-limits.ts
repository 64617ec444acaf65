import type { RateLimits } from '../../run/rate-limits.ts';

const MINUTE = 60_000;

/**
 * gitlab.com's published limits for one user (https://docs.gitlab.com/user/gitlab_com/#rate-limits-on-gitlabcom):
 * 2,000 authenticated calls a minute, and 200 new issues a minute. GitLab counts by whole minutes, so that a
 * window of one minute over any stretch is the stricter.
 */
export const GITLAB_LIMITS: RateLimits = {
  concurrency: 4,
  windows: [
    { milliseconds: MINUTE, capacity: 2_000, cost: { read: 1, write: 1, create: 1 } },
    { milliseconds: MINUTE, capacity: 200, cost: { read: 0, write: 0, create: 1 } },
  ],
};

/** A GitLab of one's own limits what its administrators say; then it tells by `Retry-After`. */
export const GITLAB_SELF_MANAGED_LIMITS: RateLimits = { concurrency: 4, windows: [] };
