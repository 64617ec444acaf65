import { accountUpkeepJob } from './personal-data.ts';
import { notificationsDueJob, notificationsUpkeepJob } from './notification-jobs.ts';
import { campaignReminderJob } from './campaign-jobs.ts';
import { PITWALL_JOBS } from './pitwall-jobs.ts';
import { reportMailJob } from './report-jobs.ts';
import { forEachOrganization, forTheInstallation, scheduleRegistry } from './schedule.ts';
import { installationUpkeepJob, organizationUpkeepJob } from './retention-jobs.ts';
import { trackerPollJob } from './tracker-jobs.ts';
import { answerUpkeepJob, dailyRefreshJob, sprintEndJob } from './assessment-jobs.ts';

/** Every job that the clock leaves by itself. */
export const PITWALL_SCHEDULES = scheduleRegistry(PITWALL_JOBS, [
  forEachOrganization('day', organizationUpkeepJob),
  forTheInstallation('day', installationUpkeepJob),
  forTheInstallation('day', accountUpkeepJob),
  forEachOrganization('hour', answerUpkeepJob),
  // A day ends in each organization's own time zone, which is at a full hour of UTC or between two.
  forEachOrganization('hour', sprintEndJob),
  forEachOrganization('day', dailyRefreshJob),
  forTheInstallation('minute', notificationsDueJob),
  forEachOrganization('day', notificationsUpkeepJob),
  forEachOrganization('day', campaignReminderJob),
  // A day begins in each organization's own time zone.
  forEachOrganization('hour', reportMailJob),
  // Each connection has an interval of its own: who is due is looked up.
  forTheInstallation('minute', trackerPollJob),
]);
