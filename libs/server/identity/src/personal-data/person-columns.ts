/**
 * Every column of a tenant's table that names a person, and what becomes of it when their account is gone:
 * `kept` stays as a pseudonym, an id that leads to nobody any more, so that what others rely on still hangs
 * together; `cleared` becomes empty. A test holds this list against the database.
 */
export const PERSON_COLUMNS = {
  'answer.answered_by_id': 'kept',
  'answer.approved_by_id': 'kept',
  'answer_opinion.person_id': 'kept',
  'answer_opinion.settled_by_id': 'kept',
  'answer_revision.answered_by_id': 'kept',
  'api_token.user_id': 'kept',
  'audit_event.actor_user_id': 'kept',
  'campaign.created_by_id': 'kept',
  'campaign.owner_id': 'cleared',
  'catalogue_move.created_by_id': 'kept',
  'catalogue_overlay_revision.created_by_id': 'kept',
  'catalogue_pin.created_by_id': 'kept',
  'comment.author_id': 'kept',
  'comment.resolved_by_id': 'kept',
  'component_reading.created_by_id': 'kept',
  'debt_comment.taken_by_id': 'kept',
  'evidence.created_by_id': 'kept',
  'export_run.created_by_id': 'kept',
  'feed_link.user_id': 'kept',
  'figure_reading.created_by_id': 'kept',
  'github_app.created_by_id': 'kept',
  'github_registration.user_id': 'kept',
  'incident.created_by_id': 'kept',
  'inherited_practice.created_by_id': 'kept',
  'invitation.invited_by_id': 'kept',
  'load_test.created_by_id': 'kept',
  'notification.actor_id': 'kept',
  'notification_channel.created_by_id': 'kept',
  'notification_event.actor_id': 'kept',
  'report_run.created_by_id': 'kept',
  'report_schedule.created_by_id': 'kept',
  'report_share.created_by_id': 'kept',
  'scan.received_by_id': 'kept',
  'scan_run.created_by_id': 'kept',
  'snapshot.created_by_id': 'kept',
  'system_badge.changed_by_id': 'kept',
  'system_scanning.changed_by_id': 'kept',
  // What somebody had still to do is somebody else's now.
  'task.owner_id': 'cleared',
  'task.pinned_by_id': 'kept',
  'task_state_change.changed_by_id': 'kept',
  'task_view.created_by_id': 'kept',
  'tracker_connection.created_by_id': 'kept',
  'tracker_sync.created_by_id': 'kept',
} as const satisfies Record<string, 'kept' | 'cleared'>;

export type PersonColumn = keyof typeof PERSON_COLUMNS;

/** What is nobody's to read, not even in the file of one's own data: it proves who somebody is. */
export const UNTOLD_FIELDS = [
  'token_hash',
  'result',
  'credential',
  'private_key',
  'secret_state',
  'webhook_address',
];
