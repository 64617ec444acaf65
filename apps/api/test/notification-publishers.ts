import type { NotificationKind } from '@pitwall/contracts';

/** Who tells of what: the files below libs/server that publish each kind. */
export const PUBLISHERS: Record<NotificationKind, readonly string[]> = {
  mentioned: ['discussion/src/comments/comment-mentions.ts'],
  assigned: ['roadmap/src/tasks/task-changes.service.ts'],
  // Reminders of answers are put into words where events are recorded.
  risk_ending: ['notifications/src/events/event-recorder.ts'],
  evidence_stale: [
    'assessments/src/upkeep/evidence-watch.ts',
    'notifications/src/events/event-recorder.ts',
  ],
  contradiction_found: ['roadmap/src/refresh/standing-news.ts'],
  scan_failed: ['repositories/src/scans/scan-news.ts'],
  stage_changed: ['roadmap/src/refresh/standing-news.ts'],
  forecast_near: ['roadmap/src/refresh/standing-news.ts'],
  sprint_ended: ['roadmap/src/progress/sprint-closing.service.ts'],
  task_reopened: ['roadmap/src/refresh/reopened-news.ts'],
  export_finished: [
    'roadmap/src/exports/roadmap-export.handler.ts',
    'trackers/src/syncs/sync-news.ts',
  ],
  export_conflict: ['trackers/src/syncs/sync-news.ts'],
  channel_disabled: ['notifications/src/channels/channel-troubles.ts'],
  campaign_due: ['campaigns/src/reminders/campaign-reminders.service.ts'],
  report_ready: ['reports/src/mailing/report-mailing.service.ts'],
};
