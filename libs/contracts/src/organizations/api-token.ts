import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';
import { permissionSchema } from '../common/permissions.ts';

/**
 * Tokens are made so that secret scanners can tell them: `pitwall_`, 34 random letters and digits, and the
 * CRC-32 of these as six more, which a scanner can check without asking anybody.
 */
export const API_TOKEN_PATTERN = /^pitwall_[0-9A-Za-z]{40}$/;
export const TOKEN_KINDS = ['personal', 'organization'] as const;

export const createApiTokenSchema = z
  .strictObject({
    name: lineSchema(80),
    permissions: z.array(permissionSchema).min(1),
    /** A personal token ends with its person's membership; one of the organization stays. */
    kind: z.enum(TOKEN_KINDS).default('personal'),
    /** The systems that it may see; left out: all. */
    systemIds: z.array(idSchema).min(1).max(100).optional(),
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
    kind: z.enum(TOKEN_KINDS),
    /** Null for all systems. */
    systemIds: z.array(idSchema).nullable(),
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
