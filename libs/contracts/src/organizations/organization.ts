import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, slugSchema } from '../common/identifiers.ts';
import { pageQuerySchema } from '../common/paging.ts';
import { newSlugSchema } from '../common/reserved-slugs.ts';
import { type Role, roleSchema } from '../common/permissions.ts';
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

/** A currency by its code of ISO 4217, of those that this platform knows. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency by its three letters, such as EUR')
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'a currency such as EUR');

export const createOrganizationSchema = z
  .strictObject({
    name: lineSchema(80),
    /** Made from the name where it is left out. */
    slug: newSlugSchema.optional(),
    timeZone: timeZoneSchema.default('UTC'),
    /** What amounts of money are in; left out where it is not said. */
    currency: currencySchema.optional(),
  })
  .meta({ id: 'CreateOrganization' });
export type CreateOrganization = z.infer<typeof createOrganizationSchema>;

/** How long an organization keeps what piles up, in days. */
const auditDaysSchema = z.number().int().min(90).max(3650);
const scanDaysSchema = z.number().int().min(30).max(3650);

export const updateOrganizationSchema = z
  .strictObject({
    version: z.int32().min(1),
    name: lineSchema(80).optional(),
    timeZone: timeZoneSchema.optional(),
    /** What amounts of money are in; null where it is not said. */
    currency: currencySchema.nullable().optional(),
    /** Audit events that are older go. */
    auditDays: auditDaysSchema.optional(),
    /** Scans that are older go, save the newest of each system. */
    scanDays: scanDaysSchema.optional(),
  })
  .meta({ id: 'UpdateOrganization' });
export type UpdateOrganization = z.infer<typeof updateOrganizationSchema>;

export const organizationSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    timeZone: z.string(),
    /** ISO 4217; null where it is not said. */
    currency: z.string().nullable(),
    auditDays: z.number().int(),
    scanDays: z.number().int(),
    createdAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organizationSchema>;

/** Asks twice: the slug of the organization must be repeated. */
export const deleteOrganizationSchema = z
  .strictObject({ confirm: z.string().max(48) })
  .meta({ id: 'DeleteOrganization' });
/** A deleted organization can be restored until then; afterwards nothing of it is left. */
export const deletedOrganizationSchema = z
  .object({ purgeAfter: instantSchema })
  .meta({ id: 'DeletedOrganization' });
/** Days in which a deleted organization can be restored. */
export const GRACE_DAYS = 30;

/** Another member who becomes owner; who hands it over becomes an admin. */
export const transferOwnershipSchema = z
  .strictObject({ userId: idSchema })
  .meta({ id: 'TransferOwnership' });

export const memberSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    joinedAt: instantSchema,
    /** What a reviewer sees, and until when; null for everyone else. */
    access: z.object({ systemIds: z.array(idSchema), until: instantSchema }).nullable(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

/** `user`: this one alone. */
export const listMembersQuerySchema = pageQuerySchema.extend({ user: idSchema.optional() });
export type ListMembersQuery = z.infer<typeof listMembersQuerySchema>;

const MOST_SYSTEMS = 100;
const accessShape = {
  /** For a reviewer: the systems to see. */
  systemIds: z.array(idSchema).min(1).max(MOST_SYSTEMS).optional(),
  /** For a reviewer: the moment from which nothing is seen any more. */
  accessUntil: instantSchema.optional(),
};
interface Access {
  role: Role;
  systemIds?: string[] | undefined;
  accessUntil?: string | undefined;
}
type Issues = z.core.ParsePayload['issues'];

/** A reviewer has systems and an end; nobody else has either. */
function checkAccess({ role, systemIds, accessUntil }: Access, issues: Issues): void {
  const reviews = role === 'reviewer';
  const message = reviews ? 'a reviewer needs this' : 'only a reviewer has this';
  for (const [name, value] of Object.entries({ systemIds, accessUntil }))
    if ((value !== undefined) !== reviews)
      issues.push({ code: 'custom', path: [name], message, input: value });
  if (accessUntil !== undefined && Date.parse(accessUntil) <= Date.now())
    issues.push({
      code: 'custom',
      path: ['accessUntil'],
      message: 'a moment to come',
      input: accessUntil,
    });
}

export const changeMemberSchema = z
  .strictObject({ role: roleSchema, ...accessShape })
  .check(({ value, issues }) => {
    checkAccess(value, issues);
  })
  .meta({ id: 'ChangeMember' });
export type ChangeMember = z.infer<typeof changeMemberSchema>;

export const createInvitationSchema = z
  .strictObject({
    role: roleSchema.default('member'),
    ...accessShape,
    /** Whom it is meant for; the link is mailed there when `send` says so. */
    email: emailSchema.optional(),
    send: z.boolean().default(false),
    days: z.number().int().min(1).max(30).default(7),
  })
  .check(({ value, issues }) => {
    checkAccess(value, issues);
    if (value.send && value.email === undefined)
      issues.push({
        code: 'custom',
        path: ['email'],
        message: 'where to send it',
        input: value.email,
      });
  })
  .meta({ id: 'CreateInvitation' });

export const invitationSchema = z
  .object({
    id: idSchema,
    role: roleSchema,
    email: z.string().nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    /** When it was mailed last; null for a link that is passed on by hand. */
    sentAt: instantSchema.nullable(),
    state: z.enum(['open', 'accepted', 'declined', 'revoked', 'expired']),
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

/** An open invitation to the reader's confirmed address. */
export const ownInvitationSchema = z
  .object({
    id: idSchema,
    organizationName: z.string(),
    role: roleSchema,
    expiresAt: instantSchema,
  })
  .meta({ id: 'OwnInvitation' });
export type OwnInvitation = z.infer<typeof ownInvitationSchema>;
export const ownInvitationListSchema = z
  .object({ items: z.array(ownInvitationSchema) })
  .meta({ id: 'OwnInvitationList' });

export const createTeamSchema = z
  .strictObject({ name: lineSchema(80), slug: slugSchema.optional() })
  .meta({ id: 'CreateTeam' });
export const teamSchema = z
  .object({
    id: idSchema,
    slug: slugSchema,
    name: z.string(),
    systems: z.int(),
    /** Sprints that are not closed. */
    openSprints: z.int(),
  })
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
