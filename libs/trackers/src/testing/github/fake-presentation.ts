export interface FakeIssue {
  number: number;
  id: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  milestone: string | null;
  assignees: string[];
  /** The name of its type. */
  type: string | null;
  createdAt: string;
  updatedAt: string;
  /** Numbers. */
  blockedBy: Set<number>;
  children: Set<number>;
  isPullRequest: boolean;
  comments: FakeComment[];
}

export interface FakeComment {
  id: number;
  body: string;
  createdAt: string;
}

const API = 'https://api.github.com';
const REPO = `${API}/repos/acme/shop`;

export const presentUser = (login: string): object => ({
  login,
  id: login.length,
  node_id: `U_${login}`,
  avatar_url: `https://avatars.example/${login}`,
  gravatar_id: '',
  url: `${API}/users/${login}`,
  html_url: `https://github.com/${login}`,
  followers_url: `${API}/users/${login}/followers`,
  following_url: `${API}/users/${login}/following{/other_user}`,
  gists_url: `${API}/users/${login}/gists{/gist_id}`,
  starred_url: `${API}/users/${login}/starred{/owner}{/repo}`,
  subscriptions_url: `${API}/users/${login}/subscriptions`,
  organizations_url: `${API}/users/${login}/orgs`,
  repos_url: `${API}/users/${login}/repos`,
  events_url: `${API}/users/${login}/events{/privacy}`,
  received_events_url: `${API}/users/${login}/received_events`,
  type: 'User',
  site_admin: false,
});

export const presentLabel = (name: string): object => ({
  id: [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000,
  node_id: `LA_${name}`,
  url: `${REPO}/labels/${encodeURIComponent(name)}`,
  name,
  description: null,
  color: '1f4b99',
  default: false,
});

export const presentMilestone = ([title, number]: [string, number]): object => ({
  id: 5_000 + number,
  node_id: `MI_${number}`,
  number,
  title,
  description: null,
  state: 'open',
  creator: presentUser('pitwall-bot'),
  open_issues: 0,
  closed_issues: 0,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  closed_at: null,
  due_on: null,
  url: `${REPO}/milestones/${number}`,
  html_url: `https://github.com/acme/shop/milestone/${number}`,
  labels_url: `${REPO}/milestones/${number}/labels`,
});

export const presentType = (name: string): object => ({
  id: name.length,
  node_id: `IT_${name}`,
  name,
  description: null,
  color: 'blue',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  is_enabled: true,
});

export const presentComment = (issue: number, { id, body, createdAt }: FakeComment): object => ({
  id,
  node_id: `IC_${id}`,
  url: `${REPO}/issues/comments/${id}`,
  html_url: `https://github.com/acme/shop/issues/${issue}#issuecomment-${id}`,
  issue_url: `${REPO}/issues/${issue}`,
  body,
  user: presentUser('pitwall-bot'),
  created_at: createdAt,
  updated_at: createdAt,
  author_association: 'MEMBER',
});

export function presentIssue(issue: FakeIssue, milestone: object | null): object {
  const { number, isPullRequest, state, assignees } = issue;
  const url = `${REPO}/issues/${number}`;
  const people = assignees.map(presentUser);
  return {
    id: issue.id,
    node_id: `I_${number}`,
    number,
    url,
    html_url: `https://github.com/acme/shop/issues/${number}`,
    repository_url: REPO,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    title: issue.title,
    body: issue.body,
    state,
    user: presentUser('pitwall-bot'),
    labels: issue.labels.map(presentLabel),
    assignee: people[0] ?? null,
    assignees: people,
    milestone,
    type: issue.type === null ? null : presentType(issue.type),
    locked: false,
    comments: issue.comments.length,
    closed_at: state === 'closed' ? issue.updatedAt : null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    author_association: 'MEMBER',
    ...(isPullRequest
      ? {
          pull_request: {
            url: `${REPO}/pulls/${number}`,
            html_url: `https://github.com/acme/shop/pull/${number}`,
            diff_url: `https://github.com/acme/shop/pull/${number}.diff`,
            patch_url: `https://github.com/acme/shop/pull/${number}.patch`,
          },
        }
      : {}),
  };
}
