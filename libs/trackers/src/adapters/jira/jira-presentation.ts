import type { IssueReference, RemoteIssue } from '../../model/issue.ts';
import { jiraBodyText } from './adf/adf-body.ts';
import type { JiraOptions } from './jira-options.ts';
import type { JiraIssue } from './jira-schemas.ts';

/** An issue of Jira's in the engine's words. */
export function presentJiraIssue(
  { fields, properties }: JiraIssue,
  reference: IssueReference,
  { milestonesAs, estimateField }: JiraOptions,
): RemoteIssue {
  const { summary, description, status, labels, assignee, duedate, priority, created } = fields;
  const estimate = estimateField === null ? null : fields[estimateField];
  return {
    reference,
    title: summary ?? '',
    body: jiraBodyText({
      description: description ?? null,
      property: properties?.pitwall ?? null,
    }),
    state: status.statusCategory.key === 'done' ? 'closed' : 'open',
    labels: labels ?? [],
    ...(milestonesAs === 'epic'
      ? { milestone: parentOf(fields) }
      : { milestone: null, milestones: (fields.fixVersions ?? []).map(({ name }) => name) }),
    assignee: assignee?.accountId ?? null,
    dueOn: duedate ?? null,
    priority: priority?.name ?? null,
    estimate: typeof estimate === 'number' ? estimate : null,
    createdAt: created,
  };
}

/** A sub-task's parent is its issue, not an epic. */
const parentOf = ({ parent, issuetype }: JiraIssue['fields']): string | null =>
  issuetype.subtask ? null : (parent?.fields?.summary ?? null);
