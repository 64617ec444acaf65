import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND, paged, pagedByCursor, refused } from './fake-answers.ts';
import {
  type FakeIssue,
  presentComment,
  presentIssue,
  presentLabel,
  presentMilestone,
  presentType,
  presentUser,
} from './fake-presentation.ts';

const ISSUE = /^\/issues\/(\d+)$/;
const LABELS = /^\/issues\/(\d+)\/labels(?:\/([^/]+))?$/;
const COMMENTS = /^\/issues\/(\d+)\/comments$/;
const RELATIONS = /^\/issues\/(\d+)\/(dependencies\/blocked_by|sub_issues)(?:\/(\d+))?$/;

type Body = Record<string, unknown>;

/** The repository acme/shop at GitHub, in memory; it behaves as a real one where Pitwall can tell. */
export class FakeGitHub {
  readonly issues = new Map<number, FakeIssue>();
  /** By lower-case name. */
  readonly labels = new Map<string, string>();
  /** Numbers by title. */
  readonly milestones = new Map<string, number>();
  readonly people = new Set(['ada', 'grace']);
  /** Of its organization; null: it is a person’s own repository. */
  types: string[] | null = ['Task', 'Bug'];
  #number = 0;
  readonly #clock: RunClock;

  constructor(clock: RunClock) {
    this.#clock = clock;
  }

  /** Issues with the label, the oldest first. */
  withLabel(label: string): FakeIssue[] {
    return [...this.issues.values()].filter(({ labels }) => labels.includes(label));
  }

  /** An issue as a person makes it. */
  add(given: Partial<FakeIssue> & { title: string }): FakeIssue {
    this.#number += 1;
    const at = new Date(this.#clock.now()).toISOString();
    const issue: FakeIssue = {
      number: this.#number,
      id: 9_000_000 + this.#number,
      body: '',
      state: 'open',
      labels: [],
      milestone: null,
      assignees: [],
      type: null,
      createdAt: at,
      updatedAt: at,
      blockedBy: new Set(),
      children: new Set(),
      isPullRequest: false,
      comments: [],
      ...given,
    };
    this.issues.set(issue.number, issue);
    return issue;
  }

  handle({ method, url, json }: TrackerRequest): TrackerResponse {
    const { pathname, searchParams: query } = new URL(url);
    if (pathname === '/orgs/acme/issue-types')
      return this.types ? answer(200, this.types.map(presentType)) : NOT_FOUND;
    const [, path] = /^\/repos\/acme\/shop(\/.*)$/.exec(pathname) ?? [];
    if (path === undefined) return NOT_FOUND;
    const body = (json ?? {}) as Body;
    const [, commented] = COMMENTS.exec(path) ?? [];
    if (commented !== undefined)
      return this.#comments(method, Number(commented), { body, query, url });
    const labelled = LABELS.exec(path);
    if (labelled) return this.#labelsOf(method, labelled, body);
    const relation = RELATIONS.exec(path);
    if (relation) return this.#relations(method, relation, body);
    const [, number] = ISSUE.exec(path) ?? [];
    if (number !== undefined) return this.#issue(method, Number(number), body);
    switch (`${method} ${path}`) {
      case 'GET /issues':
        return this.#list(query, url);
      case 'POST /issues':
        return this.#create(body);
      case 'GET /labels':
        return paged([...this.labels.values()].map(presentLabel), query, url);
      case 'POST /labels':
        return this.#createLabel(String(body['name']));
      case 'GET /assignees':
        return paged([...this.people].map(presentUser), query, url);
      case 'GET /milestones':
        return paged([...this.milestones].map(presentMilestone), query, url);
      case 'POST /milestones':
        return this.#createMilestone(String(body['title']));
      default:
        return NOT_FOUND;
    }
  }

  #list(query: URLSearchParams, url: string): TrackerResponse {
    const label = query.get('labels')?.toLowerCase();
    const since = query.get('since');
    const found = [...this.issues.values()].filter(
      (issue) =>
        (label === undefined || issue.labels.some((each) => each.toLowerCase() === label)) &&
        (since === null || Date.parse(issue.updatedAt) >= Date.parse(since)) &&
        (query.get('state') === 'all' || issue.state === 'open'),
    );
    if (query.get('direction') !== 'asc') found.reverse();
    const items = found.map((issue) => this.#present(issue));
    return pagedByCursor(items, query, url);
  }

  #create(body: Body): TrackerResponse {
    const fault = this.#unusable(body);
    if (fault) return fault;
    const issue = this.add({
      title: String(body['title']),
      body: String(body['body'] ?? ''),
      labels: ((body['labels'] ?? []) as string[]).map((name) => this.#label(name)),
      milestone: this.#milestoneTitle(body['milestone']),
      assignees: (body['assignees'] ?? []) as string[],
      type: (body['type'] ?? null) as string | null,
    });
    return answer(201, this.#present(issue));
  }

  #issue(method: string, number: number, body: Body): TrackerResponse {
    const issue = this.issues.get(number);
    if (!issue) return NOT_FOUND;
    if (method === 'GET') return answer(200, this.#present(issue));
    if (method !== 'PATCH') return NOT_FOUND;
    const fault = this.#unusable(body);
    if (fault) return fault;
    const { title, body: text, state, labels, milestone, assignees } = body;
    if (title !== undefined) issue.title = String(title);
    if (text !== undefined) issue.body = String(text ?? '');
    if (state !== undefined) issue.state = state as FakeIssue['state'];
    if (labels !== undefined) issue.labels = (labels as string[]).map((name) => this.#label(name));
    if (milestone !== undefined) issue.milestone = this.#milestoneTitle(milestone);
    if (assignees !== undefined) issue.assignees = assignees as string[];
    issue.updatedAt = new Date(this.#clock.now()).toISOString();
    return answer(200, this.#present(issue));
  }

  /** What an issue has beside them stays. */
  #labelsOf(method: string, [, number, name]: RegExpExecArray, body: Body): TrackerResponse {
    const issue = this.issues.get(Number(number));
    if (!issue) return NOT_FOUND;
    if (method === 'POST' && name === undefined) {
      const added = (body['labels'] as string[]).map((each) => this.#label(each));
      issue.labels = [...new Set([...issue.labels, ...added])];
    } else if (method === 'DELETE' && name !== undefined) {
      const key = decodeURIComponent(name).toLowerCase();
      const kept = issue.labels.filter((each) => each.toLowerCase() !== key);
      if (kept.length === issue.labels.length)
        return answer(404, { message: 'Label does not exist', status: '404' });
      issue.labels = kept;
    } else return NOT_FOUND;
    issue.updatedAt = new Date(this.#clock.now()).toISOString();
    return answer(200, issue.labels.map(presentLabel));
  }

  #comments(
    method: string,
    number: number,
    { body, query, url }: { body: Body; query: URLSearchParams; url: string },
  ): TrackerResponse {
    const issue = this.issues.get(number);
    if (!issue) return NOT_FOUND;
    const { comments } = issue;
    if (method === 'POST') {
      const createdAt = new Date(this.#clock.now()).toISOString();
      const comment = {
        id: number * 1_000 + comments.length,
        body: String(body['body']),
        createdAt,
      };
      comments.push(comment);
      return answer(201, presentComment(number, comment));
    }
    const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
    const shown = comments.filter(({ createdAt }) => Date.parse(createdAt) >= since);
    const items = shown.map((comment) => presentComment(number, comment));
    return paged(items, query, url);
  }

  #unusable({ title, body, milestone, assignees = [], type }: Body): TrackerResponse | null {
    if (typeof type === 'string' && this.types?.includes(type) !== true)
      return refused('Issue', 'type', 'invalid');
    if (title !== undefined && (String(title).trim() === '' || String(title).length > 256))
      return refused('Issue', 'title', 'invalid');
    if (typeof body === 'string' && body.length > 65_536)
      return refused('Issue', 'body', 'invalid');
    if (typeof milestone === 'number' && this.#milestoneTitle(milestone) === null)
      return refused('Issue', 'milestone', 'invalid');
    if ((assignees as string[]).some((login) => !this.people.has(login)))
      return refused('Issue', 'assignees', 'invalid');
    return null;
  }

  /** GitHub makes a label that an issue names and the repository lacks. */
  #label(name: string): string {
    const existing = this.labels.get(name.toLowerCase());
    if (existing === undefined) this.labels.set(name.toLowerCase(), name);
    return existing ?? name;
  }

  #createLabel(name: string): TrackerResponse {
    if (this.labels.has(name.toLowerCase())) return refused('Label', 'name', 'already_exists');
    this.labels.set(name.toLowerCase(), name);
    return answer(201, presentLabel(name));
  }

  #createMilestone(title: string): TrackerResponse {
    if (this.milestones.has(title)) return refused('Milestone', 'title', 'already_exists');
    this.milestones.set(title, this.milestones.size + 1);
    return answer(201, presentMilestone([title, this.milestones.size]));
  }

  #relations(method: string, [, number, kind, id]: RegExpExecArray, body: Body): TrackerResponse {
    const issue = this.issues.get(Number(number));
    if (!issue) return NOT_FOUND;
    const blocking = kind !== 'sub_issues';
    const related = blocking ? issue.blockedBy : issue.children;
    if (method === 'GET') {
      const items = [...related].flatMap((each) => this.issues.get(each) ?? []);
      const presented = items.map((each) => this.#present(each));
      return answer(200, presented);
    }
    const wanted = Number(id ?? body[blocking ? 'issue_id' : 'sub_issue_id']);
    const other = [...this.issues.values()].find((each) => each.id === wanted);
    if (!other) return NOT_FOUND;
    if (method === 'DELETE')
      return related.delete(other.number) ? answer(200, this.#present(other)) : NOT_FOUND;
    if (related.has(other.number) || other === issue)
      return refused('IssueRelation', 'id', 'custom', 'The relation already exists.');
    related.add(other.number);
    return answer(201, this.#present(issue));
  }

  #milestoneTitle(number: unknown): string | null {
    return [...this.milestones].find(([, each]) => each === number)?.[0] ?? null;
  }

  #present(issue: FakeIssue): object {
    const { milestone: title } = issue;
    const number = title === null ? undefined : this.milestones.get(title);
    const milestone =
      title === null || number === undefined ? null : presentMilestone([title, number]);
    return presentIssue(issue, milestone);
  }
}
