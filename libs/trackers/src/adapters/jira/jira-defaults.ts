import { z } from 'zod';
import type { TrackerDefaults } from '../../model/issue.ts';
import { TrackerError, type TrackerFault } from '../../run/tracker-error.ts';
import type { JiraCalls } from './jira-calls.ts';

const createSchema = z.object({
  fields: z
    .array(
      z.object({
        fieldId: z.string(),
        defaultValue: z.object({ name: z.string() }).nullish().catch(null),
      }),
    )
    .default([]),
});

const UNTOLD: ReadonlySet<TrackerFault> = new Set(['gone', 'forbidden']);

/** The priority that Jira gives each new issue of this type; none where it tells this account nothing of it. */
export async function jiraDefaults(
  calls: JiraCalls,
  project: string,
  issueType: string,
): Promise<TrackerDefaults> {
  const path = `/issue/createmeta/${encodeURIComponent(project)}/issuetypes/${issueType}?maxResults=200`;
  try {
    const { fields } = await calls.read('GET', path, createSchema);
    const priority = fields.find(({ fieldId }) => fieldId === 'priority')?.defaultValue?.name;
    return priority === undefined ? {} : { priority };
  } catch (error) {
    if (error instanceof TrackerError && UNTOLD.has(error.fault)) return {};
    throw error;
  }
}
