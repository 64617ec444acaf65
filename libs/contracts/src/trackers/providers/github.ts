import { z } from 'zod';
import { idSchema, lineSchema } from '../../common/identifiers.ts';
import {
  defineTracker,
  tokenCredentialSchema,
  trackerAddressSchema,
} from './tracker-definition.ts';

export const GITHUB_API = 'https://api.github.com';

/** An installation of the organization's GitHub App: its tokens are fetched when they are needed. */
export const installationCredentialSchema = z
  .strictObject({ installationId: idSchema })
  .meta({ id: 'GithubInstallationCredential' });

/** Issues of one repository, by a token that may read and write them, or by the organization's app. */
export const githubTracker = defineTracker({
  provider: 'github',
  /** `owner/repository`, as GitHub allows both. */
  project: z
    .string()
    .max(140)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
      'owner/repository',
    ),
  /** Of GitHub Enterprise Server: `https://HOST/api/v3`. */
  baseUrl: trackerAddressSchema.default(GITHUB_API),
  credential: z.union([tokenCredentialSchema, installationCredentialSchema]),
  options: z
    .strictObject({
      /** The name of a type that its organization has; null: issues have none. */
      issueType: lineSchema(100).nullable().default(null),
    })
    .meta({ id: 'GithubOptions' }),
  issue: { pattern: /^[1-9]\d{0,9}$/, says: 'the number of an issue' },
  priorityIs: 'label',
});
