import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

const MINUTE = 60_000;

/** Clones a repository and scans it. A run whose process died is begun anew. */
export const scanRunJob = defineJob({
  name: 'scan.run',
  payload: z.object({ organizationId: idSchema, systemId: idSchema, scanRunId: idSchema }),
  lane: 'slow',
  attempts: 3,
  backoff: { milliseconds: 5_000 },
  // The configured time of a scan is at most 25 minutes.
  timeLimitMilliseconds: 30 * MINUTE,
});

/** Compares a proposed change with where it parted, and tells it as a check run. One whose process died is begun anew. */
export const changeCheckJob = defineJob({
  name: 'change.check',
  payload: z.object({ organizationId: idSchema, systemId: idSchema, changeCheckId: idSchema }),
  lane: 'slow',
  attempts: 4,
  backoff: { milliseconds: 5_000 },
  // Two scans within the configured time, at most 25 minutes, and what is told of them.
  timeLimitMilliseconds: 30 * MINUTE,
});
