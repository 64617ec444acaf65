import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { installationPeriodSchema } from './schedule.ts';

/** Writes the file of all that is stored about a person. */
export const accountExportJob = defineJob({
  name: 'account.export',
  payload: z.object({ accountExportId: idSchema }),
  lane: 'slow',
});

/** Lets go accounts whose days to be kept are over, and files of personal data that have expired. */
export const accountUpkeepJob = defineJob({
  name: 'account.upkeep',
  payload: installationPeriodSchema,
  lane: 'slow',
  attempts: 10,
});
