import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, slugSchema } from '../common/identifiers.ts';
import { emailSchema } from './account.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(String.raw`^(?:${LABEL}\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`);

/** An e-mail domain as it is compared: lower case, ASCII, such as example.com. */
export const emailDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(DOMAIN, 'a domain such as example.com');

/** The role of people who come first; a provider makes nobody an owner. */
export const newcomerRoleSchema = z.enum(['admin', 'member', 'viewer']);

/** An organization's OpenID provider. Its secret is never answered. */
export const signInConnectionSchema = z
  .object({
    id: idSchema,
    issuer: z.string(),
    clientId: z.string(),
    enabled: z.boolean(),
    /** Whether members with an address of a claimed domain must come this way. Owners need not. */
    enforced: z.boolean(),
    role: newcomerRoleSchema,
    /** When the provider's description was read last. */
    checkedAt: instantSchema,
    /** Members who have come this way. */
    people: z.int(),
  })
  .meta({ id: 'SignInConnection' });
export type SignInConnection = z.infer<typeof signInConnectionSchema>;

export const signInDomainSchema = z
  .object({
    id: idSchema,
    domain: z.string(),
    /** `proven` by its TXT record; `trusted` because this installation asks for no proof; or neither yet. */
    state: z.enum(['proven', 'trusted', 'waiting']),
    /** The TXT record that proves it. */
    record: z.object({ name: z.string(), value: z.string() }),
  })
  .meta({ id: 'SignInDomain' });
export type SignInDomain = z.infer<typeof signInDomainSchema>;

export const signInSettingsSchema = z
  .object({
    connection: signInConnectionSchema.nullable(),
    domains: z.array(signInDomainSchema),
    /** What the provider must be told to send people back to. */
    callbackUrl: z.string(),
  })
  .meta({ id: 'SignInSettings' });
export type SignInSettings = z.infer<typeof signInSettingsSchema>;

export const saveSignInConnectionSchema = z
  .strictObject({
    issuer: z.url({ protocol: /^https?$/ }).max(500),
    clientId: lineSchema(255),
    /** Left out: it stays. Needed with another issuer or client id, so that no secret goes elsewhere. */
    clientSecret: z.string().trim().min(1).max(1_000).optional(),
    role: newcomerRoleSchema.default('member'),
    enabled: z.boolean().default(true),
    enforced: z.boolean().default(false),
  })
  .meta({ id: 'SaveSignInConnection' });
export type SaveSignInConnection = z.infer<typeof saveSignInConnectionSchema>;

export const addSignInDomainSchema = z
  .strictObject({ domain: emailDomainSchema })
  .meta({ id: 'AddSignInDomain' });

const returnPathSchema = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])/, 'a path of this Pitwall')
  .optional();

/** Begins to sign in through an organization's provider: by an address of its domain, or by its slug. */
export const beginSingleSignOnSchema = z
  .union([
    z.strictObject({ email: emailSchema, to: returnPathSchema }),
    z.strictObject({ organization: slugSchema, to: returnPathSchema }),
  ])
  .meta({ id: 'BeginSingleSignOn' });
export type BeginSingleSignOn = z.infer<typeof beginSingleSignOnSchema>;

/** Begins something at a provider for the person who is signed in, in an organization. */
export const atOrganizationSchema = z
  .strictObject({ organization: slugSchema, to: returnPathSchema })
  .meta({ id: 'AtOrganization' });

/** Begins something at a provider; where to go on afterwards. */
export const beginAtProviderSchema = z
  .strictObject({ to: returnPathSchema })
  .meta({ id: 'BeginAtProvider' });

/** Where the browser goes on, at the provider. */
export const providerAddressSchema = z.object({ url: z.url() }).meta({ id: 'ProviderAddress' });

/** What the provider sent the browser back with: the parameters of the address, as they are. */
const answerSchema = z
  .record(z.string().max(100), z.string().max(8_000))
  .check(({ value, issues }) => {
    if (Object.keys(value).length > 20)
      issues.push({ code: 'custom', message: 'too many parameters', input: value });
  });
export const singleSignOnAnswerSchema = z
  .strictObject({ organization: idSchema, answer: answerSchema })
  .meta({ id: 'SingleSignOnAnswer' });
export type SingleSignOnAnswer = z.infer<typeof singleSignOnAnswerSchema>;
export const providerAnswerSchema = z
  .strictObject({ answer: answerSchema })
  .meta({ id: 'ProviderAnswer' });

/** What was begun at the provider is done; where to go on. */
export const doneAtProviderSchema = z
  .object({
    did: z.enum(['signed-in', 'linked', 'confirmed']),
    /** Null for where the person starts. */
    to: z.string().nullable(),
  })
  .meta({ id: 'DoneAtProvider' });
export type DoneAtProvider = z.infer<typeof doneAtProviderSchema>;

/** Another place's account by which the reader comes in. */
export const linkedIdentitySchema = z
  .object({
    id: idSchema,
    kind: z.enum(['github', 'organization']),
    /** Who the reader is there. */
    label: z.string(),
    /** Of the organization whose provider it is. */
    organization: z.object({ slug: slugSchema, name: z.string() }).nullable(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema,
  })
  .meta({ id: 'LinkedIdentity' });
export type LinkedIdentity = z.infer<typeof linkedIdentitySchema>;

/** Those, and the organizations whose provider could be added. */
export const linkedIdentitiesSchema = z
  .object({
    items: z.array(linkedIdentitySchema),
    github: z.object({ offered: z.boolean() }),
    organizations: z.array(z.object({ slug: slugSchema, name: z.string() })),
  })
  .meta({ id: 'LinkedIdentities' });
export type LinkedIdentities = z.infer<typeof linkedIdentitiesSchema>;
