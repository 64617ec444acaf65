/** Tables that carry no organization_id, each with its reason. A test holds this against the database. */
export const TABLES_WITHOUT_ORGANIZATION: Record<string, string> = {
  organization: 'it is the tenant: its own id is the organization',
  user: 'one person may belong to several organizations; a tenant sees its members only',
  session: 'a browser is signed in as a person, before any organization is chosen',
  sign_in_link: 'it signs a person in',
  email_link: 'it was mailed to a person',
  account_event: 'what happened to a person’s account, which belongs to no organization',
  attempt: 'tries to sign in are counted before anyone is known',
  pending_sign_in: 'what a browser has begun, before anyone is signed in',
  totp_factor: 'it proves who a person is',
  recovery_code: 'it proves who a person is',
  passkey: 'it proves who a person is',
  catalogue_release: 'a released catalogue is the same for everyone',
  idempotency_record: 'requests without an organization can be repeated too; the scope names who',
  rate_limit: 'requests are counted before a tenant is known',
  job_schedule: 'the clock is the installation’s; its jobs carry the organization',
  schema_migration: 'it is about the database itself',
};
