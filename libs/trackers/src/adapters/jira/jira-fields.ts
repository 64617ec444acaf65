import type { RemoteIssue } from '../../model/issue.ts';
import type { IssueDraft, TrackerIssueChange } from '../../run/tracker-adapter.ts';
import { labelChange } from '../label-change.ts';
import { jiraBodyOf, PROPERTY } from './adf/adf-body.ts';
import type { JiraOptions, JiraProject } from './jira-options.ts';

/** What of an issue is read. */
export const READ_FIELDS = [
  'summary',
  'description',
  'status',
  'labels',
  'fixVersions',
  'parent',
  'assignee',
  'duedate',
  'priority',
  'issuetype',
  'created',
];

/** Jira's one-line fields hold so many characters. */
const LONGEST_LINE = 255;

/** What an issue or a sub-task is made with. */
export function draftedFields(
  draft: IssueDraft,
  { id, issueType, subtaskType }: JiraProject,
  options: JiraOptions,
): object {
  const { title, body, labels, milestone, assignee, dueOn, priority, parent } = draft;
  const { description, property } = jiraBodyOf(body);
  const type = draft.markedAs.step === null ? issueType : (subtaskType ?? issueType);
  const above = parent ? { id: parent.id } : null;
  return {
    fields: {
      project: { id },
      issuetype: { id: type },
      summary: line(title),
      description,
      labels: [...labels],
      ...(above ? { parent: above } : milestoneFields(milestone, options)),
      ...(assignee === null ? {} : { assignee: { accountId: assignee } }),
      ...(dueOn === null ? {} : { duedate: dueOn }),
      ...(priority === null ? {} : { priority: { name: priority } }),
      ...estimateFields(draft.estimate, options),
    },
    ...(property ? { properties: [{ key: PROPERTY, value: property }] } : {}),
  };
}

/** Only what changes. Versions of people stay beside Pitwall's. */
export function editedIssue(
  change: TrackerIssueChange,
  before: RemoteIssue,
  options: JiraOptions,
): object {
  const { title, body, labels, milestone, assignee, dueOn, priority, estimate } = change;
  const next = body === undefined ? null : jiraBodyOf(body);
  const fields = {
    ...(title === undefined ? {} : { summary: line(title) }),
    ...(next ? { description: next.description } : {}),
    ...(assignee === undefined
      ? {}
      : { assignee: assignee === null ? null : { accountId: assignee } }),
    ...(dueOn === undefined ? {} : { duedate: dueOn }),
    ...(priority === undefined || priority === null ? {} : { priority: { name: priority } }),
    ...(estimate === undefined ? {} : estimateFields(estimate, options, true)),
    ...(milestone && options.milestonesAs === 'epic' ? { parent: { id: milestone.id } } : {}),
  };
  const update = {
    ...(milestone === undefined || (milestone !== null && options.milestonesAs === 'epic')
      ? {}
      : milestoneUpdate(milestone, before, options)),
    ...(labels === undefined ? {} : { labels: labelUpdate(before.labels, labels) }),
  };
  return {
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(update).length > 0 ? { update } : {}),
    ...(next?.property ? { properties: [{ key: PROPERTY, value: next.property }] } : {}),
  };
}

function labelUpdate(before: readonly string[], wanted: readonly string[]): object[] {
  const { add, remove } = labelChange(before, wanted);
  return [...add.map((label) => ({ add: label })), ...remove.map((label) => ({ remove: label }))];
}

/** What an epic of a stage or a sprint is made with. */
export const epicFields = (project: string, type: string, title: string): object => ({
  project: { id: project },
  issuetype: { id: type },
  summary: line(title),
});

const milestoneFields = (
  milestone: IssueDraft['milestone'],
  { milestonesAs }: JiraOptions,
): object => {
  if (milestone === null) return {};
  return milestonesAs === 'epic'
    ? { parent: { id: milestone.id } }
    : { fixVersions: [{ id: milestone.id }] };
};

function milestoneUpdate(
  milestone: { id: string } | null,
  before: RemoteIssue,
  { milestonesAs }: JiraOptions,
): object {
  if (milestonesAs === 'epic') return { parent: [{ set: { none: true } }] };
  return {
    fixVersions: [
      ...(before.milestone === null ? [] : [{ remove: { name: before.milestone } }]),
      ...(milestone === null ? [] : [{ add: { id: milestone.id } }]),
    ],
  };
}

const estimateFields = (
  estimate: number | null,
  { estimateField }: JiraOptions,
  clears = false,
): object =>
  estimateField === null || (estimate === null && !clears) ? {} : { [estimateField]: estimate };

const line = (text: string): string =>
  text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1)}…`;
