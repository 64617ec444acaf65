/** All that people are told of, in the order in which it is shown. Without a parser, for pages that fetch none. */
export const NOTIFICATION_KIND_NAMES = [
  'mentioned',
  'assigned',
  'risk_ending',
  'evidence_stale',
  'contradiction_found',
  'scan_failed',
  'stage_changed',
  'sprint_ended',
  'task_reopened',
  'export_finished',
  'export_conflict',
  'forecast_near',
  'channel_disabled',
  'campaign_due',
  'report_ready',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KIND_NAMES)[number];
