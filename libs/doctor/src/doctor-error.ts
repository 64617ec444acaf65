/** Why no report could be made. `no_connection_free` is a finding of its own: see `diagnose`. */
export type DoctorErrorCode =
  | 'address'
  | 'authentication'
  | 'no_connection_free'
  | 'role_limit'
  | 'database_unknown'
  | 'host_unknown'
  | 'refused'
  | 'tls_demanded'
  | 'tls_failed'
  | 'not_postgresql'
  | 'version'
  | 'starting'
  | 'time_limit'
  | 'failed';

/** Ends a diagnosis with a sentence that says what to do. It never holds the password. */
export class DoctorError extends Error {
  override readonly name = 'DoctorError';
  constructor(
    readonly code: DoctorErrorCode,
    message: string,
  ) {
    super(message);
  }
}
