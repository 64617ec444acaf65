import {
  accountMailJob,
  deliverJob,
  digestJob,
  notificationsDueJob,
  notificationsUpkeepJob,
  notifyJob,
  organizationMailJob,
} from '@pitwall/contracts';
import { MailJobsModule } from '@pitwall/server-mail';
import { NotificationsJobsModule } from '@pitwall/server-notifications';
import { workInProcess } from '../worker-process/worker-process.ts';
import { dieAt } from './die-at.ts';

/** A worker of notifications and mails, which kills itself where it is told to. */
workInProcess({
  jobs: [
    notifyJob,
    notificationsDueJob,
    digestJob,
    deliverJob,
    notificationsUpkeepJob,
    organizationMailJob,
    accountMailJob,
  ],
  modules: [MailJobsModule, NotificationsJobsModule],
  onMessage: dieAt,
});
