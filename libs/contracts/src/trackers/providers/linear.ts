import { z } from 'zod';
import {
  defineTracker,
  tokenCredentialSchema,
  trackerAddressSchema,
} from './tracker-definition.ts';

export const LINEAR_API = 'https://api.linear.app/graphql';

/** What tells a project is the end of its address; with it, the whole address is taken, too. */
const PROJECT = /^(?:\S*[/-])?([0-9a-f]{12})(?:\/[a-z-]*)?$/;

/** Issues of one team, by a personal API key or by a token of OAuth. */
export const linearTracker = defineTracker({
  provider: 'linear',
  /** The key of the team, as it stands before the number of its issues. */
  project: z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/, 'the key of a team, as ENG'),
  baseUrl: trackerAddressSchema.default(LINEAR_API),
  credential: tokenCredentialSchema,
  options: z.strictObject({
    /** Where issues are made and milestones stand: the end of the project's address, or empty for none. */
    project: z
      .string()
      .trim()
      .max(300)
      .refine((text) => text === '' || PROJECT.test(text), 'the address of a project in Linear')
      .transform((text) => PROJECT.exec(text)?.[1] ?? '')
      .default(''),
  }),
  issue: { pattern: /^[A-Z][A-Z0-9]{0,9}-[1-9]\d{0,7}$/, says: 'an issue’s name, as ENG-17' },
});
