import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

/** Brings the tasks of every system of an organization in step after its catalogue changed. */
export const catalogueFollowJob = defineJob({
  name: 'catalogue.follow',
  payload: z.object({ organizationId: idSchema }),
  attempts: 5,
});
