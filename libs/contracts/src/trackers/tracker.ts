import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';

export const TRACKER_PROVIDERS = ['github'] as const;
export const trackerProviderSchema = z.enum(TRACKER_PROVIDERS);
export type TrackerProvider = z.infer<typeof trackerProviderSchema>;

/** `owner/repository`, as GitHub allows both. */
const githubProjectSchema = z
  .string()
  .max(140)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'owner/repository');

const baseUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((address) => {
    // Asked also of what is no address; the format has refused that already.
    if (!URL.canParse(address)) return true;
    const { username, password, search, hash } = new URL(address);
    return `${username}${password}${search}${hash}` === '';
  }, 'an address without a user, a question mark or a hash')
  .transform((address) => address.replace(/\/+$/, ''));

/** How tasks stand in the tracker. What is left out keeps its default. */
export const trackerMappingSchema = z
  .strictObject({
    /** By it Pitwall's issues are listed, so that a lost link is found again. */
    label: lineSchema(50)
      .regex(/^[^,]*$/, 'no comma')
      .default('pitwall'),
    /** Put on every issue beside it. */
    labels: z
      .array(lineSchema(50).regex(/^[^,]*$/, 'no comma'))
      .max(10)
      .default([]),
    milestones: z.enum(['stage', 'sprint', 'none']).default('stage'),
    /** Dependencies become "blocked by". */
    dependencies: z.boolean().default(true),
    /** The steps of a playbook become sub-issues. */
    subIssues: z.boolean().default(false),
    /** What members are called in the tracker. */
    people: z
      .array(z.strictObject({ userId: idSchema, login: lineSchema(100) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'TrackerMapping' });
export type TrackerMapping = z.infer<typeof trackerMappingSchema>;

export const GITHUB_API = 'https://api.github.com';

/** A token that may read and write issues. It is sealed, and never shown again. */
const tokenSchema = z
  .string()
  .min(8)
  .max(1_000)
  .regex(/^[\x21-\x7e]+$/, 'visible characters only');

export const connectTrackerSchema = z
  .strictObject({
    provider: trackerProviderSchema,
    project: githubProjectSchema,
    /** Of GitHub Enterprise Server: `https://HOST/api/v3`. */
    baseUrl: baseUrlSchema.default(GITHUB_API),
    token: tokenSchema,
    mapping: trackerMappingSchema.prefault({}),
  })
  .meta({ id: 'ConnectTracker' });
export type ConnectTracker = z.infer<typeof connectTrackerSchema>;

export const changeTrackerSchema = z
  .strictObject({
    version: z.int32().min(1),
    token: tokenSchema.optional(),
    mapping: trackerMappingSchema.optional(),
  })
  .meta({ id: 'ChangeTracker' });
export type ChangeTracker = z.infer<typeof changeTrackerSchema>;

export const trackerConnectionSchema = z
  .object({
    id: idSchema,
    provider: trackerProviderSchema,
    project: z.string(),
    baseUrl: z.string(),
    /** `unauthorized`: the tracker refuses the credential; give another. */
    state: z.enum(['ready', 'unauthorized']),
    mapping: trackerMappingSchema,
    links: z.number().int(),
    conflicts: z.number().int(),
    createdAt: instantSchema,
    lastSyncedAt: instantSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'TrackerConnection' });
export type TrackerConnection = z.infer<typeof trackerConnectionSchema>;

export const trackerConnectionsSchema = z
  .object({ items: z.array(trackerConnectionSchema) })
  .meta({ id: 'TrackerConnections' });
