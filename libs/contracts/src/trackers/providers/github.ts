import { z } from 'zod';
import {
  defineTracker,
  tokenCredentialSchema,
  trackerAddressSchema,
} from './tracker-definition.ts';

export const GITHUB_API = 'https://api.github.com';

/** Issues of one repository, by a token that may read and write them. */
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
  credential: tokenCredentialSchema,
  options: z.strictObject({}),
  issue: { pattern: /^[1-9]\d{0,9}$/, says: 'the number of an issue' },
});
