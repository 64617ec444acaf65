import { PITWALL_JOBS } from './pitwall-jobs.ts';
import { forEachOrganization, forTheInstallation, scheduleRegistry } from './schedule.ts';
import { installationUpkeepJob, organizationUpkeepJob } from './upkeep.ts';

/** Every job that the clock leaves by itself. */
export const PITWALL_SCHEDULES = scheduleRegistry(PITWALL_JOBS, [
  forEachOrganization('day', organizationUpkeepJob),
  forTheInstallation('day', installationUpkeepJob),
]);
