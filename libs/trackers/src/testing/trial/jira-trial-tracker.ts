import { jiraAdapter } from '../../adapters/jira/jira-adapter.ts';
import { JIRA_LIMITS } from '../../adapters/jira/jira-limits.ts';
import { textOf, type AdfNode } from '../../adapters/jira/adf/adf.ts';
import { adfToMarkdown } from '../../adapters/jira/adf/adf-to-markdown.ts';
import { jiraBodyText } from '../../adapters/jira/adf/adf-body.ts';
import { FakeJira } from '../jira/fake-jira.ts';
import {
  type FakeJiraIssue,
  ISSUE_TYPES,
  keyOf,
  PROJECT,
  SITE,
  STATUSES,
} from '../jira/fake-jira-issue.ts';
import { answer, invalid } from '../jira/jira-answers.ts';
import { jiraReferee } from '../jira/jira-referee.ts';
import { shownIssue } from './shown-issue.ts';
import type { TrialIssue, TrialTracker } from './trial-tracker.ts';

export const HOME = 'https://pitwall.example';
export const KNOWN_PROJECT = {
  id: PROJECT.id,
  issueType: '10001',
  epicType: '10002',
  subtaskType: '10003',
};

const YEAR = 365 * 86_400_000;

/** Jira Cloud, whose search is a minute and a half behind. */
export const jiraTrialTracker: TrialTracker = {
  name: 'jira',
  world(clock) {
    const jira = new FakeJira(clock);
    return {
      handle: (request) => jira.handle(request),
      issues: () => jira.withLabel('pitwall').map((issue) => trialIssue(jira, issue)),
      milestones: () =>
        [...jira.issues.values()]
          .filter(({ type }) => type === KNOWN_PROJECT.epicType)
          .map(({ summary }) => summary),
      add: (summary, words) =>
        trialIssue(jira, jira.add({ summary, description: documentOf(words) })),
      addOthers(count) {
        for (let number = 0; number < count; number += 1)
          jira.add({
            summary: `Other ${number}`,
            labels: number % 2 ? ['bug'] : [],
            createdAt: clock.now() - YEAR,
          });
      },
      delete: (key) => void jira.issues.delete(jira.byId(key)?.id ?? ''),
    };
  },
  adapter: (parts) =>
    jiraAdapter({
      site: SITE,
      project: PROJECT.key,
      home: HOME,
      known: KNOWN_PROJECT,
      ...parts,
    }),
  referee: jiraReferee,
  limits: JIRA_LIMITS,
  // 605 writes, 10 a second.
  leastOf600: 59_000,
  readsAgain: 3,
  person: 'ada',
  kindOf: ({ method, url }) => {
    if (method === 'GET' || /\/(?:search\/jql|issue\/bulkfetch)$/.test(url)) return 'read';
    return method === 'POST' && !url.endsWith('/transitions') ? 'create' : 'write';
  },
  isAbout: ({ url }, key) => new URL(url).pathname.endsWith(`/issue/${key}`),
  isComment: ({ url }) => new URL(url).pathname.endsWith('/comment'),
  failure: (status) => answer(status, { errorMessages: [], errors: {} }),
  tooMany: (seconds) =>
    answer(
      429,
      { errorMessages: ['Rate limit exceeded.'] },
      seconds === null ? {} : { 'retry-after': String(seconds) },
    ),
  refusal: {
    response: invalid({ summary: 'You must specify a summary of the issue.' }),
    message: 'Jira answered 400: summary: You must specify a summary of the issue.',
  },
};

const paragraph = (text: string): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'strong' }] }],
});

const documentOf = (words: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const trialIssue = (jira: FakeJira, issue: FakeJiraIssue): TrialIssue => ({
  key: keyOf(issue),
  get title() {
    return issue.summary;
  },
  set title(title) {
    issue.summary = title;
  },
  get state() {
    return issue.status === '3' || issue.status === '4' ? 'closed' : 'open';
  },
  set state(state) {
    issue.status = state === 'closed' ? '4' : '1';
  },
  get body() {
    return jiraBodyText({
      description: issue.description,
      property: (issue.properties['pitwall'] ?? null) as null,
    });
  },
  get milestone() {
    return issue.type === KNOWN_PROJECT.subtaskType || issue.parent === null
      ? null
      : (jira.byId(issue.parent)?.summary ?? null);
  },
  get assignee() {
    return issue.assignee;
  },
  get blockedBy() {
    return [...jira.links.values()]
      .filter(({ outward }) => outward === issue.id)
      .flatMap(({ inward }) => {
        const blocker = jira.byId(inward);
        return blocker ? [keyOf(blocker)] : [];
      });
  },
  get children() {
    return jira.children(issue.id).map(keyOf);
  },
  get comments() {
    return jira.comments.of(issue.id).map(({ body }) => body.content.map(textOf).join('\n'));
  },
  surround() {
    const [before, after] = [paragraph('Before  it'), paragraph('After it')];
    const { description } = issue;
    if (!description) throw new Error('There is no description.');
    issue.description = { ...description, content: [before, ...description.content, after] };
    return () => {
      const content = issue.description?.content ?? [];
      return (
        JSON.stringify([content[0], content[2]]) === JSON.stringify([before, after]) &&
        content.length === 3 &&
        textOf(content[1] ?? { type: 'none' }).includes('Kept in step by Pitwall')
      );
    };
  },
  shown() {
    const epic = issue.parent === null ? undefined : jira.byId(issue.parent);
    const blockers = [...jira.links.values()].filter(({ outward }) => outward === issue.id);
    return shownIssue(
      issue.summary,
      {
        Type: ISSUE_TYPES.get(issue.type)?.name ?? null,
        Status: STATUSES.get(issue.status)?.name ?? null,
        Priority: issue.priority,
        Parent: epic ? `${keyOf(epic)} ${epic.summary}` : null,
        'Fix versions': issue.fixVersions.map((id) => jira.versions.get(id) ?? id),
        Labels: issue.labels,
        Assignee: issue.assignee,
        'Due date': issue.dueDate,
        'Story point estimate': issue.storyPoints,
        'Is blocked by': blockers.map(({ inward }) => keyOf(jira.byId(inward) ?? issue)),
        Subtasks: jira.children(issue.id).map(keyOf),
      },
      adfToMarkdown(issue.description?.content ?? []),
    );
  },
});
