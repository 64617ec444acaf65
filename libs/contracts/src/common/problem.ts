import { z } from 'zod';

/** Every code that an error can carry. Codes are stable: clients may branch on them; texts may change. */
export const ERROR_CODES = {
  'request.malformed': 400,
  'request.invalid': 422,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'request.time_limit': 503,
  'authentication.required': 401,
  'authentication.failed': 401,
  'authentication.second_factor': 401,
  'authentication.stale': 403,
  'authentication.provider_required': 403,
  'authentication.provider_session': 403,
  'authentication.factor_required': 403,
  'permission.denied': 403,
  'origin.refused': 403,
  'resource.not_found': 404,
  'route.not_found': 404,
  'resource.conflict': 409,
  'resource.taken': 409,
  'resource.changed': 409,
  'idempotency.key_reused': 422,
  'idempotency.in_progress': 409,
  'report.unsupported_version': 422,
  'plan.cycle': 422,
  'invitation.unusable': 410,
  'link.unusable': 410,
  'organization.last_owner': 409,
  'organization.deleted': 410,
  'rate.limited': 429,
  'service.unavailable': 503,
  'internal.error': 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;
const errorCodeSchema = z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]);

/** Problem details after RFC 9457, with a stable `code`, the request's id, and the fields at fault. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: errorCodeSchema,
    detail: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({
        description: 'One entry for each field at fault; path is dotted, empty for the whole.',
      }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
