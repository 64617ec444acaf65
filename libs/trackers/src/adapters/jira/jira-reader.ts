import type { z } from 'zod';
import type { NamedThing } from '../../plan/sync-input.ts';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerPage } from '../../run/tracker-adapter.ts';
import type { JiraCalls } from './jira-calls.ts';
import { JiraListing, quoted } from './jira-listing.ts';
import {
  jiraFetchedSchema,
  type JiraIssue,
  jiraSearchSchema,
  jiraVersionsSchema,
} from './jira-schemas.ts';

const VERSIONS_PAGE = 50;

/** Lists what stands in a project, each page by one call. */
export class JiraReader {
  readonly #calls: JiraCalls;
  readonly #project: string;
  readonly #fields: readonly string[];
  readonly #clock: RunClock;
  /** Epics that a whole listing of issues met, until somebody asks for them. */
  #met: { epics: NamedThing[]; whole: boolean } = { epics: [], whole: false };

  constructor(calls: JiraCalls, project: string, fields: readonly string[], clock: RunClock) {
    this.#calls = calls;
    this.#project = project;
    this.#fields = fields;
    this.#clock = clock;
  }

  /** Issues with the label; epics are read by the same calls where they are asked for. */
  async labelled(
    label: string,
    epicType: string | null,
    cursor: string | null,
  ): Promise<TrackerPage<JiraIssue>> {
    if (cursor === null) this.#met = { epics: [], whole: false };
    const labelled = `labels = ${quoted(label)}`;
    const clause = epicType === null ? labelled : `(${labelled} OR ${ofType(epicType)})`;
    const page = await this.#page(clause, null, cursor);
    const epics = page.items.filter(({ fields }) => fields.issuetype.id === epicType);
    this.#met.epics.push(...epics.map(named));
    this.#met.whole = epicType !== null && page.next === null;
    return { items: page.items.filter(hasLabel(label)), next: page.next };
  }

  async labelledSince(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<JiraIssue>> {
    const page = await this.#page(`labels = ${quoted(label)}`, since, cursor);
    return { items: page.items.filter(hasLabel(label)), next: page.next };
  }

  async epics(epicType: string, cursor: string | null): Promise<TrackerPage<NamedThing>> {
    const { epics, whole } = this.#met;
    this.#met = { epics: [], whole: false };
    if (cursor === null && whole) return { items: epics, next: null };
    const page = await this.#page(ofType(epicType), null, cursor);
    const found = page.items.filter(({ fields }) => fields.issuetype.id === epicType);
    return { items: found.map(named), next: page.next };
  }

  async versions(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    const startAt = Number(cursor ?? '0');
    const search = new URLSearchParams({
      startAt: String(startAt),
      maxResults: String(VERSIONS_PAGE),
    });
    const path = `/project/${encodeURIComponent(this.#project)}/version?${search.toString()}`;
    const { values, isLast } = await this.#calls.read('GET', path, jiraVersionsSchema);
    return {
      items: values.map(({ id, name }) => ({ id, title: name })),
      next: isLast || values.length === 0 ? null : String(startAt + values.length),
    };
  }

  async #page(
    clause: string,
    since: Date | null,
    cursor: string | null,
  ): Promise<TrackerPage<JiraIssue>> {
    const listing = new JiraListing(this.#project, clause, since, this.#clock.now());
    const state = listing.state(cursor);
    const step = listing.step(state);
    if (step.kind === 'fetch') {
      const json = {
        issueIdsOrKeys: step.ids,
        fields: this.#fields,
        properties: ['pitwall'],
      };
      const path = '/issue/bulkfetch';
      const { issues } = await this.#calls.read('POST', path, jiraFetchedSchema, json);
      const after = listing.afterFetch(state, step, issues);
      return { items: after.items, next: after.state && JSON.stringify(after.state) };
    }
    const token = step.kind === 'search' ? step.token : null;
    const found = await this.#search(step.jql, step.size, token);
    const keys = found.issues.map(({ key }) => key);
    const next =
      step.kind === 'search'
        ? listing.afterSearch(state, found.issues, found.nextPageToken ?? null)
        : listing.afterBound(state, keys);
    return { items: [], next: JSON.stringify(next) };
  }

  #search(
    jql: string,
    maxResults: number,
    token: string | null,
  ): Promise<z.output<typeof jiraSearchSchema>> {
    const json = {
      jql,
      maxResults,
      fields: ['key'],
      ...(token === null ? {} : { nextPageToken: token }),
    };
    return this.#calls.read('POST', '/search/jql', jiraSearchSchema, json);
  }
}

const ofType = (type: string): string => `issuetype = ${quoted(type)}`;

const hasLabel =
  (label: string) =>
  ({ fields }: JiraIssue): boolean =>
    fields.labels?.includes(label) === true;

const named = ({ id, fields }: JiraIssue): NamedThing => ({ id, title: fields.summary ?? '' });
