import { presentUser } from './fake-presentation.ts';

const AT = '2026-01-01T00:00:00Z';
const API = 'https://api.github.com';

export interface FakeInstallation {
  id: number;
  account: string;
  /** Full names. */
  repositories: string[];
  suspended: boolean;
}

export const presentApp = (id: number, name: string, htmlUrl: string): object => ({
  id,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  node_id: `A_${id}`,
  client_id: `Iv1.${id}`,
  owner: presentUser('ada'),
  name,
  description: null,
  external_url: 'https://pitwall.example',
  html_url: htmlUrl,
  created_at: AT,
  updated_at: AT,
  permissions: { issues: 'write', metadata: 'read' },
  events: ['issues', 'push'],
});

export const presentInstallation = (
  appId: number,
  { id, account, suspended }: FakeInstallation,
): object => ({
  id,
  account: presentUser(account),
  repository_selection: 'selected',
  access_tokens_url: `${API}/app/installations/${id}/access_tokens`,
  repositories_url: `${API}/installation/repositories`,
  html_url: `https://github.com/organizations/${account}/settings/installations/${id}`,
  app_id: appId,
  app_slug: 'pitwall-northwind',
  target_id: id,
  target_type: 'Organization',
  permissions: { issues: 'write', metadata: 'read' },
  events: ['issues', 'push'],
  created_at: AT,
  updated_at: AT,
  single_file_name: null,
  suspended_by: suspended ? presentUser('ada') : null,
  suspended_at: suspended ? AT : null,
});

const LINKS = [
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments',
  'downloads events forks git_commits git_refs git_tags git issue_comment issue_events issues keys labels',
  'languages merges milestones notifications pulls releases ssh stargazers statuses subscribers subscription',
  'tags teams trees clone hooks svn',
].flatMap((line) => line.split(' '));

export function presentRepository(fullName: string, id: number): object {
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${API}/repos/${fullName}`;
  return {
    ...Object.fromEntries(LINKS.map((link) => [`${link}_url`, `${url}/${link}`])),
    id,
    node_id: `R_${id}`,
    name,
    full_name: fullName,
    owner: presentUser(owner),
    private: true,
    html_url: `https://github.com/${fullName}`,
    description: null,
    fork: false,
    url,
    default_branch: 'main',
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    open_issues: 0,
    open_issues_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    archived: false,
    disabled: false,
    pushed_at: AT,
    created_at: AT,
    updated_at: AT,
  };
}
