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
