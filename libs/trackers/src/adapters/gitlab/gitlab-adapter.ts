import type { IssueReference, RemoteIssue } from '../../model/issue.ts';
import type { DirectoryNames } from '../../plan/directory-names.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import { type NamedThing, PLAIN_CALLS } from '../../plan/sync-input.ts';
import type { RunClock } from '../../run/clock.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type {
  IssueDraft,
  TrackerAdapter,
  TrackerCapabilities,
  TrackerDirectory,
  TrackerIssueChange,
  TrackerPage,
} from '../../run/tracker-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { labelChange } from '../label-change.ts';
import { gitlabBody } from './gitlab-body.ts';
import { GitLabClient } from './gitlab-client.ts';
import { GitLabHierarchy } from './gitlab-hierarchy.ts';
import { GitLabIterations, iterationTitle } from './gitlab-iterations.ts';
import { GitLabLinks } from './gitlab-links.ts';
import { GitLabNotes } from './gitlab-notes.ts';
import { GITLAB_LIMITS } from './gitlab-limits.ts';
import {
  type GitLabIssue,
  gitlabIssueSchema,
  gitlabLabelSchema,
  gitlabMilestoneSchema,
  gitlabUserSchema,
} from './gitlab-schemas.ts';

export interface GitLabOptions {
  /** `https://gitlab.com/api/v4`, or `https://HOST/api/v4` of a GitLab of one's own. */
  baseUrl: string;
  /** `group/subgroup/project`, or the project's number. */
  project: string;
  transport: TrackerTransport;
  clock: RunClock;
  options?: Partial<GitLabMapping>;
  limits?: RateLimits;
}

/** How a project holds tasks. */
export interface GitLabMapping {
  /** Milestones, or the iterations that GitLab makes itself. */
  milestonesAs: 'milestone' | 'iteration';
  /** Whether the weight holds working days. */
  weight: boolean;
}

/**
 * Issues of one GitLab project: labels, milestones of it and of its groups, "blocked by" where the tier has it
 * and "relates to" where it does not; steps as tasks under their issue.
 */
export const gitlabAdapter = (options: GitLabOptions): TrackerAdapter => new GitLabAdapter(options);

class GitLabAdapter implements TrackerAdapter {
  readonly name = 'gitlab' as const;
  readonly format = gitlabBody;
  readonly capabilities: TrackerCapabilities;
  readonly limits: RateLimits;
  readonly directory: TrackerDirectory;
  readonly #client: GitLabClient;
  readonly #project: string;
  readonly #links: GitLabLinks;
  readonly #hierarchy: GitLabHierarchy;
  readonly #notes: GitLabNotes;
  readonly #iterations: GitLabIterations;
  readonly #mapping: GitLabMapping;
  /** Ids by lower-case user name. */
  readonly #people = new Map<string, number>();

  constructor({ baseUrl, project, transport, clock, options, limits }: GitLabOptions) {
    this.#mapping = { milestonesAs: 'milestone', weight: false, ...options };
    this.#client = new GitLabClient(baseUrl, transport, clock);
    this.#project = `/projects/${encodeURIComponent(project)}`;
    this.#links = new GitLabLinks(this.#client, this.#project, project);
    this.#hierarchy = new GitLabHierarchy(this.#client);
    this.#notes = new GitLabNotes(this.#client, this.#project);
    this.#iterations = new GitLabIterations(this.#client, this.#project);
    const timed = this.#mapping.milestonesAs === 'iteration';
    this.capabilities = {
      fields: new Set([
        ...(['title', 'section', 'state', 'milestone', 'assignee', 'dueOn'] as const),
        ...(this.#mapping.weight ? (['estimate'] as const) : []),
      ]),
      dependencies: true,
      subIssues: true,
      createsLabels: true,
      timed,
      calls: { ...PLAIN_CALLS, relationsById: true, milestoneApart: timed },
    };
    this.limits = limits ?? GITLAB_LIMITS;
    this.directory = {
      calls: ({ people }) => people.length,
      learn: (names, call) => this.#learn(names, call),
    };
  }

  async listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>> {
    // Oldest first: what is made meanwhile does not move the pages.
    return this.#issues({ ...ALL, labels: label, sort: 'asc' }, cursor);
  }

  async newestIssues(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    const query = { ...ALL, labels: label, sort: 'desc', created_after: since.toISOString() };
    return this.#issues(query, cursor);
  }

  async listLabels(cursor: string | null): Promise<TrackerPage<string>> {
    const path = `${this.#project}/labels`;
    const page = await this.#client.page(path, {}, cursor, gitlabLabelSchema);
    return { items: page.items.map(({ name }) => name), next: page.next };
  }

  async listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    if (this.capabilities.timed === true) return this.#iterations.list(cursor);
    const path = `${this.#project}/milestones`;
    const query = { include_ancestors: 'true' };
    const page = await this.#client.page(path, query, cursor, gitlabMilestoneSchema);
    return { items: page.items.map(namedThing), next: page.next };
  }

  async readIssue({ key }: IssueReference): Promise<RemoteIssue> {
    const path = `${this.#project}/issues/${encodeURIComponent(key)}`;
    const issue = await this.#client.read('GET', path, gitlabIssueSchema);
    if (isMoved(issue))
      throw new TrackerError('gone', `The issue #${issue.iid} was moved to another project.`);
    return this.#present(issue);
  }

  async createLabel(name: string): Promise<void> {
    const json = { name, color: '#1f4b99', description: 'Kept in step by Pitwall' };
    await this.#client.read('POST', `${this.#project}/labels`, gitlabLabelSchema, json);
  }

  async createMilestone(title: string): Promise<NamedThing> {
    const path = `${this.#project}/milestones`;
    return namedThing(await this.#client.read('POST', path, gitlabMilestoneSchema, { title }));
  }

  async createIssue(draft: IssueDraft): Promise<RemoteIssue> {
    const { title, body, labels, milestone, assignee, dueOn, estimate, markedAs } = draft;
    const json = {
      title,
      description: body,
      labels: labels.join(','),
      // What hangs under an issue is a task at GitLab.
      ...(markedAs.step === null ? {} : { issue_type: 'task' }),
      ...(milestone && this.capabilities.timed !== true
        ? { milestone_id: Number(milestone.id) }
        : {}),
      ...(assignee === null ? {} : { assignee_ids: [this.#person(assignee)] }),
      ...(dueOn === null ? {} : { due_date: dueOn }),
      ...(estimate === null ? {} : { weight: estimate }),
    };
    const path = `${this.#project}/issues`;
    return this.#present(await this.#client.read('POST', path, gitlabIssueSchema, json));
  }

  async updateIssue(
    { key }: IssueReference,
    { title, body, state, labels, milestone, assignee, dueOn, estimate }: TrackerIssueChange,
    before: RemoteIssue,
  ): Promise<void> {
    const json = {
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { description: body }),
      ...(state === undefined ? {} : { state_event: state === 'closed' ? 'close' : 'reopen' }),
      ...(labels === undefined ? {} : labelFields(before.labels, labels)),
      // 0 takes it off, as an empty list and an empty date do.
      ...(milestone === undefined ? {} : { milestone_id: milestone ? Number(milestone.id) : 0 }),
      ...(assignee === undefined
        ? {}
        : { assignee_ids: assignee === null ? [] : [this.#person(assignee)] }),
      ...(dueOn === undefined ? {} : { due_date: dueOn ?? '' }),
      ...(estimate === undefined ? {} : { weight: estimate }),
    };
    const path = `${this.#project}/issues/${encodeURIComponent(key)}`;
    await this.#client.read('PUT', path, gitlabIssueSchema, json);
  }

  placeIssue = (issue: IssueReference, iteration: NamedThing | null): Promise<void> =>
    this.#iterations.place(issue, iteration);

  addBlocker = (issue: IssueReference, blocker: IssueReference): Promise<void> =>
    this.#links.add(issue, blocker);

  findBlocker = (issue: IssueReference, blocker: IssueReference): Promise<string | null> =>
    this.#links.find(issue, blocker);

  removeBlocker = (
    issue: IssueReference,
    _blocker: IssueReference,
    relation: string | null,
  ): Promise<void> => this.#links.remove(issue, relation);

  listBlockers = (issue: IssueReference): Promise<readonly string[]> =>
    this.#links.blockersOf(issue);

  attach = (parent: IssueReference, child: IssueReference): Promise<void> =>
    this.#hierarchy.attach(parent, child);

  listChildren = (parent: IssueReference): Promise<readonly string[]> =>
    this.#hierarchy.childrenOf(parent);

  addComment = (issue: IssueReference, outcome: TaskOutcome): Promise<void> =>
    this.#notes.add(issue, outcome);

  hasComment = (issue: IssueReference, id: string, since: Date): Promise<boolean> =>
    this.#notes.has(issue, id, since);

  async #issues(
    query: Record<string, string>,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    const path = `${this.#project}/issues`;
    const { items, next } = await this.#client.fittingPage(path, query, cursor, gitlabIssueSchema);
    return {
      items: items.filter((issue) => !isMoved(issue)).map((issue) => this.#present(issue)),
      next,
    };
  }

  /** GitLab assigns by id, and finds one person by a name at a time. */
  async #learn({ people }: DirectoryNames, call: number): Promise<void> {
    const username = people[call];
    if (username === undefined) return;
    const { items } = await this.#client.page('/users', { username }, null, gitlabUserSchema);
    for (const each of items) this.#people.set(each.username.toLowerCase(), each.id);
  }

  #present(issue: GitLabIssue): RemoteIssue {
    const { iteration, milestone, weight } = issue;
    const standsIn =
      this.capabilities.timed === true ? iteration && iterationTitle(iteration) : milestone?.title;
    return {
      ...remoteIssue(issue),
      milestone: standsIn ?? null,
      estimate: this.#mapping.weight ? (weight ?? null) : null,
    };
  }

  #person(username: string): number {
    const id = this.#people.get(username.toLowerCase());
    if (id === undefined)
      throw new TrackerError('unassignable', `GitLab knows nobody by the name "${username}".`);
    return id;
  }
}

const ALL = { state: 'all', order_by: 'created_at' };

function labelFields(before: readonly string[], wanted: readonly string[]): object {
  const { add, remove } = labelChange(before, wanted);
  return {
    ...(add.length > 0 ? { add_labels: add.join(',') } : {}),
    ...(remove.length > 0 ? { remove_labels: remove.join(',') } : {}),
  };
}

const isMoved = ({ moved_to_id: moved }: GitLabIssue): boolean => typeof moved === 'number';

const namedThing = ({ id, title }: { id: number; title: string }): NamedThing => ({
  id: String(id),
  title,
});

const remoteIssue = (issue: GitLabIssue): Omit<RemoteIssue, 'milestone' | 'estimate'> => ({
  reference: { key: String(issue.iid), id: String(issue.id), url: issue.web_url },
  title: issue.title,
  body: issue.description ?? '',
  state: issue.state === 'closed' ? 'closed' : 'open',
  labels: issue.labels,
  assignee: issue.assignees?.[0]?.username ?? null,
  dueOn: issue.due_date ?? null,
  priority: null,
  createdAt: issue.created_at,
});
