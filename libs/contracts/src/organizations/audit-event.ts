import { z } from 'zod';
import { idSchema, instantSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';

export const auditQuerySchema = pageQuerySchema.extend({
  action: z
    .string()
    .regex(/^[a-z_.]{1,80}$/, 'an action such as token.created, or its beginning')
    .optional(),
});

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
