import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { JiraCalls } from './jira-calls.ts';
import { choicesOf, type TrackerChoice, type TrackerChoices } from '../tracker-choices.ts';
import { JIRA_DEFAULTS, onLevel, projectOf } from './jira-options.ts';
import { jiraProjectSchema } from './jira-schemas.ts';

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
const prioritiesSchema = z.object({ values: z.array(z.object({ name: z.string() })).default([]) });
const peopleSchema = z.array(
  z.object({
    accountId: z.string(),
    accountType: z.string().optional(),
    displayName: z.string().default(''),
    emailAddress: z.string().nullish(),
  }),
);

/** What a project offers for its connection, by five calls. @throws TrackerError */
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
}): Promise<TrackerChoices> {
  const calls = new JiraCalls(`${site.replace(/\/+$/, '')}/rest/api/3`, transport, clock);
  const name = encodeURIComponent(key);
  const project = await calls.read('GET', `/project/${name}`, jiraProjectSchema);
  const usual = projectOf(project, JIRA_DEFAULTS);
  const [byType, { fields }, people, { values: priorities }] = await Promise.all([
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
    // In the order in which Jira shows them: the most urgent first.
    calls.read('GET', `/priority/search?projectId=${project.id}&maxResults=100`, prioritiesSchema),
  ]);
  const typesOn = (level: number): TrackerChoice[] =>
    onLevel(project.issueTypes, level).map(({ id, name: label }) => ({ value: id, label }));
  const statuses = byType.flatMap((type) => type.statuses);
  const named = (isDone: boolean): string[] =>
    statuses
      .filter(({ statusCategory }) => (statusCategory.key === 'done') === isDone)
      .map((status) => status.name);
  return {
    options: {
      issueType: typesOn(0),
      epicType: typesOn(1),
      subtaskType: typesOn(-1),
      doneStatus: choicesOf(named(true)),
      openStatus: choicesOf(named(false)),
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
    labels: [],
    priorities: priorities.map(({ name: priority }) => priority),
  };
}
