import type { IssueReference, RemoteIssue } from '../../model/issue.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import { type NamedThing, PLAIN_CALLS } from '../../plan/sync-input.ts';
import type { RunClock } from '../../run/clock.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type {
  IssueDraft,
  TrackerAdapter,
  TrackerDirectory,
  TrackerIssueChange,
  TrackerPage,
} from '../../run/tracker-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { adfBody } from './adf/adf-body.ts';
import { JiraCalls } from './jira-calls.ts';
import { JiraComments } from './jira-comments.ts';
import { jiraDefaults } from './jira-defaults.ts';
import { draftedFields, editedIssue, epicFields, READ_FIELDS } from './jira-fields.ts';
import { JIRA_LIMITS } from './jira-limits.ts';
import { JIRA_DEFAULTS, type JiraOptions, type JiraProject, projectOf } from './jira-options.ts';
import { presentJiraIssue } from './jira-presentation.ts';
import { JiraReader } from './jira-reader.ts';
import {
  jiraCreatedSchema,
  type JiraIssue,
  jiraIssueSchema,
  jiraProjectSchema,
  jiraRelationsSchema,
  type JiraTransition,
  jiraVersionSchema,
} from './jira-schemas.ts';
import { transitionTo } from './jira-transitions.ts';

export interface JiraAdapterOptions {
  /** `https://SITE.atlassian.net`. */
  site: string;
  /** The key of a project. */
  project: string;
  /** Pitwall's own address, to which its panel in a description links. */
  home: string;
  transport: TrackerTransport;
  clock: RunClock;
  options?: Partial<JiraOptions>;
  /** What the adapter must know of the project; learnt by a call unless given. */
  known?: JiraProject;
  limits?: RateLimits;
}

/** Issues of one Jira Cloud project: epics or versions, sub-tasks, and links of the type "Blocks". */
export function jiraAdapter(options: JiraAdapterOptions): TrackerAdapter {
  return new JiraAdapter(options);
}

class JiraAdapter implements TrackerAdapter {
  readonly name = 'jira' as const;
  readonly format: TrackerAdapter['format'];
  readonly capabilities: TrackerAdapter['capabilities'];
  readonly limits: RateLimits;
  readonly directory?: TrackerDirectory;
  readonly prepare?: () => Promise<void>;
  readonly defaults = () => jiraDefaults(this.#calls, this.#key, this.#known.issueType);
  readonly #calls: JiraCalls;
  readonly #reader: JiraReader;
  readonly #comments: JiraComments;
  readonly #site: string;
  readonly #key: string;
  readonly #options: JiraOptions;
  readonly #fields: string[];
  /** As each issue's last reading said. */
  readonly #transitions = new Map<string, readonly JiraTransition[]>();
  #project: JiraProject | null;

  constructor({
    site,
    project,
    home,
    transport,
    clock,
    options,
    known,
    limits,
  }: JiraAdapterOptions) {
    this.#site = site.replace(/\/+$/, '');
    this.#key = project;
    this.#options = { ...JIRA_DEFAULTS, ...options };
    this.#project = known ?? null;
    if (!known) {
      this.prepare = () => this.#learn();
      // Changes and links need nothing of the project.
      this.directory = {
        calls: ({ makes }) => (makes === true ? 1 : 0),
        learn: () => this.#learn(),
      };
    }
    this.#calls = new JiraCalls(`${this.#site}/rest/api/3`, transport, clock);
    this.format = adfBody(home);
    this.#comments = new JiraComments(this.#calls, home);
    this.limits = limits ?? JIRA_LIMITS;
    const { estimateField, priorities } = this.#options;
    this.#fields = [...READ_FIELDS, ...(estimateField === null ? [] : [estimateField])];
    this.#reader = new JiraReader(this.#calls, project, this.#fields, clock);
    this.capabilities = {
      fields: new Set([
        ...(['title', 'section', 'state', 'milestone', 'assignee', 'dueOn'] as const),
        ...(priorities ? (['priority'] as const) : []),
        ...(estimateField === null ? [] : (['estimate'] as const)),
      ]),
      dependencies: true,
      subIssues: true,
      createsLabels: false,
      calls: {
        ...PLAIN_CALLS,
        stateApart: true,
        stepsMadeUnder: true,
        relationsById: true,
      },
    };
  }

  async #learn(): Promise<void> {
    const path = `/project/${encodeURIComponent(this.#key)}`;
    const project = projectOf(
      await this.#calls.read('GET', path, jiraProjectSchema),
      this.#options,
    );
    if (!project) throw new TrackerError('invalid', `The project ${this.#key} has no issue type.`);
    this.#project = project;
  }

  listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>> {
    return this.#presented(this.#reader.labelled(label, this.#epicType, cursor));
  }

  newestIssues(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    return this.#presented(this.#reader.labelledSince(label, since, cursor));
  }

  /** Labels are free at Jira: an issue may have any. */
  listLabels(): Promise<TrackerPage<string>> {
    return Promise.resolve({ items: [], next: null });
  }

  createLabel(): Promise<void> {
    return Promise.resolve();
  }

  listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    if (this.#options.milestonesAs === 'version') return this.#reader.versions(cursor);
    const { epicType } = this.#known;
    return epicType === null
      ? Promise.resolve({ items: [], next: null })
      : this.#reader.epics(epicType, cursor);
  }

  async createMilestone(title: string): Promise<NamedThing> {
    const { id, epicType } = this.#known;
    if (this.#options.milestonesAs === 'version') {
      const json = { name: title, projectId: Number(id) };
      const made = await this.#calls.read('POST', '/version', jiraVersionSchema, json);
      return { id: made.id, title };
    }
    if (epicType === null)
      throw new TrackerError('invalid', `The project ${this.#key} has no type above its issues.`);
    const json = { fields: epicFields(id, epicType, title) };
    const made = await this.#calls.read('POST', '/issue', jiraCreatedSchema, json);
    return { id: made.id, title };
  }

  async readIssue({ key }: IssueReference): Promise<RemoteIssue> {
    const search = new URLSearchParams({
      fields: this.#fields.join(','),
      properties: 'pitwall',
      expand: 'transitions',
    });
    const path = `/issue/${encodeURIComponent(key)}?${search.toString()}`;
    const issue = await this.#calls.read('GET', path, jiraIssueSchema);
    this.#transitions.set(issue.key, issue.transitions ?? []);
    return this.#present(issue);
  }

  async createIssue(draft: IssueDraft): Promise<{ reference: IssueReference }> {
    const json = draftedFields(draft, this.#known, this.#options);
    const made = await this.#calls.read('POST', '/issue', jiraCreatedSchema, json);
    return { reference: this.#reference(made) };
  }

  async updateIssue(
    { key }: IssueReference,
    change: TrackerIssueChange,
    before: RemoteIssue,
  ): Promise<void> {
    const json = editedIssue(change, before, this.#options);
    await this.#calls.send('PUT', `/issue/${encodeURIComponent(key)}`, json);
  }

  async changeState({ reference }: RemoteIssue, state: 'open' | 'closed'): Promise<void> {
    const { key } = reference;
    const { doneStatus, openStatus } = this.#options;
    const wanted = state === 'closed' ? doneStatus : openStatus;
    const transition = transitionTo(state, this.#transitions.get(key) ?? [], wanted);
    if (!transition)
      throw new TrackerError(
        'invalid',
        `The workflow of ${key} lets this account ${state === 'closed' ? 'close it from' : 'open it again from'} its status by no transition.`,
      );
    await this.#calls.send('POST', `/issue/${encodeURIComponent(key)}/transitions`, {
      transition: { id: transition.id },
    });
  }

  /** What Jira calls the inward issue blocks the outward one, whatever the names suggest. */
  async addBlocker({ key }: IssueReference, blocker: IssueReference): Promise<void> {
    await this.#calls.send('POST', '/issueLink', {
      type: { name: this.#options.blocksLink },
      inwardIssue: { key: blocker.key },
      outwardIssue: { key },
    });
  }

  async findBlocker(issue: IssueReference, blocker: IssueReference): Promise<string | null> {
    const links = await this.#blockers(issue);
    return links.find(({ key }) => key === blocker.key)?.linkId ?? null;
  }

  async removeBlocker(
    _issue: IssueReference,
    _blocker: IssueReference,
    relation: string | null,
  ): Promise<void> {
    if (relation === null) return;
    await this.#calls.send('DELETE', `/issueLink/${encodeURIComponent(relation)}`);
  }

  async listBlockers(issue: IssueReference): Promise<readonly string[]> {
    return (await this.#blockers(issue)).map(({ key }) => key);
  }

  /** Sub-tasks are made under their issue. */
  async attach({ key }: IssueReference, child: IssueReference): Promise<void> {
    const json = { fields: { parent: { key } } };
    await this.#calls.send('PUT', `/issue/${encodeURIComponent(child.key)}`, json);
  }

  async listChildren({ key }: IssueReference): Promise<readonly string[]> {
    const path = `/issue/${encodeURIComponent(key)}?fields=subtasks`;
    const { fields } = await this.#calls.read('GET', path, jiraRelationsSchema);
    return fields.subtasks.map((child) => child.key);
  }

  addComment(issue: IssueReference, outcome: TaskOutcome): Promise<void> {
    return this.#comments.add(issue, outcome);
  }

  hasComment(issue: IssueReference, id: string, since: Date): Promise<boolean> {
    return this.#comments.has(issue, id, since);
  }

  async #presented(reading: Promise<TrackerPage<JiraIssue>>): Promise<TrackerPage<RemoteIssue>> {
    const { items, next } = await reading;
    return { items: items.map((issue) => this.#present(issue)), next };
  }

  /** Of milestones, where they are epics. */
  get #epicType(): string | null {
    return this.#options.milestonesAs === 'epic' ? this.#known.epicType : null;
  }

  get #known(): JiraProject {
    if (!this.#project) throw new Error('The project was not learnt before its first use.');
    return this.#project;
  }

  async #blockers({ key }: IssueReference): Promise<{ key: string; linkId: string }[]> {
    const path = `/issue/${encodeURIComponent(key)}?fields=issuelinks`;
    const { fields } = await this.#calls.read('GET', path, jiraRelationsSchema);
    return fields.issuelinks.flatMap(({ id, type, inwardIssue }) =>
      inwardIssue && type.name === this.#options.blocksLink
        ? [{ key: inwardIssue.key, linkId: id }]
        : [],
    );
  }

  #reference({ id, key }: { id: string; key: string }): IssueReference {
    return { id, key, url: `${this.#site}/browse/${key}` };
  }

  #present(issue: JiraIssue): RemoteIssue {
    return presentJiraIssue(issue, this.#reference(issue), this.#options);
  }
}
