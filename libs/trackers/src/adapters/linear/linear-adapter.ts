import type { IssueReference, RemoteIssue, ScalarField } from '../../model/issue.ts';
import { withoutMarks } from '../../model/markdown-body.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import { type NamedThing, PLAIN_CALLS } from '../../plan/sync-input.ts';
import type { RunClock } from '../../run/clock.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type {
  IssueDraft,
  TrackerAdapter,
  TrackerCapabilities,
  TrackerIssueChange,
  TrackerPage,
} from '../../run/tracker-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { linearBody } from './linear-body.ts';
import { LinearClient } from './linear-client.ts';
import { LinearDirectory, type LinearPlace, noTeam, usableIn } from './linear-directory.ts';
import {
  CREATE_COMMENT,
  CREATE_ISSUE,
  CREATE_LABEL,
  CREATE_MILESTONE,
  FIND_COMMENT,
  type LinearIssue,
  LIST_CYCLES,
  LIST_ISSUES,
  LIST_LABELS,
  LIST_MILESTONES,
  READ_ISSUE,
  UPDATE_ISSUE,
} from './linear-documents.ts';
import { chosenId } from './linear-ids.ts';
import { LINEAR_LIMITS } from './linear-limits.ts';
import {
  cycleThing,
  type LinearMapping,
  presentLinearIssue,
  priorityNumber,
} from './linear-presentation.ts';
import { LinearRelations } from './linear-relations.ts';
import { pointsOf } from './linear-scales.ts';

export interface LinearOptions extends LinearPlace {
  /** `https://api.linear.app/graphql`. */
  url: string;
  transport: TrackerTransport;
  clock: RunClock;
  mapping?: Partial<LinearMapping>;
  limits?: RateLimits;
}

/**
 * Issues of one Linear team, in a project where its milestones are used. Issues and relations are made with ids
 * that Pitwall chose, so that Linear itself refuses to make one twice.
 */
export const linearAdapter = (options: LinearOptions): TrackerAdapter => new LinearAdapter(options);

class LinearAdapter implements TrackerAdapter {
  readonly name = 'linear' as const;
  readonly format = linearBody;
  readonly capabilities: TrackerCapabilities;
  readonly limits: RateLimits;
  readonly directory: LinearDirectory;
  readonly #client: LinearClient;
  readonly #place: LinearPlace;
  readonly #mapping: LinearMapping;
  readonly #relations: LinearRelations;
  /** Ids of the labels of issues as they were read last, by issue. */
  readonly #labels = new Map<string, ReadonlyMap<string, string>>();
  /** Of the team, as it was read last. */
  #points: readonly number[] | null = null;

  constructor({ url, transport, clock, mapping, limits, ...place }: LinearOptions) {
    this.#place = place;
    this.#mapping = { milestonesAs: 'milestone', estimates: false, ...mapping };
    this.#client = new LinearClient(url, transport, clock);
    this.#relations = new LinearRelations(this.#client);
    this.directory = new LinearDirectory(this.#client, this.#place);
    this.limits = limits ?? LINEAR_LIMITS;
    const { milestonesAs, estimates } = this.#mapping;
    const timed = milestonesAs === 'cycle';
    const fields = new Set<ScalarField>(['title', 'section', 'state', 'assignee', 'dueOn']);
    fields.add('priority');
    if (timed || place.project !== null) fields.add('milestone');
    if (estimates) fields.add('estimate');
    this.capabilities = {
      fields,
      timed,
      dependencies: true,
      subIssues: true,
      createsLabels: true,
      calls: { ...PLAIN_CALLS, stepsMadeUnder: true, relationsById: true },
    };
  }

  listIssues(label: string, cursor: string | null): Promise<TrackerPage<RemoteIssue>> {
    return this.#issues({ labels: { some: { name: { eqIgnoreCase: label } } } }, cursor);
  }

  newestIssues(
    label: string,
    since: Date,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    const filter = {
      labels: { some: { name: { eqIgnoreCase: label } } },
      createdAt: { gte: since.toISOString() },
    };
    return this.#issues(filter, cursor);
  }

  async listLabels(cursor: string | null): Promise<TrackerPage<string>> {
    const { team } = this.#place;
    const { teams, issueLabels } = await this.#client.ask(LIST_LABELS, {
      team: { key: { eq: team } },
      filter: usableIn(team),
      after: cursor,
    });
    const [found] = teams.nodes;
    if (!found) throw noTeam(team);
    this.#points = pointsOf(found);
    return { items: issueLabels.nodes.map(({ name }) => name), next: nextOf(issueLabels) };
  }

  scale(): readonly number[] | null {
    return this.#points;
  }

  async listMilestones(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    if (this.#mapping.milestonesAs === 'cycle') {
      const team = { key: { eq: this.#place.team } };
      const { cycles } = await this.#client.ask(LIST_CYCLES, { filter: { team }, after: cursor });
      return { items: cycles.nodes.map(cycleThing), next: nextOf(cycles) };
    }
    const filter = { project: { slugId: { eq: this.#place.project ?? '' } } };
    const { projectMilestones: found } = await this.#client.ask(LIST_MILESTONES, {
      filter,
      after: cursor,
    });
    return { items: found.nodes.map(namedThing), next: nextOf(found) };
  }

  async readIssue(reference: IssueReference): Promise<RemoteIssue> {
    const { issue } = await this.#client.ask(READ_ISSUE, { id: reference.id });
    if (issue.trashed === true)
      throw new TrackerError('gone', `${issue.identifier} was deleted in Linear.`);
    this.#labels.set(issue.id, new Map(issue.labels.nodes.map(({ id, name }) => [name, id])));
    const read = this.#present(issue);
    // An issue that went to another team has another name there: the link keeps the one that it knows.
    const known = issue.id === reference.id;
    return known ? { ...read, reference: { ...read.reference, key: reference.key } } : read;
  }

  async createLabel(name: string): Promise<void> {
    const input = {
      teamId: this.directory.team(),
      name,
      color: '#1f4b99',
      description: 'Kept in step by Pitwall',
    };
    const { issueLabelCreate } = await this.#client.ask(CREATE_LABEL, { input });
    this.directory.keepLabel(name, issueLabelCreate.issueLabel.id);
  }

  async createMilestone(title: string): Promise<NamedThing> {
    const input = { projectId: this.directory.project(), name: title };
    const { projectMilestoneCreate } = await this.#client.ask(CREATE_MILESTONE, { input });
    return namedThing(projectMilestoneCreate.projectMilestone);
  }

  async createIssue(draft: IssueDraft): Promise<RemoteIssue> {
    const { title, body, labels, milestone, assignee, dueOn, parent, priority, estimate } = draft;
    const project = this.directory.project();
    const input = {
      id: this.#idOf(draft),
      teamId: this.directory.team(),
      title,
      description: body,
      labelIds: labels.map(this.directory.label),
      ...(project === null ? {} : { projectId: project }),
      ...(milestone ? this.#placed(milestone) : {}),
      ...(assignee === null ? {} : { assigneeId: this.directory.person(assignee) }),
      ...(dueOn === null ? {} : { dueDate: dueOn }),
      ...(priority === null ? {} : { priority: priorityNumber(priority) }),
      ...(estimate === null ? {} : { estimate }),
      ...(parent ? { parentId: parent.id } : {}),
    };
    const { issueCreate } = await this.#client.ask(CREATE_ISSUE, { input });
    return this.#present(issueCreate.issue);
  }

  /** By the id that it was made with. */
  async findMade(draft: IssueDraft): Promise<RemoteIssue | null> {
    try {
      const { issue } = await this.#client.ask(READ_ISSUE, { id: this.#idOf(draft) });
      return issue.trashed === true ? null : this.#present(issue);
    } catch (error) {
      if (error instanceof TrackerError && error.fault === 'gone') return null;
      throw error;
    }
  }

  async updateIssue({ id }: IssueReference, change: TrackerIssueChange): Promise<void> {
    const { title, body, state, labels, milestone, assignee, dueOn, priority, estimate } = change;
    const input = {
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { description: body }),
      ...(state === undefined ? {} : { stateId: this.directory.state(state) }),
      ...(labels === undefined ? {} : this.#labelChange(id, labels)),
      ...(milestone === undefined ? {} : this.#placed(milestone)),
      ...(assignee === undefined
        ? {}
        : { assigneeId: assignee === null ? null : this.directory.person(assignee) }),
      ...(dueOn === undefined ? {} : { dueDate: dueOn }),
      ...(priority === undefined ? {} : { priority: priorityNumber(priority) }),
      ...(estimate === undefined ? {} : { estimate }),
    };
    await this.#client.ask(UPDATE_ISSUE, { id, input });
    this.#labels.delete(id);
  }

  addBlocker = (issue: IssueReference, blocker: IssueReference): Promise<void> =>
    this.#relations.add(issue, blocker);

  findBlocker = (issue: IssueReference, blocker: IssueReference): Promise<string | null> =>
    this.#relations.find(issue, blocker);

  removeBlocker = (
    _issue: IssueReference,
    _blocker: IssueReference,
    relation: string | null,
  ): Promise<void> => this.#relations.remove(relation);

  listBlockers = (issue: IssueReference): Promise<readonly string[]> =>
    this.#relations.blockersOf(issue);

  attach = (parent: IssueReference, child: IssueReference): Promise<void> =>
    this.#relations.attach(parent, child);

  listChildren = (parent: IssueReference): Promise<readonly string[]> =>
    this.#relations.childrenOf(parent);

  /** With an id that Pitwall chose, and without making who gave the token a follower of the issue. */
  async addComment({ id: issueId }: IssueReference, { id, text }: TaskOutcome): Promise<void> {
    const comment = chosenId('outcome', issueId, id);
    const input = { id: comment, issueId, body: withoutMarks(text), doNotSubscribeToIssue: true };
    await this.#client.ask(CREATE_COMMENT, { input });
  }

  async hasComment({ id: issueId }: IssueReference, id: string): Promise<boolean> {
    const filter = { id: { eq: chosenId('outcome', issueId, id) } };
    const { comments } = await this.#client.ask(FIND_COMMENT, { filter });
    return comments.nodes.length > 0;
  }

  async #issues(
    filter: Record<string, unknown>,
    cursor: string | null,
  ): Promise<TrackerPage<RemoteIssue>> {
    const { issues } = await this.#client.ask(LIST_ISSUES, {
      filter: { team: { key: { eq: this.#place.team } }, ...filter },
      after: cursor,
    });
    const items = issues.nodes.filter(({ trashed }) => trashed !== true).map(this.#present);
    return { items, next: nextOf(issues) };
  }

  readonly #present = (issue: LinearIssue): RemoteIssue => presentLinearIssue(issue, this.#mapping);

  #placed = (milestone: NamedThing | null): object =>
    this.#mapping.milestonesAs === 'cycle'
      ? { cycleId: milestone?.id ?? null }
      : { projectMilestoneId: milestone?.id ?? null };

  /** One for each moment at which it was to be made: an issue that was deleted can be made anew. */
  #idOf = ({ markedAs: { taskId, step }, intendedAt }: IssueDraft): string =>
    chosenId('issue', this.#place.team, taskId, step ?? 0, intendedAt);

  /** Only what changes, so that a label that people put on meanwhile stays. */
  #labelChange(id: string, wanted: readonly string[]) {
    const before = this.#labels.get(id) ?? new Map<string, string>();
    const added = wanted.filter((name) => !before.has(name)).map(this.directory.label);
    const removed = [...before].flatMap(([name, label]) => (wanted.includes(name) ? [] : label));
    return { addedLabelIds: added, removedLabelIds: removed };
  }
}

const nextOf = ({
  pageInfo,
}: {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
}): string | null => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null);

const namedThing = ({ id, name }: { id: string; name: string }): NamedThing => ({
  id,
  title: name,
});
