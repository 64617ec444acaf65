import type { ErrorCode } from '@pitwall/contracts';

/** What happened, in a few words a person would use; the server's own title names the status. */
export const PROBLEM_TITLES: Record<ErrorCode, string> = {
  'request.malformed': 'The request was not understood',
  'request.invalid': 'Something in it is not as it should be',
  'request.too_large': 'Too large',
  'request.unsupported_media_type': 'The request was not understood',
  'request.time_limit': 'It took too long',
  'authentication.required': 'You are signed out',
  'authentication.failed': 'That did not sign you in',
  'permission.denied': 'Your role does not allow this',
  'origin.refused': 'Refused',
  'resource.not_found': 'It is not there',
  'route.not_found': 'It is not there',
  'resource.conflict': 'Not as things stand',
  'resource.taken': 'Taken already',
  'resource.changed': 'Someone changed it meanwhile',
  'idempotency.key_reused': 'Sent twice with different words',
  'idempotency.in_progress': 'Still being done',
  'report.unsupported_version': 'The report is of another version',
  'plan.cycle': 'These would wait for each other',
  'invitation.unusable': 'This invitation cannot be used',
  'organization.deleted': 'This organization is deleted',
  'organization.last_owner': 'There must be an owner',
  'rate.limited': 'Too many at once',
  'service.unavailable': 'Pitwall is busy',
  'internal.error': 'Pitwall failed',
};
