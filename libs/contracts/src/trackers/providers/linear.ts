import { z } from 'zod';
import { lineSchema } from '../../common/identifiers.ts';
import {
  defineTracker,
  tokenCredentialSchema,
  trackerAddressSchema,
} from './tracker-definition.ts';

export const LINEAR_API = 'https://api.linear.app/graphql';

/** What tells a project is the end of its address; with it, the whole address is taken, too. */
const PROJECT = /^(?:\S*[/-])?([0-9a-f]{12})(?:\/[a-z-]*)?$/;

/** As Linear's teams estimate. */
export const LINEAR_SCALES = ['exponential', 'fibonacci', 'linear', 'tShirt'] as const;

/** Issues of one team, by a personal API key or by a token of OAuth. */
export const linearTracker = defineTracker({
  provider: 'linear',
  /** The key of the team, as it stands before the number of its issues. */
  project: z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/, 'the key of a team, as ENG'),
  baseUrl: trackerAddressSchema.default(LINEAR_API),
  credential: tokenCredentialSchema,
  options: z.strictObject({
    /** Stages or sprints become milestones of the project; or each sprint's tasks stand in the cycle of that time. */
    milestonesAs: z.enum(['milestone', 'cycle']).default('milestone'),
    /** Null: no estimates are told; else they are on the scale that the team has at the time, which need not be this. */
    estimates: z.enum(LINEAR_SCALES).nullable().default(null),
    /** Names of the states that closing and opening again lead to; null: the team's first that means it. */
    doneState: lineSchema(255).nullable().default(null),
    openState: lineSchema(255).nullable().default(null),
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
  priorityIs: 'field',
});
