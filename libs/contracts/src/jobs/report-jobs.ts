import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob } from './job.ts';
import { organizationPeriodSchema } from './schedule.ts';

/** Writes the file of one report. */
export const reportFileJob = defineJob({
  name: 'reports.file',
  payload: z.object({ organizationId: idSchema, reportRunId: idSchema }),
  lane: 'slow',
});

/** Mails the reports whose day of the month has come. */
export const reportMailJob = defineJob({
  name: 'reports.mail',
  payload: organizationPeriodSchema,
  lane: 'slow',
});
