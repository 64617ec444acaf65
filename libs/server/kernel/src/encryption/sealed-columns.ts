/** Every column that holds sealed secrets, with the column that tells its row. A test finds them in the sources. */
export const SEALED_COLUMNS = [
  { table: 'mail', key: 'id', column: 'content' },
  { table: 'sign_in_connection', key: 'id', column: 'client_secret' },
  { table: 'totp_factor', key: 'user_id', column: 'secret' },
  { table: 'tracker_connection', key: 'id', column: 'credential' },
] as const;

export type SealedColumn = (typeof SEALED_COLUMNS)[number];
