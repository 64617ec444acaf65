export { DigestService } from './digests/digest.service.ts';
export { DueService } from './digests/due.service.ts';
export { InboxService } from './inbox/inbox.service.ts';
export {
  NotableEventsModule,
  NotificationsHttpModule,
  NotificationsJobsModule,
  NotificationsModule,
} from './notifications.module.ts';
export { PreferencesService } from './preferences/preferences.service.ts';
export { TellingService } from './telling/telling.service.ts';
