import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { installationPeriodSchema } from './schedule.ts';

const payload = z.object({
  organizationId: idSchema,
  systemId: idSchema,
  trackerSyncId: idSchema,
});

const HOUR = 3_600_000;

/** Reads the tracker and plans a sync; writes nothing there. */
export const trackerPlanJob = defineJob({
  name: 'tracker.plan',
  payload,
  lane: 'slow',
  attempts: 3,
});

/**
 * Does what was planned. The tracker's own limits set its pace: 500 new issues an hour at GitHub. It goes on
 * where a process that died left it.
 */
export const trackerApplyJob = defineJob({
  name: 'tracker.apply',
  payload,
  lane: 'slow',
  attempts: 10,
  timeLimitMilliseconds: 12 * HOUR,
});

/** Begins to look at a tracker, and to take over what changed there. */
export const trackerFollowJob = defineJob({
  name: 'tracker.follow',
  payload: z.object({
    organizationId: idSchema,
    systemId: idSchema,
    trackerConnectionId: idSchema,
  }),
});

/** Leaves a `trackerFollowJob` for each connection that was not looked at for its interval. */
export const trackerPollJob = defineJob({
  name: 'tracker.poll',
  payload: installationPeriodSchema,
});
