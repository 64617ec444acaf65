import type { AdfDocument } from '../../adapters/jira/adf/adf.ts';

export interface FakeJiraIssue {
  number: number;
  id: string;
  /** One of `ISSUE_TYPES`. */
  type: string;
  summary: string;
  description: AdfDocument | null;
  /** One of `STATUSES`. */
  status: string;
  labels: string[];
  /** Ids. */
  fixVersions: string[];
  /** The id of an epic, or of a sub-task's issue. */
  parent: string | null;
  assignee: string | null;
  dueDate: string | null;
  priority: string;
  storyPoints: number | null;
  createdAt: number;
  properties: Record<string, unknown>;
}

export interface FakeJiraLink {
  id: string;
  /** Ids: the inward issue blocks the outward one. */
  inward: string;
  outward: string;
}

export const SITE = 'https://acme.atlassian.net';
const API = `${SITE}/rest/api/3`;
export const PROJECT = { id: '10000', key: 'SHOP' };
export const STORY_POINTS = 'customfield_10016';

export const ISSUE_TYPES = new Map([
  ['10001', { name: 'Task', level: 0 }],
  ['10002', { name: 'Epic', level: 1 }],
  ['10003', { name: 'Subtask', level: -1 }],
]);
export const STATUSES = new Map([
  ['1', { name: 'To Do', category: 'new' }],
  ['2', { name: 'In Progress', category: 'indeterminate' }],
  ['3', { name: 'Won’t do', category: 'done' }],
  ['4', { name: 'Done', category: 'done' }],
]);
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

export const keyOf = ({ number }: FakeJiraIssue): string => `${PROJECT.key}-${number}`;

export function presentStatus(id: string): object {
  const { name = '', category = 'new' } = STATUSES.get(id) ?? {};
  return {
    self: `${API}/status/${id}`,
    id,
    name,
    description: '',
    iconUrl: `${SITE}/images/icons/status.png`,
    statusCategory: {
      self: `${API}/statuscategory/${id}`,
      id: Number(id),
      key: category,
      colorName: 'blue-gray',
      name: category,
    },
  };
}

export const presentTransitions = (): object[] =>
  [...STATUSES].map(([id, { name }]) => ({
    id: `${id}1`,
    name,
    to: presentStatus(id),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
  }));

export const presentIssueType = (id: string) => {
  const { name = '', level = 0 } = ISSUE_TYPES.get(id) ?? {};
  return {
    self: `${API}/issuetype/${id}`,
    id,
    name,
    description: '',
    iconUrl: `${SITE}/images/icons/type.png`,
    subtask: level < 0,
    hierarchyLevel: level,
  };
};

export const presentUser = (accountId: string): object => ({
  self: `${API}/user?accountId=${accountId}`,
  accountId,
  accountType: 'atlassian',
  displayName: accountId,
  emailAddress: `${accountId}@acme.example`,
  active: true,
});

export const presentVersion = ([id, name]: [string, string]): object => ({
  self: `${API}/version/${id}`,
  id,
  name,
  archived: false,
  released: false,
  projectId: Number(PROJECT.id),
});

export const presentPriority = (name: string): object => ({
  self: `${API}/priority/${name}`,
  id: String(PRIORITIES.indexOf(name) + 1),
  name,
  description: '',
  iconUrl: `${SITE}/images/icons/priority.png`,
  statusColor: '#ffffff',
  isDefault: name === 'Medium',
});

const related = (issue: FakeJiraIssue): object => ({
  id: issue.id,
  key: keyOf(issue),
  self: `${API}/issue/${issue.id}`,
  fields: {
    summary: issue.summary,
    status: presentStatus(issue.status),
    issuetype: presentIssueType(issue.type),
  },
});

/** Fields as Jira answers them, by their ids. */
export function presentFields(
  issue: FakeJiraIssue,
  world: {
    byId(id: string): FakeJiraIssue | undefined;
    children(id: string): FakeJiraIssue[];
    links(id: string): FakeJiraLink[];
    versions: ReadonlyMap<string, string>;
  },
): Record<string, unknown> {
  const parent = issue.parent === null ? undefined : world.byId(issue.parent);
  return {
    summary: issue.summary,
    description: issue.description,
    status: presentStatus(issue.status),
    labels: issue.labels,
    fixVersions: issue.fixVersions.map((id) => presentVersion([id, world.versions.get(id) ?? ''])),
    ...(parent ? { parent: related(parent) } : {}),
    assignee: issue.assignee === null ? null : presentUser(issue.assignee),
    duedate: issue.dueDate,
    priority: presentPriority(issue.priority),
    issuetype: presentIssueType(issue.type),
    created: new Date(issue.createdAt).toISOString().replace('Z', '+0000'),
    [STORY_POINTS]: issue.storyPoints,
    subtasks: world.children(issue.id).map(related),
    issuelinks: world.links(issue.id).map((link) => {
      const inward = link.outward === issue.id;
      const other = world.byId(inward ? link.inward : link.outward);
      return {
        id: link.id,
        self: `${API}/issueLink/${link.id}`,
        type: {
          id: '10000',
          name: 'Blocks',
          inward: 'is blocked by',
          outward: 'blocks',
          self: `${API}/issueLinkType/10000`,
        },
        ...(other ? { [inward ? 'inwardIssue' : 'outwardIssue']: related(other) } : {}),
      };
    }),
  };
}
