/** Every column that holds sealed secrets, with the column that tells its row. A test finds them in the sources. */
export const SEALED_COLUMNS = [
  { table: 'mail', key: 'id', column: 'content' },
  { table: 'github_app', key: 'id', column: 'private_key' },
  { table: 'github_installation', key: 'id', column: 'token' },
  { table: 'notification_channel', key: 'id', column: 'address' },
  { table: 'notification_channel', key: 'id', column: 'previous_secret' },
  { table: 'notification_channel', key: 'id', column: 'secret' },
  { table: 'sign_in_connection', key: 'id', column: 'client_secret' },
  { table: 'totp_factor', key: 'user_id', column: 'secret' },
  { table: 'tracker_connection', key: 'id', column: 'credential' },
  { table: 'webhook', key: 'id', column: 'secret' },
  { table: 'webhook', key: 'id', column: 'previous_secret' },
] as const;

export type SealedColumn = (typeof SEALED_COLUMNS)[number];
