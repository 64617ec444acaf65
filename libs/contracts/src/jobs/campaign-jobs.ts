import { defineJob } from './job.ts';
import { organizationPeriodSchema } from './schedule.ts';

/** Reminds of campaigns that are soon due, or over, and not done. */
export const campaignReminderJob = defineJob({
  name: 'campaigns.remind',
  payload: organizationPeriodSchema,
});
