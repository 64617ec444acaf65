import { z } from 'zod';
import { lineSchema } from '../../common/identifiers.ts';
import { defineTracker, trackerAddressSchema, trackerTokenSchema } from './tracker-definition.ts';

/** An id of Jira's; what is null is learnt of the project. */
const idOrLearnt = z
  .string()
  .regex(/^\d{1,20}$/, 'the number of a type')
  .nullable()
  .default(null);

/** How a Jira project holds tasks. */
export const jiraOptionsSchema = z
  .strictObject({
    /** Stages or sprints become epics over their issues, or versions in which these are fixed. */
    milestonesAs: z.enum(['epic', 'version']).default('epic'),
    issueType: idOrLearnt,
    epicType: idOrLearnt,
    subtaskType: idOrLearnt,
    /** The field of numbers that holds working days; null: none. */
    estimateField: z
      .string()
      .regex(/^customfield_\d{1,20}$/, 'customfield_ and its number')
      .nullable()
      .default(null),
    /** The name of the link by which one issue blocks another. */
    blocksLink: lineSchema(255).default('Blocks'),
    /** The name of the status that closing leads to; null: one of the category "done". */
    doneStatus: lineSchema(255).nullable().default(null),
    /** The name of the status that opening again leads to; null: where work waits. */
    openStatus: lineSchema(255).nullable().default(null),
  })
  .meta({ id: 'JiraOptions' });
export type JiraOptions = z.infer<typeof jiraOptionsSchema>;

/** Issues of one Jira Cloud project, by an account's e-mail and API token. */
export const jiraTracker = defineTracker({
  provider: 'jira',
  /** Its key, as it stands before the number of each issue. */
  project: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z][A-Z0-9_]{1,99}$/, 'the key of a project, as SHOP'),
  /** `https://SITE.atlassian.net`. */
  baseUrl: trackerAddressSchema,
  credential: z
    .strictObject({ email: z.email().max(254), token: trackerTokenSchema })
    .meta({ id: 'JiraToken' }),
  options: jiraOptionsSchema,
  issue: { pattern: /^[A-Z][A-Z0-9_]*-[1-9]\d{0,9}$/, says: 'the key of an issue, as SHOP-17' },
  priorityIs: 'field',
});
