export interface FakeGitLabIssue {
  iid: number;
  id: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  milestone: string | null;
  assignees: string[];
  dueOn: string | null;
  weight: number | null;
  /** The id of its iteration. */
  iteration: number | null;
  createdAt: string;
  updatedAt: string;
  movedToId: number | null;
  isTask: boolean;
}

export interface FakeLink {
  id: number;
  /** Iids: the source is blocked by the target, or relates to it. */
  source: number;
  target: number;
  type: 'is_blocked_by' | 'relates_to';
}

export const PROJECT_ID = 4;
const WEB = 'https://gitlab.com/acme/shop';
const API = `https://gitlab.com/api/v4/projects/${PROJECT_ID}`;

export const presentUser = (username: string, id: number): object => ({
  id,
  username,
  name: username,
  state: 'active',
  locked: false,
  avatar_url: null,
  web_url: `https://gitlab.com/${username}`,
});

export const presentLabel = (name: string): object => ({
  id: [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000,
  name,
  description: null,
  description_html: '',
  text_color: '#FFFFFF',
  color: '#1f4b99',
  archived: false,
  subscribed: false,
  priority: null,
  is_project_label: true,
});

export const presentMilestone = (title: string, id: number): object => ({
  id,
  iid: id - 500,
  project_id: PROJECT_ID,
  title,
  description: '',
  state: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  due_date: null,
  start_date: null,
  expired: false,
  web_url: `${WEB}/-/milestones/${id - 500}`,
});

export interface FakeIteration {
  id: number;
  title: string | null;
  startsOn: string;
  endsOn: string;
}

export const presentIteration = ({ id, title, startsOn, endsOn }: FakeIteration): object => ({
  id,
  iid: id - 700,
  sequence: 1,
  group_id: 5,
  title,
  description: null,
  state: 1,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  start_date: startsOn,
  due_date: endsOn,
  web_url: `https://gitlab.com/groups/acme/-/iterations/${id}`,
});

export interface Presented {
  iteration: object | null;
  milestone: object | null;
  people: readonly object[];
}

export function presentIssue(
  issue: FakeGitLabIssue,
  { milestone, people, iteration }: Presented,
): object {
  const { iid, state } = issue;
  return {
    id: issue.id,
    iid,
    project_id: PROJECT_ID,
    title: issue.title,
    description: issue.body,
    state: state === 'open' ? 'opened' : 'closed',
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: state === 'closed' ? issue.updatedAt : null,
    closed_by: null,
    labels: issue.labels,
    milestone,
    assignees: people,
    assignee: people[0] ?? null,
    author: presentUser('pitwall-bot', 99),
    type: issue.isTask ? 'TASK' : 'ISSUE',
    issue_type: issue.isTask ? 'task' : 'issue',
    user_notes_count: 0,
    merge_requests_count: 0,
    upvotes: 0,
    downvotes: 0,
    due_date: issue.dueOn,
    weight: issue.weight,
    iteration,
    confidential: false,
    discussion_locked: null,
    web_url: `${WEB}/-/issues/${iid}`,
    time_stats: {
      time_estimate: 0,
      total_time_spent: 0,
      human_time_estimate: null,
      human_total_time_spent: null,
    },
    task_completion_status: { count: 0, completed_count: 0 },
    has_tasks: false,
    references: { short: `#${iid}`, relative: `#${iid}`, full: `acme/shop#${iid}` },
    severity: 'UNKNOWN',
    moved_to_id: issue.movedToId,
    imported: false,
    imported_from: 'none',
    service_desk_reply_to: null,
    _links: {
      self: `${API}/issues/${iid}`,
      notes: `${API}/issues/${iid}/notes`,
      award_emoji: `${API}/issues/${iid}/award_emoji`,
      project: API,
      closed_as_duplicate_of: null,
    },
  };
}
