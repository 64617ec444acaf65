import { z } from 'zod';
import { markdownBody, outcomeMark, withoutMarks } from '../../model/markdown-body.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import type { IssueReference, RemoteIssue } from '../../model/issue.ts';
import { type NamedThing, PLAIN_CALLS } from '../../plan/sync-input.ts';
import type { RunClock } from '../../run/clock.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type {
  IssueDraft,
  TrackerAdapter,
  TrackerIssueChange,
  TrackerPage,
} from '../../run/tracker-adapter.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { readAnswer } from '../read-answer.ts';
import { githubError } from './github-errors.ts';
import { GITHUB_LIMITS } from './github-limits.ts';
import {
  githubCommentSchema,
  type GitHubIssue,
  githubIssueSchema,
  githubLabelSchema,
  githubMilestoneSchema,
} from './github-schemas.ts';

export interface GitHubOptions {
  /** `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  baseUrl: string;
  owner: string;
  repository: string;
  transport: TrackerTransport;
  clock: RunClock;
  limits?: RateLimits;
}

const PAGE_SIZE = 100;
const HEADERS = {
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
};

/** GitHub Issues of one repository: labels, milestones, sub-issues and "blocked by". */
export function githubAdapter(options: GitHubOptions): TrackerAdapter {
  return new GitHubAdapter(options);
}

class GitHubAdapter implements TrackerAdapter {
  readonly name = 'github' as const;
  readonly format = markdownBody;
  readonly capabilities = {
    fields: new Set(['title', 'section', 'state', 'milestone', 'assignee'] as const),
    dependencies: true,
    subIssues: true,
    createsLabels: true,
    calls: PLAIN_CALLS,
  };
  readonly limits: RateLimits;
  readonly #root: string;
  readonly #transport: TrackerTransport;
  readonly #clock: RunClock;

  constructor({ baseUrl, owner, repository, transport, clock, limits }: GitHubOptions) {
    const repo = `${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`;
    this.#root = `${baseUrl.replace(/\/+$/, '')}/repos/${repo}`;
    this.#transport = transport;
    this.#clock = clock;
    this.limits = limits ?? GITHUB_LIMITS;
  }

  async listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>> {
    // Oldest first: what is made meanwhile does not move the pages.
    const query = { labels: label, state: 'all', sort: 'created', direction: 'asc' };
    const page = await this.#page('/issues', query, cursor, githubIssueSchema);
    return { items: page.items.filter(isIssue).map(remoteIssue), next: page.next };
  }

  async newestIssues(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    const query = {
      labels: label,
      state: 'all',
      sort: 'created',
      direction: 'desc',
      // By the last change, which is never before the making.
      since: since.toISOString().replace(/\.\d+Z$/, 'Z'),
    };
    const page = await this.#page('/issues', query, cursor, githubIssueSchema);
    return { items: page.items.filter(isIssue).map(remoteIssue), next: page.next };
  }

  async listLabels(cursor: string | null): Promise<TrackerPage<string>> {
    const page = await this.#page('/labels', {}, cursor, githubLabelSchema);
    return { items: page.items.map(({ name }) => name), next: page.next };
  }

  async listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    const page = await this.#page('/milestones', { state: 'all' }, cursor, githubMilestoneSchema);
    return { items: page.items.map(namedThing), next: page.next };
  }

  async readIssue({ key }: IssueReference): Promise<RemoteIssue> {
    return remoteIssue(await this.#read('GET', `/issues/${key}`, githubIssueSchema));
  }

  async createLabel(name: string): Promise<void> {
    const json = { name, color: '1f4b99', description: 'Kept in step by Pitwall' };
    await this.#read('POST', '/labels', githubLabelSchema, json);
  }

  async createMilestone(title: string): Promise<NamedThing> {
    return namedThing(await this.#read('POST', '/milestones', githubMilestoneSchema, { title }));
  }

  async createIssue({
    title,
    body,
    labels,
    milestone,
    assignee,
  }: IssueDraft): Promise<RemoteIssue> {
    const json = {
      title,
      body,
      labels: [...labels],
      ...(milestone ? { milestone: Number(milestone.id) } : {}),
      ...(assignee === null ? {} : { assignees: [assignee] }),
    };
    return remoteIssue(await this.#read('POST', '/issues', githubIssueSchema, json));
  }

  async updateIssue(
    { key }: IssueReference,
    { title, body, state, labels, milestone, assignee }: TrackerIssueChange,
  ): Promise<void> {
    const json = {
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body }),
      ...(state === undefined
        ? {}
        : { state, state_reason: state === 'closed' ? 'completed' : 'reopened' }),
      ...(labels === undefined ? {} : { labels: [...labels] }),
      ...(milestone === undefined ? {} : { milestone: milestone && Number(milestone.id) }),
      ...(assignee === undefined ? {} : { assignees: assignee === null ? [] : [assignee] }),
    };
    await this.#read('PATCH', `/issues/${key}`, githubIssueSchema, json);
  }

  async addBlocker({ key }: IssueReference, blocker: IssueReference): Promise<void> {
    const json = { issue_id: Number(blocker.id) };
    await this.#send('POST', `/issues/${key}/dependencies/blocked_by`, json);
  }

  async removeBlocker({ key }: IssueReference, blocker: IssueReference): Promise<void> {
    await this.#send('DELETE', `/issues/${key}/dependencies/blocked_by/${blocker.id}`);
  }

  async listBlockers({ key }: IssueReference): Promise<readonly string[]> {
    return this.#keys(`/issues/${key}/dependencies/blocked_by`);
  }

  async attach({ key }: IssueReference, child: IssueReference): Promise<void> {
    await this.#send('POST', `/issues/${key}/sub_issues`, { sub_issue_id: Number(child.id) });
  }

  async listChildren({ key }: IssueReference): Promise<readonly string[]> {
    return this.#keys(`/issues/${key}/sub_issues`);
  }

  async addComment({ key }: IssueReference, { id, text }: TaskOutcome): Promise<void> {
    const body = `${withoutMarks(text)}\n\n${outcomeMark(id)}`;
    await this.#read('POST', `/issues/${key}/comments`, githubCommentSchema, { body });
  }

  async hasComment({ key }: IssueReference, id: string, since: Date): Promise<boolean> {
    const query = { since: since.toISOString().replace(/\.\d+Z$/, 'Z') };
    const page = await this.#page(`/issues/${key}/comments`, query, null, githubCommentSchema);
    return page.items.some(({ body }) => (body ?? '').includes(outcomeMark(id)));
  }

  /** Both lists hold at most 100 at GitHub: one page. */
  async #keys(path: string): Promise<readonly string[]> {
    const page = await this.#page(path, {}, null, githubIssueSchema);
    return page.items.map(({ number }) => String(number));
  }

  async #page<Item extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    cursor: string | null,
    item: Item,
  ): Promise<TrackerPage<z.output<Item>>> {
    const page = cursor ?? '1';
    const search = new URLSearchParams({ ...query, per_page: String(PAGE_SIZE), page });
    const response = await this.#send('GET', `${path}?${search.toString()}`);
    const next = /<[^>]*>;\s*rel="next"/.test(response.headers['link'] ?? '')
      ? String(Number(page) + 1)
      : null;
    return { items: readAnswer('GitHub', response, z.array(item)), next };
  }

  async #read<Schema extends z.ZodType>(
    method: TrackerRequest['method'],
    path: string,
    schema: Schema,
    json?: unknown,
  ): Promise<z.output<Schema>> {
    return readAnswer('GitHub', await this.#send(method, path, json), schema);
  }

  async #send(
    method: TrackerRequest['method'],
    path: string,
    json?: unknown,
  ): Promise<TrackerResponse> {
    const response = await this.#transport({
      method,
      url: this.#root + path,
      headers: HEADERS,
      ...(json === undefined ? {} : { json }),
    });
    if (response.status < 200 || response.status > 299)
      throw githubError(response, this.#clock.now());
    return response;
  }
}

/** Issues and pull requests share GitHub's lists. */
const isIssue = ({ pull_request: request }: GitHubIssue): boolean => request === undefined;

const namedThing = ({ number, title }: z.output<typeof githubMilestoneSchema>): NamedThing => ({
  id: String(number),
  title,
});

const remoteIssue = (issue: GitHubIssue): RemoteIssue => ({
  reference: { key: String(issue.number), id: String(issue.id), url: issue.html_url },
  title: issue.title,
  body: issue.body ?? '',
  state: issue.state === 'closed' ? 'closed' : 'open',
  labels: issue.labels.flatMap(({ name }) => name ?? []),
  milestone: issue.milestone?.title ?? null,
  assignee: issue.assignees?.[0]?.login ?? null,
  dueOn: null,
  priority: null,
  estimate: null,
  createdAt: issue.created_at,
});
