import { defineJob } from './job.ts';
import { installationPeriodSchema, organizationPeriodSchema } from './schedule.ts';

/** Lets go what an organization keeps no longer; all of it, when it was deleted and its days are over. */
export const organizationUpkeepJob = defineJob({
  name: 'organization.upkeep',
  payload: organizationPeriodSchema,
  lane: 'slow',
  attempts: 10,
});

/** Lets go what the installation needs no longer: answers to repeated requests, ended counts. */
export const installationUpkeepJob = defineJob({
  name: 'installation.upkeep',
  payload: installationPeriodSchema,
});
