import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, slugSchema } from '../common/identifiers.ts';
import { newSlugSchema } from '../common/reserved-slugs.ts';
import { roleSchema } from '../common/permissions.ts';
import { emailSchema } from '../identity/account.ts';

/** An IANA time zone name that this platform knows. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }, 'a time zone such as Europe/Berlin');

export const createOrganizationSchema = z
  .strictObject({
    name: lineSchema(80),
    /** Made from the name where it is left out. */
    slug: newSlugSchema.optional(),
    timeZone: timeZoneSchema.default('UTC'),
  })
  .meta({ id: 'CreateOrganization' });
export type CreateOrganization = z.infer<typeof createOrganizationSchema>;

export const updateOrganizationSchema = z
  .strictObject({ name: lineSchema(80).optional(), timeZone: timeZoneSchema.optional() })
  .meta({ id: 'UpdateOrganization' });

export const organizationSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    timeZone: z.string(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organizationSchema>;

export const memberSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    joinedAt: instantSchema,
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

export const changeMemberSchema = z.strictObject({ role: roleSchema }).meta({ id: 'ChangeMember' });

export const createInvitationSchema = z
  .strictObject({
    role: roleSchema.default('member'),
    /** Whom it is meant for, as a note to yourself. */
    email: emailSchema.optional(),
    days: z.number().int().min(1).max(30).default(7),
  })
  .meta({ id: 'CreateInvitation' });

export const invitationSchema = z
  .object({
    id: idSchema,
    role: roleSchema,
    email: z.string().nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;

/** With the link, which is shown this once. */
export const createdInvitationSchema = invitationSchema
  .extend({ link: z.string() })
  .meta({ id: 'CreatedInvitation' });

/** What someone who holds the link may know before accepting. */
export const invitationPreviewSchema = z
  .object({ organizationName: z.string(), role: roleSchema, expiresAt: instantSchema })
  .meta({ id: 'InvitationPreview' });

export const createTeamSchema = z
  .strictObject({ name: lineSchema(80), slug: slugSchema.optional() })
  .meta({ id: 'CreateTeam' });
export const teamSchema = z
  .object({ id: idSchema, slug: slugSchema, name: z.string(), systems: z.number().int() })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof teamSchema>;

/** The token of an invitation's link. */
export const invitationTokenSchema = z
  .strictObject({ token: z.string().min(20).max(200) })
  .meta({ id: 'InvitationToken' });

/** The slug of the organization that was joined. */
export const joinedOrganizationSchema = z
  .object({ organization: slugSchema })
  .meta({ id: 'JoinedOrganization' });
