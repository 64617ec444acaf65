import type { RemoteIssue, ScalarField } from '../model/issue.ts';
import { markdownBody } from '../model/markdown-body.ts';
import { PLAIN_CALLS, type SyncMapping, type SyncTask } from '../plan/sync-input.ts';

/** The id of the task with this number. */
export const taskId = (number: number): string =>
  `01990000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const sampleTask = (number: number, changes: Partial<SyncTask> = {}): SyncTask => ({
  id: taskId(number),
  title: `Task ${number}`,
  section: `Because of ${number}.\n\n- [ ] look\n- [ ] mend`,
  state: 'open',
  labels: ['pitwall'],
  milestone: null,
  assignee: null,
  dueOn: null,
  priority: null,
  estimate: null,
  blockedBy: [],
  steps: [],
  ...changes,
});

/** The fields that sample tasks fill. */
export const SAMPLE_FIELDS: ReadonlySet<ScalarField> = new Set([
  'title',
  'section',
  'state',
  'milestone',
  'assignee',
]);

export const sampleMapping = (changes: Partial<SyncMapping> = {}): SyncMapping => ({
  label: 'pitwall',
  fields: SAMPLE_FIELDS,
  format: markdownBody,
  dependencies: true,
  subIssues: true,
  createsLabels: true,
  calls: PLAIN_CALLS,
  takes: (_, field) => field === 'state' || field === 'assignee',
  ...changes,
});

export const sampleIssue = (number: number, changes: Partial<RemoteIssue> = {}): RemoteIssue => ({
  reference: {
    key: String(number),
    id: String(9_000_000 + number),
    url: `https://github.com/acme/shop/issues/${number}`,
  },
  title: `Task ${number}`,
  body: '',
  state: 'open',
  labels: ['pitwall'],
  milestone: null,
  assignee: null,
  dueOn: null,
  priority: null,
  estimate: null,
  createdAt: '2026-01-05T09:00:00Z',
  ...changes,
});
