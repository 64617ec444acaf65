import { z } from 'zod';
import {
  defineTracker,
  tokenCredentialSchema,
  trackerAddressSchema,
} from './tracker-definition.ts';

export const GITLAB_API = 'https://gitlab.com/api/v4';

/** Issues of one project, by a token of a person, of the project or of a group above it. */
export const gitlabTracker = defineTracker({
  provider: 'gitlab',
  /** Its path with all groups, or its number. */
  project: z
    .string()
    .max(500)
    .regex(
      /^(?:[1-9]\d{0,9}|[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+)$/,
      'group/project, or the number of the project',
    ),
  /** Of a GitLab of one's own: `https://HOST`, to which `/api/v4` is added. */
  baseUrl: trackerAddressSchema
    .transform((address) => (address.endsWith('/api/v4') ? address : `${address}/api/v4`))
    .default(GITLAB_API),
  credential: tokenCredentialSchema,
  options: z
    .strictObject({
      /** Stages or sprints become milestones; or each sprint's tasks stand in the iteration of that time. */
      milestonesAs: z.enum(['milestone', 'iteration']).default('milestone'),
      /** Whether the weight holds working days, in whole ones. */
      weight: z.boolean().default(false),
    })
    .meta({ id: 'GitlabOptions' }),
  issue: { pattern: /^[1-9]\d{0,9}$/, says: 'the number of an issue' },
  priorityIs: 'label',
});
