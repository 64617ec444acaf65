import { catalogueFollowJob } from './catalogue-follow.ts';
import { catalogueMoveJob } from './catalogue-move.ts';
import { campaignReminderJob } from './campaign-jobs.ts';
import { jobRegistry } from './job.ts';
import {
  deliverJob,
  digestJob,
  notificationsDueJob,
  notificationsUpkeepJob,
  notifyJob,
} from './notification-jobs.ts';
import { accountMailJob, organizationMailJob } from './mail.ts';
import { accountExportJob, accountUpkeepJob } from './personal-data.ts';
import { reportFileJob, reportMailJob } from './report-jobs.ts';
import { roadmapExportJob } from './roadmap-export.ts';
import { installationUpkeepJob, organizationUpkeepJob } from './retention-jobs.ts';
import {
  answerUpkeepJob,
  dailyRefreshJob,
  refreshSystemJob,
  sprintEndJob,
} from './assessment-jobs.ts';
import { changeCheckJob, scanRunJob } from './scan-jobs.ts';
import { sampleFillJob } from './sample-jobs.ts';
import {
  trackerApplyJob,
  trackerFollowJob,
  trackerPlanJob,
  trackerPollJob,
} from './tracker-jobs.ts';
import { webhookDeliveryJob } from './webhook-jobs.ts';

/** Every job of Pitwall. A worker refuses to start unless each has exactly one handler. */
export const PITWALL_JOBS = jobRegistry([
  roadmapExportJob,
  catalogueFollowJob,
  catalogueMoveJob,
  organizationMailJob,
  accountMailJob,
  accountExportJob,
  accountUpkeepJob,
  organizationUpkeepJob,
  installationUpkeepJob,
  answerUpkeepJob,
  sprintEndJob,
  dailyRefreshJob,
  refreshSystemJob,
  trackerPlanJob,
  trackerApplyJob,
  sampleFillJob,
  notifyJob,
  notificationsDueJob,
  digestJob,
  deliverJob,
  notificationsUpkeepJob,
  reportFileJob,
  reportMailJob,
  campaignReminderJob,
  trackerFollowJob,
  trackerPollJob,
  webhookDeliveryJob,
  scanRunJob,
  changeCheckJob,
]);
