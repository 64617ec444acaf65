import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { JiraCalls } from './jira-calls.ts';
import { JIRA_DEFAULTS, type JiraOptions, onLevel, projectOf } from './jira-options.ts';
import { jiraProjectSchema } from './jira-schemas.ts';

interface Choice {
  value: string;
  label: string;
}

/** What a project offers for the options of its connection, and whom issues can be assigned to. */
export interface JiraOffers {
  options: Partial<Record<keyof JiraOptions, Choice[]>>;
  people: { login: string; name: string; email: string | null }[];
}

const statusesSchema = z.array(
  z.object({
    statuses: z.array(
      z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    ),
  }),
);
const fieldsSchema = z.object({
  fields: z
    .array(
      z.object({ fieldId: z.string(), name: z.string(), schema: z.object({ type: z.string() }) }),
    )
    .default([]),
});
const peopleSchema = z.array(
  z.object({
    accountId: z.string(),
    accountType: z.string().optional(),
    displayName: z.string().default(''),
    emailAddress: z.string().nullish(),
  }),
);

/** By four calls. @throws TrackerError */
export async function jiraOffers({
  site,
  project: key,
  transport,
  clock,
}: {
  site: string;
  project: string;
  transport: TrackerTransport;
  clock: RunClock;
}): Promise<JiraOffers> {
  const calls = new JiraCalls(`${site.replace(/\/+$/, '')}/rest/api/3`, transport, clock);
  const name = encodeURIComponent(key);
  const project = await calls.read('GET', `/project/${name}`, jiraProjectSchema);
  const usual = projectOf(project, JIRA_DEFAULTS);
  const [byType, { fields }, people] = await Promise.all([
    calls.read('GET', `/project/${name}/statuses`, statusesSchema),
    usual
      ? calls.read(
          'GET',
          `/issue/createmeta/${name}/issuetypes/${usual.issueType}?maxResults=200`,
          fieldsSchema,
        )
      : { fields: [] },
    calls.read(
      'GET',
      `/user/assignable/search?project=${name}&query=&maxResults=200`,
      peopleSchema,
    ),
  ]);
  const typesOn = (level: number): Choice[] =>
    onLevel(project.issueTypes, level).map(({ id, name: label }) => ({ value: id, label }));
  const done = byType
    .flatMap(({ statuses }) => statuses)
    .filter(({ statusCategory }) => statusCategory.key === 'done')
    .map((status) => status.name);
  return {
    options: {
      issueType: typesOn(0),
      epicType: typesOn(1),
      subtaskType: typesOn(-1),
      doneStatus: [...new Set(done)].map((status) => ({ value: status, label: status })),
      estimateField: fields
        .filter(({ fieldId, schema }) => schema.type === 'number' && /^customfield_/.test(fieldId))
        .map(({ fieldId, name: label }) => ({ value: fieldId, label })),
    },
    people: people
      .filter(({ accountType }) => accountType === undefined || accountType === 'atlassian')
      .map(({ accountId, displayName, emailAddress }) => ({
        login: accountId,
        name: displayName,
        email: emailAddress ?? null,
      })),
  };
}
