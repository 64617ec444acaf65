import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';

/** Brings the systems of an organization to another release of the catalogue, one after the other. */
export const catalogueMoveJob = defineJob({
  name: 'catalogue.move',
  payload: z.object({ organizationId: idSchema, moveId: idSchema }),
  lane: 'slow',
  attempts: 5,
});
