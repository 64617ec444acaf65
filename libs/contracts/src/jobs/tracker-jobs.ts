import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

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
