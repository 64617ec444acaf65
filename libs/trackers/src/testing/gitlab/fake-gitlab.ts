import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND, paged, refused } from './fake-answers.ts';
import { FakeGitLabHierarchy } from './fake-gitlab-hierarchy.ts';
import { FakeGitLabLinks, type GitLabTier } from './fake-gitlab-links.ts';
import { FakeGitLabNotes } from './fake-gitlab-notes.ts';
import {
  type FakeGitLabIssue,
  type FakeIteration,
  presentIssue,
  presentIteration,
  presentLabel,
  presentMilestone,
  presentUser,
} from './fake-presentation.ts';

const ISSUE = /^\/issues\/(\d+)$/;
const NOTES = /^\/issues\/(\d+)\/notes$/;
const LINKS = /^\/issues\/(\d+)\/links(?:\/(\d+))?$/;
/** Lines that GitLab carries out instead of keeping them. */
const QUICK_ACTION = /^\/(?:close|reopen|label|assign|confidential|due|milestone|weight)\b.*$/gm;

type Body = Record<string, unknown>;

/** The project acme/shop at GitLab, in memory; it behaves as a real one where Pitwall can tell. */
export class FakeGitLab {
  readonly issues = new Map<number, FakeGitLabIssue>();
  /** By lower-case name. */
  readonly labels = new Map<string, string>();
  /** Ids by title. */
  readonly milestones = new Map<string, number>();
  readonly people = new Map([
    ['ada', 7],
    ['grace', 8],
  ]);
  /** Of the group above it, in paid tiers. */
  readonly iterations: FakeIteration[] = [];
  readonly links: FakeGitLabLinks;
  readonly notes: FakeGitLabNotes;
  readonly hierarchy = new FakeGitLabHierarchy(this.issues, this.iterations);
  /** Quick actions that descriptions carried out. */
  readonly quickActions: string[] = [];
  #iid = 0;
  readonly #clock: RunClock;
  readonly #tier: GitLabTier;

  constructor(clock: RunClock, tier: GitLabTier = 'premium') {
    this.#clock = clock;
    this.#tier = tier;
    this.notes = new FakeGitLabNotes(this.issues, (text) => this.#interpreted(text), clock);
    this.links = new FakeGitLabLinks(tier, this.issues, (issue) => this.#present(issue));
  }

  /** Issues with the label, the oldest first. */
  withLabel(label: string): FakeGitLabIssue[] {
    return [...this.issues.values()].filter(({ labels }) => labels.includes(label));
  }

  /** An issue as a person makes it. */
  add(given: Partial<FakeGitLabIssue> & { title: string }): FakeGitLabIssue {
    this.#iid += 1;
    const at = this.#now();
    const issue: FakeGitLabIssue = {
      iid: this.#iid,
      id: 8_000_000 + this.#iid,
      body: '',
      state: 'open',
      labels: [],
      milestone: null,
      assignees: [],
      dueOn: null,
      weight: null,
      iteration: null,
      createdAt: at,
      updatedAt: at,
      movedToId: null,
      isTask: false,
      ...given,
    };
    this.issues.set(issue.iid, issue);
    return issue;
  }

  handle(request: TrackerRequest): TrackerResponse {
    const { method, url, json } = request;
    const { pathname, searchParams: query } = new URL(url);
    if (pathname === '/api/graphql') return this.hierarchy.handle(request);
    const [, whole = ''] = /^\/api\/v4(\/.*)$/.exec(pathname) ?? [];
    if (method === 'GET' && whole === '/users') return this.#users(query, url);
    const [, path] = /^\/projects\/(?:acme%2Fshop|4)(\/.*)$/.exec(whole) ?? [];
    if (path === undefined) return NOT_FOUND;
    const body = (json ?? {}) as Body;
    const [, source, link] = LINKS.exec(path) ?? [];
    if (source !== undefined) return this.links.handle(method, Number(source), body, link);
    const [, noted] = NOTES.exec(path) ?? [];
    if (noted !== undefined) return this.notes.handle(method, Number(noted), { query, url, body });
    const [, iid] = ISSUE.exec(path) ?? [];
    if (iid !== undefined) return this.#issue(method, Number(iid), body);
    switch (`${method} ${path}`) {
      case 'GET /issues':
        return this.#list(query, url);
      case 'POST /issues':
        return this.#create(body);
      case 'GET /labels':
        return paged([...this.labels.values()].map(presentLabel), query, url);
      case 'POST /labels':
        return this.#createLabel(String(body['name']));
      case 'GET /members/all':
        return paged(
          [...this.people].map(([name, id]) => ({ ...presentUser(name, id), access_level: 30 })),
          query,
          url,
        );
      case 'GET /iterations':
        return this.#tier === 'premium'
          ? paged(this.iterations.map(presentIteration), query, url)
          : NOT_FOUND;
      case 'GET /milestones':
        return paged(
          [...this.milestones].map(([title, id]) => presentMilestone(title, id)),
          query,
          url,
        );
      case 'POST /milestones':
        return this.#createMilestone(String(body['title']));
      default:
        return NOT_FOUND;
    }
  }

  #list(query: URLSearchParams, url: string): TrackerResponse {
    const label = query.get('labels');
    const since = query.get('created_after');
    const found = [...this.issues.values()].filter(
      ({ labels, createdAt, state }) =>
        (label === null || labels.includes(label)) &&
        (since === null || Date.parse(createdAt) >= Date.parse(since)) &&
        (query.get('state') === 'all' || state === 'open'),
    );
    if (query.get('sort') !== 'asc') found.reverse();
    return paged(
      found.map((issue) => this.#present(issue)),
      query,
      url,
    );
  }

  #create(body: Body): TrackerResponse {
    const fault = unusable(body);
    if (fault) return fault;
    const isTask = body['issue_type'] === 'task';
    const issue = this.add({ title: String(body['title']), isTask });
    this.#change(issue, body);
    return answer(201, this.#present(issue));
  }

  #issue(method: string, iid: number, body: Body): TrackerResponse {
    const issue = this.issues.get(iid);
    if (!issue) return NOT_FOUND;
    if (method === 'GET') return answer(200, this.#present(issue));
    if (method !== 'PUT') return NOT_FOUND;
    const fault = unusable(body);
    if (fault) return fault;
    if (body['title'] !== undefined) issue.title = String(body['title']);
    this.#change(issue, body);
    issue.updatedAt = this.#now();
    return answer(200, this.#present(issue));
  }

  #change(issue: FakeGitLabIssue, body: Body): void {
    const { description, state_event: event, labels, milestone_id: milestone } = body;
    if (description !== undefined) issue.body = this.#interpreted(String(description ?? ''));
    if (event !== undefined) issue.state = event === 'close' ? 'closed' : 'open';
    const named = (names: unknown) => wordsOf(names).map((name) => this.#label(name));
    if (labels !== undefined) issue.labels = onePerScope(named(labels));
    const removed = new Set(wordsOf(body['remove_labels']));
    const stay = issue.labels.filter((name) => !removed.has(name));
    issue.labels = onePerScope([...new Set([...stay, ...named(body['add_labels'])])]);
    // An id that the project does not have is passed over in silence.
    if (milestone !== undefined)
      issue.milestone = [...this.milestones].find(([, id]) => id === milestone)?.[0] ?? null;
    if (body['assignee_ids'] !== undefined)
      issue.assignees = [...this.people].flatMap(([name, id]) =>
        (body['assignee_ids'] as number[]).includes(id) ? [name] : [],
      );
    if (body['due_date'] !== undefined) issue.dueOn = String(body['due_date']) || null;
    // Without a word where the tier has no weights.
    if (body['weight'] !== undefined && this.#tier === 'premium')
      issue.weight = body['weight'] as number | null;
  }

  #interpreted(text: string): string {
    this.quickActions.push(...(text.match(QUICK_ACTION) ?? []));
    return text.replace(QUICK_ACTION, '');
  }

  /** GitLab makes a label that an issue names and the project lacks. */
  #label(name: string): string {
    const existing = this.labels.get(name.toLowerCase());
    if (existing === undefined) this.labels.set(name.toLowerCase(), name);
    return existing ?? name;
  }

  #createLabel(name: string): TrackerResponse {
    if (this.labels.has(name.toLowerCase()))
      return answer(409, { message: 'Label already exists' });
    this.labels.set(name.toLowerCase(), name);
    return answer(201, presentLabel(name));
  }

  #createMilestone(title: string): TrackerResponse {
    if (this.milestones.has(title)) return refused('title', 'has already been taken');
    const id = 501 + this.milestones.size;
    this.milestones.set(title, id);
    return answer(201, presentMilestone(title, id));
  }

  #users(query: URLSearchParams, url: string): TrackerResponse {
    const wanted = query.get('username')?.toLowerCase();
    const found = [...this.people].filter(([name]) => wanted === undefined || name === wanted);
    return paged(
      found.map(([name, id]) => presentUser(name, id)),
      query,
      url,
    );
  }

  #present(issue: FakeGitLabIssue): object {
    const { milestone: title } = issue;
    const iteration = this.iterations.find((each) => each.id === issue.iteration);
    const id = title === null ? undefined : this.milestones.get(title);
    return presentIssue(issue, {
      iteration: iteration ? presentIteration(iteration) : null,
      milestone: title === null || id === undefined ? null : presentMilestone(title, id),
      people: issue.assignees.map((name) => presentUser(name, this.people.get(name) ?? 0)),
    });
  }

  #now = (): string => new Date(this.#clock.now()).toISOString();
}

function unusable({ title, description }: Body): TrackerResponse | null {
  if (title !== undefined && String(title).trim() === '') return refused('title', "can't be blank");
  if (title !== undefined && String(title).length > 255)
    return refused('title', 'is too long (maximum is 255 characters)');
  if (typeof description === 'string' && description.length > 1_048_576)
    return refused('description', 'is too long (maximum is 1048576 characters)');
  return null;
}

const wordsOf = (text: unknown): string[] =>
  String(text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Of labels such as `priority::high`, the last of a scope (https://docs.gitlab.com/user/project/labels/#scoped-labels). */
const onePerScope = (labels: readonly string[]): string[] =>
  labels.filter((label, at) => {
    const end = label.lastIndexOf('::');
    if (end < 1) return true;
    const scope = label.slice(0, end + 2).toLowerCase();
    return !labels.some(
      (other, later) =>
        later > at &&
        other.lastIndexOf('::') === end &&
        other.slice(0, end + 2).toLowerCase() === scope,
    );
  });
