import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { FakeJiraComments } from './fake-jira-comments.ts';
import { applyFields } from './fake-jira-fields.ts';
import {
  type FakeJiraIssue,
  type FakeJiraLink,
  keyOf,
  presentFields,
  presentTransitions,
  presentVersion,
  PROJECT,
  SITE,
  STATUSES,
} from './fake-jira-issue.ts';
import { offersOf } from './fake-jira-offers.ts';
import { answer, invalid, NOTHING, noSuch } from './jira-answers.ts';
import { searched } from './jql.ts';

type Body = Record<string, unknown>;
const ISSUE = /^\/issue\/([A-Z0-9-]+)(?:\/(transitions|comment))?$/;

/** The project SHOP at Jira Cloud, in memory; its search lags behind, as the real one's does. */
export class FakeJira {
  /** By id. */
  readonly issues = new Map<string, FakeJiraIssue>();
  /** Names by id. */
  readonly versions = new Map<string, string>();
  readonly links = new Map<string, FakeJiraLink>();
  readonly people = new Set(['ada', 'grace']);
  readonly comments: FakeJiraComments;
  /** By number: deleted issues keep theirs. */
  readonly #ids = new Map<number, string>();
  #number = 0;
  #id = 20_000;
  readonly #clock: RunClock;
  readonly #lagMilliseconds: number;

  constructor(clock: RunClock, { lagMilliseconds = 90_000 } = {}) {
    this.#clock = clock;
    this.comments = new FakeJiraComments(clock);
    this.#lagMilliseconds = lagMilliseconds;
  }

  /** Issues with the label, the oldest first. */
  withLabel(label: string): FakeJiraIssue[] {
    return [...this.issues.values()].filter(({ labels }) => labels.includes(label));
  }

  /** An issue as a person makes it. */
  add(given: Partial<FakeJiraIssue> & { summary: string }): FakeJiraIssue {
    this.#number += 1;
    const issue: FakeJiraIssue = {
      number: this.#number,
      id: String((this.#id += 1)),
      type: '10001',
      description: null,
      status: '1',
      labels: [],
      fixVersions: [],
      parent: null,
      assignee: null,
      dueDate: null,
      priority: 'Medium',
      storyPoints: null,
      createdAt: this.#clock.now(),
      properties: {},
      ...given,
    };
    this.issues.set(issue.id, issue);
    this.#ids.set(issue.number, issue.id);
    return issue;
  }

  byId(idOrKey: string): FakeJiraIssue | undefined {
    const number = new RegExp(`^${PROJECT.key}-(\\d+)$`).exec(idOrKey)?.[1];
    const id = number === undefined ? idOrKey : this.#ids.get(Number(number));
    return id === undefined ? undefined : this.issues.get(id);
  }

  children(id: string): FakeJiraIssue[] {
    return [...this.issues.values()].filter(
      ({ parent, type }) => parent === id && type === '10003',
    );
  }

  handle({ method, url, json }: TrackerRequest): TrackerResponse {
    const { pathname, searchParams: query } = new URL(url);
    const path = pathname.replace(/^\/rest\/api\/3/, '');
    const body = (json ?? {}) as Body;
    const [, idOrKey, part] = ISSUE.exec(path) ?? [];
    if (idOrKey !== undefined && !['bulkfetch', 'createmeta'].includes(idOrKey))
      return this.#issue(method, idOrKey, part, query, body);
    const [, link] = /^\/issueLink\/(\d+)$/.exec(path) ?? [];
    if (method === 'DELETE' && link !== undefined)
      return this.links.delete(link) ? NOTHING : noSuch('issue link', link);
    switch (`${method} ${path}`) {
      case 'POST /search/jql':
        return this.#search(body);
      case 'POST /issue/bulkfetch':
        return this.#fetch(body);
      case 'POST /issue':
        return this.#create(body);
      case 'POST /issueLink':
        return this.#link(body);
      case 'POST /version':
        return this.#createVersion(body);
      case `GET /project/${PROJECT.key}/version`:
        return this.#versionPage(query);
      default:
        return offersOf(method, path, this.people) ?? noSuch('resource', path);
    }
  }

  #issue(
    method: string,
    idOrKey: string,
    part: string | undefined,
    query: URLSearchParams,
    body: Body,
  ): TrackerResponse {
    const issue = this.byId(idOrKey);
    if (!issue) return noSuch('issue', idOrKey);
    if (part === 'transitions') return this.#transition(issue, body);
    if (part === 'comment') return this.comments.handle(method, issue.id, query, body);
    if (method === 'GET') {
      const fields = query.get('fields')?.split(',') ?? [];
      const properties = query.get('properties')?.split(',') ?? [];
      const expanded = query.get('expand') === 'transitions';
      return answer(200, {
        ...this.#present(issue, fields, properties),
        ...(expanded ? { transitions: presentTransitions() } : {}),
      });
    }
    if (method !== 'PUT') return noSuch('method', method);
    const errors = applyFields(issue, body, this);
    return Object.keys(errors).length > 0 ? invalid(errors) : NOTHING;
  }

  #transition(issue: FakeJiraIssue, body: Body): TrackerResponse {
    const { id = '' } = (body['transition'] ?? {}) as { id?: string };
    const status = id.slice(0, -1);
    if (!STATUSES.has(status)) return invalid({}, `Transition id '${id}' is not valid.`);
    issue.status = status;
    return NOTHING;
  }

  #create(body: Body): TrackerResponse {
    const draft = this.#draft();
    const { project } = (body['fields'] ?? {}) as { project?: { id?: string } };
    if (project?.id !== PROJECT.id)
      return invalid({ project: 'Specify a valid project ID or key' });
    const errors = applyFields(draft, body, this);
    if (draft.summary === '' && errors['summary'] === undefined)
      errors['summary'] = 'You must specify a summary of the issue.';
    if (Object.keys(errors).length > 0) return invalid(errors);
    const { number: _number, id: _id, ...given } = draft;
    const issue = this.add(given);
    return answer(201, {
      id: issue.id,
      key: keyOf(issue),
      self: `${SITE}/rest/api/3/issue/${issue.id}`,
    });
  }

  /** An issue that does not stand anywhere yet. */
  #draft(): FakeJiraIssue {
    const issue = this.add({ summary: '' });
    this.issues.delete(issue.id);
    this.#number -= 1;
    return issue;
  }

  /** A link that is there is answered as one that is made. */
  #link(body: Body): TrackerResponse {
    const ids = ['inwardIssue', 'outwardIssue'].map((name) => {
      const { key = '', id = '' } = (body[name] ?? {}) as { key?: string; id?: string };
      return this.byId(key || id)?.id;
    });
    const [inward, outward] = ids;
    if (inward === undefined || outward === undefined) return noSuch('issue', '');
    if ((body['type'] as { name?: string }).name !== 'Blocks')
      return invalid({}, 'No issue link type with that name was found.');
    const there = [...this.links.values()].some(
      (link) => link.inward === inward && link.outward === outward,
    );
    const id = String((this.#id += 1));
    if (!there) this.links.set(id, { id, inward, outward });
    return { ...answer(201, null), body: '' };
  }

  #createVersion({ name }: Body): TrackerResponse {
    const title = String(name);
    if ([...this.versions.values()].includes(title))
      return invalid({ name: 'A version with this name already exists in this project.' });
    const id = String((this.#id += 1));
    this.versions.set(id, title);
    return answer(201, presentVersion([id, title]));
  }

  #versionPage(query: URLSearchParams): TrackerResponse {
    const [startAt, maxResults] = ['startAt', 'maxResults'].map((name) => Number(query.get(name)));
    const values = [...this.versions].slice(startAt, (startAt ?? 0) + (maxResults ?? 50));
    return answer(200, {
      startAt,
      maxResults,
      total: this.versions.size,
      isLast: (startAt ?? 0) + values.length >= this.versions.size,
      values: values.map(presentVersion),
    });
  }

  /** Of what has reached the index. */
  #search(body: Body): TrackerResponse {
    const now = this.#clock.now();
    const indexed = [...this.issues.values()].filter(
      ({ createdAt }) => createdAt + this.#lagMilliseconds <= now,
    );
    const found = searched(String(body['jql']), indexed, now);
    if (!found) return invalid({}, 'Error in the JQL Query.');
    const start = Number(body['nextPageToken'] ?? 0);
    const end = start + Math.min(Number(body['maxResults'] ?? 50), 5_000);
    return answer(200, {
      issues: found.slice(start, end).map((issue) => this.#present(issue, ['key'], [])),
      isLast: end >= found.length,
      ...(end >= found.length ? {} : { nextPageToken: String(end) }),
    });
  }

  #fetch(body: Body): TrackerResponse {
    const wanted = body['issueIdsOrKeys'] as string[];
    if (wanted.length === 0 || wanted.length > 100)
      return invalid({}, 'Between 1 and 100 issues can be fetched.');
    const found = new Set(wanted.flatMap((each) => this.byId(each) ?? []));
    const fields = body['fields'] as string[];
    const properties = (body['properties'] ?? []) as string[];
    return answer(200, {
      issues: [...found]
        .sort((a, b) => Number(a.id) - Number(b.id))
        .map((issue) => this.#present(issue, fields, properties)),
      issueErrors: [],
    });
  }

  #present(issue: FakeJiraIssue, names: readonly string[], properties: readonly string[]): object {
    const world = {
      byId: (id: string) => this.issues.get(id),
      children: (id: string) => (names.includes('subtasks') ? this.children(id) : []),
      links: (id: string) =>
        [...this.links.values()].filter(({ inward, outward }) => inward === id || outward === id),
      versions: this.versions,
    };
    const fields = Object.entries(presentFields(issue, world)).filter(([name]) =>
      names.includes(name),
    );
    const held = properties.filter((name) => Object.hasOwn(issue.properties, name));
    return {
      id: issue.id,
      key: keyOf(issue),
      self: `${SITE}/rest/api/3/issue/${issue.id}`,
      ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
      ...(properties.length > 0
        ? { properties: Object.fromEntries(held.map((name) => [name, issue.properties[name]])) }
        : {}),
    };
  }
}
