import type { z } from 'zod';
import { outcomeMark, withoutMarks } from '../../model/markdown-body.ts';
import { withoutMentions } from '../../model/without-mentions.ts';
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
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { githubBody } from './github-body.ts';
import { GitHubClient } from './github-client.ts';
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
  /** The type that new issues have, by its name; null: none. */
  issueType?: string | null;
  limits?: RateLimits;
}

/** GitHub Issues of one repository: labels, milestones, sub-issues and "blocked by". */
export function githubAdapter(options: GitHubOptions): TrackerAdapter {
  return new GitHubAdapter(options);
}

class GitHubAdapter implements TrackerAdapter {
  readonly name = 'github' as const;
  readonly format = githubBody;
  readonly capabilities = {
    fields: new Set(['title', 'section', 'state', 'milestone', 'assignee'] as const),
    dependencies: true,
    subIssues: true,
    createsLabels: true,
    calls: { ...PLAIN_CALLS, labelsApart: true },
  };
  readonly limits: RateLimits;
  readonly #client: GitHubClient;
  readonly #issueType: string | null;

  constructor({ baseUrl, owner, repository, transport, clock, issueType, limits }: GitHubOptions) {
    const repo = `${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`;
    const root = `${baseUrl.replace(/\/+$/, '')}/repos/${repo}`;
    this.#client = new GitHubClient(root, transport, clock);
    this.#issueType = issueType ?? null;
    this.limits = limits ?? GITHUB_LIMITS;
  }

  async listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>> {
    // Oldest first: what is made meanwhile does not move the pages.
    const query = { labels: label, state: 'all', sort: 'created', direction: 'asc' };
    const page = await this.#client.page('/issues', query, cursor, githubIssueSchema);
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
    const page = await this.#client.page('/issues', query, cursor, githubIssueSchema);
    return { items: page.items.filter(isIssue).map(remoteIssue), next: page.next };
  }

  async listLabels(cursor: string | null): Promise<TrackerPage<string>> {
    const page = await this.#client.page('/labels', {}, cursor, githubLabelSchema);
    return { items: page.items.map(({ name }) => name), next: page.next };
  }

  async listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    const page = await this.#client.page(
      '/milestones',
      { state: 'all' },
      cursor,
      githubMilestoneSchema,
    );
    return { items: page.items.map(namedThing), next: page.next };
  }

  async readIssue({ key }: IssueReference): Promise<RemoteIssue> {
    const issue = await this.#client.read('GET', `/issues/${key}`, githubIssueSchema);
    if (!isIssue(issue)) throw new TrackerError('gone', `#${key} is a pull request, no issue.`);
    return remoteIssue(issue);
  }

  async createLabel(name: string): Promise<void> {
    const json = { name, color: '1f4b99', description: 'Kept in step by Pitwall' };
    await this.#client.read('POST', '/labels', githubLabelSchema, json);
  }

  async createMilestone(title: string): Promise<NamedThing> {
    return namedThing(
      await this.#client.read('POST', '/milestones', githubMilestoneSchema, { title }),
    );
  }

  async createIssue({
    title,
    body,
    labels,
    milestone,
    assignee,
    markedAs,
  }: IssueDraft): Promise<RemoteIssue> {
    const type = markedAs.step === null ? this.#issueType : null;
    const json = {
      title,
      body,
      labels: [...labels],
      ...(type === null ? {} : { type }),
      ...(milestone ? { milestone: Number(milestone.id) } : {}),
      ...(assignee === null ? {} : { assignees: [assignee] }),
    };
    return remoteIssue(await this.#client.read('POST', '/issues', githubIssueSchema, json));
  }

  async updateIssue(
    { key }: IssueReference,
    { title, body, state, milestone, assignee }: TrackerIssueChange,
  ): Promise<void> {
    const json = {
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body }),
      ...(state === undefined
        ? {}
        : { state, state_reason: state === 'closed' ? 'completed' : 'reopened' }),
      ...(milestone === undefined ? {} : { milestone: milestone && Number(milestone.id) }),
      ...(assignee === undefined ? {} : { assignees: assignee === null ? [] : [assignee] }),
    };
    await this.#client.read('PATCH', `/issues/${key}`, githubIssueSchema, json);
  }

  async addLabels({ key }: IssueReference, labels: readonly string[]): Promise<void> {
    await this.#client.send('POST', `/issues/${key}/labels`, { labels: [...labels] });
  }

  async removeLabel({ key }: IssueReference, label: string): Promise<void> {
    await this.#client.send('DELETE', `/issues/${key}/labels/${encodeURIComponent(label)}`);
  }

  async addBlocker({ key }: IssueReference, blocker: IssueReference): Promise<void> {
    const json = { issue_id: Number(blocker.id) };
    await this.#client.send('POST', `/issues/${key}/dependencies/blocked_by`, json);
  }

  async removeBlocker({ key }: IssueReference, blocker: IssueReference): Promise<void> {
    await this.#client.send('DELETE', `/issues/${key}/dependencies/blocked_by/${blocker.id}`);
  }

  async listBlockers({ key }: IssueReference): Promise<readonly string[]> {
    return this.#keys(`/issues/${key}/dependencies/blocked_by`);
  }

  async attach({ key }: IssueReference, child: IssueReference): Promise<void> {
    await this.#client.send('POST', `/issues/${key}/sub_issues`, {
      sub_issue_id: Number(child.id),
    });
  }

  async listChildren({ key }: IssueReference): Promise<readonly string[]> {
    return this.#keys(`/issues/${key}/sub_issues`);
  }

  async addComment({ key }: IssueReference, { id, text }: TaskOutcome): Promise<void> {
    const body = `${withoutMentions(withoutMarks(text))}\n\n${outcomeMark(id)}`;
    await this.#client.read('POST', `/issues/${key}/comments`, githubCommentSchema, { body });
  }

  async hasComment({ key }: IssueReference, id: string, since: Date): Promise<boolean> {
    const query = { since: since.toISOString().replace(/\.\d+Z$/, 'Z') };
    const page = await this.#client.page(
      `/issues/${key}/comments`,
      query,
      null,
      githubCommentSchema,
    );
    return page.items.some(({ body }) => (body ?? '').includes(outcomeMark(id)));
  }

  /** Both lists hold at most 100 at GitHub: one page. */
  async #keys(path: string): Promise<readonly string[]> {
    const page = await this.#client.page(path, {}, null, githubIssueSchema);
    return page.items.map(({ number }) => String(number));
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
