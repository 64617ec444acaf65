import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

/** Empties an organization of examples and fills it anew. */
export const sampleFillJob = defineJob({
  name: 'sample.fill',
  payload: z.object({ organizationId: idSchema }),
  // A person waits for it, and there is one of them for each person at a time.
  lane: 'quick',
  attempts: 3,
  timeLimitMilliseconds: 5 * 60_000,
});
