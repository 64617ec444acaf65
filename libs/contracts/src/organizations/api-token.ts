import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { permissionSchema } from '../common/permissions.ts';

/** Tokens start so that secret scanners can tell them: pitwall_ and 40 letters and digits. */
export const API_TOKEN_PATTERN = /^pitwall_[0-9A-Za-z]{40}$/;

export const createApiTokenSchema = z
  .strictObject({
    name: lineSchema(80),
    permissions: z.array(permissionSchema).min(1),
    days: z.number().int().min(1).max(366).default(90),
  })
  .meta({ id: 'CreateApiToken' });

export const apiTokenSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    hint: z.string(),
    userName: z.string().nullable(),
    permissions: z.array(permissionSchema),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof apiTokenSchema>;

/** With the token itself, which is shown this once. */
export const createdApiTokenSchema = apiTokenSchema
  .extend({ token: z.string().regex(API_TOKEN_PATTERN) })
  .meta({ id: 'CreatedApiToken' });
