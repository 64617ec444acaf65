import { z } from 'zod';
import { idSchema, instantSchema, keySchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';

const filterShape = {
  action: z
    .string()
    .regex(/^[a-z_.-]{1,80}$/, 'an action such as token.created, or its beginning')
    .optional(),
  /** The person who acted. */
  actor: idSchema.optional(),
  /** The token that acted. */
  token: idSchema.optional(),
  /** The id of what it happened to. */
  subject: keySchema(80).optional(),
  since: instantSchema.optional(),
  until: instantSchema.optional(),
  /** Words in what was before or after, in the action or in the address. */
  text: keySchema(100).trim().min(2).optional(),
};

export const auditQuerySchema = pageQuerySchema.extend(filterShape);
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const AUDIT_FORMATS = ['csv', 'jsonl'] as const;
/** The same filter, as a file of all that it finds. */
export const auditExportQuerySchema = z.strictObject({
  ...filterShape,
  format: z.enum(AUDIT_FORMATS).default('csv'),
});
export type AuditExportQuery = z.infer<typeof auditExportQuerySchema>;
export type AuditFilter = Omit<AuditExportQuery, 'format'>;

export const auditEventSchema = z
  .object({
    id: idSchema,
    at: instantSchema,
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    actor: z.object({
      userId: idSchema.nullable(),
      name: z.string().nullable(),
      tokenId: idSchema.nullable(),
    }),
    before: z.unknown().nullable(),
    after: z.unknown().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof auditEventSchema>;
