import { z } from 'zod';
import { trackerMappingSchema } from '../tracker-mapping.ts';
import type { TrackerProvider } from '../tracker-provider.ts';

/** The address of a tracker's API or site, without its last slashes. */
export const trackerAddressSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((address) => {
    // Asked also of what is no address; the format has refused that already.
    if (!URL.canParse(address)) return true;
    const { username, password, search, hash } = new URL(address);
    return `${username}${password}${search}${hash}` === '';
  }, 'an address without a user, a question mark or a hash')
  .transform((address) => address.replace(/\/+$/, ''));

/** A credential is sealed, and never shown again. */
export const trackerTokenSchema = z
  .string()
  .min(8)
  .max(1_000)
  .regex(/^[\x21-\x7e]+$/, 'visible characters only');

/** For trackers that ask for a token alone. */
export const tokenCredentialSchema = z
  .strictObject({ token: trackerTokenSchema })
  .meta({ id: 'TrackerToken' });

/** What one tracker asks for: `providers/<provider>.ts` has one, `registered.ts` lists them. */
export interface TrackerParts<
  Provider extends TrackerProvider,
  Project extends z.ZodType,
  BaseUrl extends z.ZodType,
  Credential extends z.ZodType<object>,
  Options extends z.ZodObject,
> {
  provider: Provider;
  /** What a connection is kept in step with: a repository, a project, a team. */
  project: Project;
  /** With its default where the tracker has one address for all. */
  baseUrl: BaseUrl;
  credential: Credential;
  /** How tasks stand there, beside the mapping that all share. Every option has a default. */
  options: Options;
  /** An issue as people name it, for linking one that is there already. */
  issue: { pattern: RegExp; says: string };
  /** Whether issues have a field for their priority; else a label says it. */
  priorityIs: 'field' | 'label';
}

/** The schemas that follow from it: of connecting, and of changing a connection. */
export function defineTracker<
  Provider extends TrackerProvider,
  Project extends z.ZodType,
  BaseUrl extends z.ZodType,
  Credential extends z.ZodType<object>,
  Options extends z.ZodObject,
>(parts: TrackerParts<Provider, Project, BaseUrl, Credential, Options>) {
  const { provider, project, baseUrl, credential, options } = parts;
  return {
    ...parts,
    connect: z
      .strictObject({
        provider: z.literal(provider),
        project,
        baseUrl,
        credential,
        mapping: trackerMappingSchema.prefault({}),
        options: options.prefault({} as z.input<Options>),
      })
      .meta({ id: `Connect${provider[0]?.toUpperCase()}${provider.slice(1)}` }),
    change: z.strictObject({
      version: z.int32().min(1),
      credential: credential.optional(),
      mapping: trackerMappingSchema.optional(),
      options: options.optional(),
    }),
  };
}

/** Any of them, where it does not matter which. */
export interface TrackerDefinition {
  provider: TrackerProvider;
  credential: z.ZodType<object>;
  options: z.ZodObject;
  issue: { pattern: RegExp; says: string };
  priorityIs: 'field' | 'label';
}
