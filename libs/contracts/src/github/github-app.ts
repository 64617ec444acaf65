import { z } from 'zod';
import { idSchema, instantSchema, keySchema } from '../common/identifiers.ts';

/** Where people open GitHub: `https://github.com`, or that of a GitHub Enterprise Server. */
const githubSiteSchema = z
  .url({ protocol: /^https?$/ })
  .max(200)
  .refine(
    (address) => !URL.canParse(address) || new URL(address).origin === address.replace(/\/+$/, ''),
    'https://HOST, without a path',
  )
  .transform((address) => address.replace(/\/+$/, ''))
  .default('https://github.com');

export const beginGithubAppSchema = z
  .strictObject({
    site: githubSiteSchema,
    /** The organization at GitHub that is to own the app; the person's own account where it is null. */
    owner: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'the name of an organization at GitHub')
      .nullable()
      .default(null),
  })
  .meta({ id: 'BeginGithubApp' });
export type BeginGithubApp = z.infer<typeof beginGithubAppSchema>;

/** What was begun at GitHub is known again by it: 256 bits of chance, good for an hour. */
const githubStateSchema = z.string().regex(/^[\w-]{43}$/, 'the state of a registration');

export const begunGithubAppSchema = z
  .object({
    /** A page of Pitwall that leads on to GitHub. */
    page: z.string(),
  })
  .meta({ id: 'BegunGithubApp' });

export const finishGithubAppSchema = z
  .strictObject({
    /** As GitHub gave it on the way back. */
    code: z.string().regex(/^[\w-]{10,200}$/, 'a code of GitHub'),
    state: githubStateSchema,
  })
  .meta({ id: 'FinishGithubApp' });
export type FinishGithubApp = z.infer<typeof finishGithubAppSchema>;

export const githubInstallationSchema = z
  .object({
    id: idSchema,
    account: z.string(),
    /** The account's own choice: all of its repositories, or those that it named. */
    repositories: z.enum(['all', 'selected']),
    suspended: z.boolean(),
  })
  .meta({ id: 'GithubInstallation' });
export type GithubInstallation = z.infer<typeof githubInstallationSchema>;

export const githubAppSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Its page at GitHub. */
    url: z.string(),
    /** Where an owner of repositories lets it in. */
    installUrl: z.string(),
    /** Of its API, as connections name it. */
    baseUrl: z.string(),
    /** Null where no webhook can reach this Pitwall: connections are asked at intervals. */
    webhookId: idSchema.nullable(),
    installations: z.array(githubInstallationSchema),
    createdAt: instantSchema,
  })
  .meta({ id: 'GithubApp' });
export type GithubApp = z.infer<typeof githubAppSchema>;

export const githubAppAnswerSchema = z
  .object({ app: githubAppSchema.nullable() })
  .meta({ id: 'GithubAppAnswer' });

export const githubRepositorySchema = z
  .object({ name: z.string(), private: z.boolean(), defaultBranch: z.string() })
  .meta({ id: 'GithubRepository' });
export type GithubRepository = z.infer<typeof githubRepositorySchema>;

export const githubRepositoriesSchema = z
  .object({
    items: z.array(githubRepositorySchema),
    /** More than are listed: name a part of what is looked for. */
    more: z.boolean(),
    /** What GitHub said instead of a list. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'GithubRepositories' });
export type GithubRepositories = z.infer<typeof githubRepositoriesSchema>;

export const githubRepositoryQuerySchema = z.strictObject({
  /** Part of the repository's name. */
  search: keySchema(100).default(''),
});
