import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { graphqlAnswer } from '../graphql-referee.ts';
import { FakeLinearComments } from './fake-linear-comments.ts';
import { conflict, linearFault, notFound } from './fake-linear-errors.ts';
import {
  type IssueFilter,
  type LabelFilter,
  matchesIssue,
  matchesLabel,
} from './fake-linear-filters.ts';
import {
  type FakeCycle,
  type FakeLinearIssue,
  presentIssue,
  presentRelation,
} from './fake-linear-presentation.ts';
import {
  connected,
  membersOf,
  nameFor,
  nameOf,
  type Paging,
  PROJECT,
  stateOf,
  TEAM,
} from './fake-linear-team.ts';
import { throughLinear } from './linear-markdown.ts';
import { LINEAR_SCHEMA } from './linear-schema.ts';

type Input = Record<string, unknown>;

/** The team ENG of a workspace at Linear, in memory, behind Linear's own schema. */
export class FakeLinear {
  /** By id, the oldest first. */
  readonly issues = new Map<string, FakeLinearIssue>();
  /** Labels of the team: ids by name. */
  readonly labels = new Map<string, string>();
  /** Milestones of the project "Rework", whose address ends in 1a2b3c4d5e6f: ids by name. */
  readonly milestones = new Map<string, string>();
  readonly people = new Map([
    ['ada@acme.example', '00000000-0000-4000-8000-00000000ada0'],
    ['grace@acme.example', '00000000-0000-4000-8000-0000000face0'],
  ]);
  readonly relations: { id: string; issue: string; relatedIssue: string; type: string }[] = [];
  /** Ids of the states into which issues were put. */
  readonly stateIds = new Map<string, string>();
  /** How the team estimates. */
  estimation = {
    issueEstimationType: 'fibonacci',
    issueEstimationExtended: false,
    issueEstimationAllowZero: false,
  };
  /** Of the team. */
  readonly cycles: FakeCycle[] = [];
  readonly comments = new FakeLinearComments();
  #number = 0;
  readonly #clock: RunClock;

  constructor(clock: RunClock) {
    this.#clock = clock;
  }

  withLabel(label: string): FakeLinearIssue[] {
    return [...this.issues.values()].filter(({ labels }) => labels.includes(label));
  }

  /** An issue as a person makes it. */
  add(given: Partial<FakeLinearIssue> & { title: string }): FakeLinearIssue {
    this.#number += 1;
    const issue: FakeLinearIssue = {
      id: this.#newId(),
      identifier: `ENG-${this.#number}`,
      body: '',
      state: 'backlog',
      labels: [],
      milestone: null,
      assignee: null,
      dueOn: null,
      priority: 0,
      estimate: null,
      cycle: null,
      parent: null,
      trashed: false,
      createdAt: new Date(this.#clock.now()).toISOString(),
      ...given,
    };
    this.issues.set(issue.id, issue);
    return issue;
  }

  handle(request: TrackerRequest): TrackerResponse {
    return graphqlAnswer(LINEAR_SCHEMA, this.#root, request);
  }

  readonly #root = {
    issues: ({ filter, ...paging }: Paging & { filter?: IssueFilter }) => {
      const found = [...this.issues.values()].filter((issue) => matchesIssue(issue, filter ?? {}));
      // The newest first, as Linear orders by what was made.
      return connected(found.reverse().map(this.#present), paging);
    },
    issue: ({ id }: { id: string }) => this.#present(this.#find(id)),
    issueLabels: ({ filter, ...paging }: Paging & { filter?: LabelFilter }) =>
      connected(
        [...this.labels].flatMap(([name, id]) =>
          matchesLabel(name, filter ?? {}) ? { id, name, isGroup: false } : [],
        ),
        paging,
      ),
    projectMilestones: (paging: Paging) =>
      connected(
        [...this.milestones].map(([name, id]) => ({ id, name })),
        paging,
      ),
    cycles: (paging: Paging) => connected(this.cycles, paging),
    teams: ({ filter }: { filter?: { key?: { eq?: string } } }) =>
      connected(
        filter?.key?.eq === 'ENG'
          ? [
              {
                ...TEAM,
                ...this.estimation,
                members: (paging: Paging) => connected(membersOf(this.people), paging),
              },
            ]
          : [],
        {},
      ),
    users: ({ filter }: { filter?: { email?: { in?: string[] } } }) =>
      connected(
        [...this.people].flatMap(([email, id]) =>
          filter?.email?.in?.includes(email) === true
            ? { id, email, name: nameFor(email), active: true, app: false }
            : [],
        ),
        {},
      ),
    projects: ({ filter }: { filter?: { slugId?: { eq?: string } } }) =>
      connected(filter?.slugId?.eq === PROJECT.slugId ? [PROJECT] : [], {}),
    comments: this.comments.comments,
    commentCreate: ({ input }: { input: Record<'id' | 'issueId' | 'body', string> }) =>
      this.comments.create({
        id: input.id,
        issueId: this.#find(input.issueId).id,
        body: throughLinear(input.body),
        createdAt: new Date(this.#clock.now()).toISOString(),
      }),
    issueCreate: ({ input }: { input: Input }) => this.#create(input),
    issueUpdate: ({ id, input }: { id: string; input: Input }) => {
      const issue = this.#find(id);
      this.#change(issue, input);
      return { success: true, issue: this.#present(issue) };
    },
    issueLabelCreate: ({ input }: { input: { name: string } }) => {
      const taken = [...this.labels.keys()].some(
        (name) => name.toLowerCase() === input.name.toLowerCase(),
      );
      if (taken)
        throw linearFault({
          message: 'duplicate label name',
          code: 'INPUT_ERROR',
          type: 'invalid input',
          shown: `A label with the name "${input.name}" already exists in this team.`,
        });
      const id = this.#newId();
      this.labels.set(input.name, id);
      return { success: true, issueLabel: { id, name: input.name } };
    },
    projectMilestoneCreate: ({ input }: { input: { name: string; projectId: string } }) => {
      if (input.projectId !== PROJECT.id) throw notFound('Project');
      const id = this.#newId();
      this.milestones.set(input.name, id);
      return { success: true, projectMilestone: { id, name: input.name } };
    },
    issueRelationCreate: ({
      input,
    }: {
      input: Record<'id' | 'issueId' | 'relatedIssueId' | 'type', string>;
    }) => {
      const relation = {
        id: input.id ?? this.#newId(),
        issue: this.#find(input.issueId).id,
        relatedIssue: this.#find(input.relatedIssueId).id,
        type: input.type,
      };
      if (this.relations.some(({ id }) => id === relation.id)) throw conflict('IssueRelation');
      this.relations.push(relation);
      return { success: true };
    },
    issueRelationDelete: ({ id }: { id: string }) => {
      const at = this.relations.findIndex((each) => each.id === id);
      if (at === -1) throw notFound('IssueRelation');
      this.relations.splice(at, 1);
      return { success: true, entityId: id };
    },
  };

  #create(input: Input): object {
    const id = typeof input['id'] === 'string' ? input['id'] : this.#newId();
    if (!UUID_V4.test(id)) throw invalid('id must be a UUID');
    if (this.issues.has(id)) throw conflict('Issue');
    if (input['teamId'] !== TEAM.id) throw notFound('Team');
    this.#refuse(input);
    const issue = this.add({ id, title: String(input['title']) });
    this.#change(issue, input);
    return { success: true, issue: this.#present(issue) };
  }

  #refuse({ title }: Input): void {
    if (title !== undefined && String(title).trim() === '')
      throw invalid('title must not be empty');
    if (title !== undefined && String(title).length > 255)
      throw invalid('title must be shorter than or equal to 255 characters');
  }

  #change(issue: FakeLinearIssue, input: Input): void {
    this.#refuse(input);
    const { title, description, stateId, projectMilestoneId, assigneeId, dueDate, parentId } =
      input;
    const { priority, estimate, cycleId } = input;
    if (priority !== undefined) issue.priority = Number(priority);
    if (estimate !== undefined) issue.estimate = estimate as number | null;
    if (cycleId !== undefined) issue.cycle = this.#cycle(cycleId as string | null)?.id ?? null;
    if (title !== undefined) issue.title = String(title);
    if (description !== undefined) issue.body = throughLinear(String(description ?? ''));
    if (stateId !== undefined) {
      issue.state = stateOf(String(stateId));
      this.stateIds.set(issue.id, String(stateId));
    }
    if (projectMilestoneId !== undefined)
      issue.milestone = nameOf(this.milestones, projectMilestoneId, 'ProjectMilestone');
    if (assigneeId !== undefined) issue.assignee = nameOf(this.people, assigneeId, 'User');
    if (dueDate !== undefined) issue.dueOn = dueDate === null ? null : String(dueDate);
    if (parentId !== undefined)
      issue.parent = parentId === null ? null : this.#find(String(parentId)).id;
    const names = (ids: unknown): string[] =>
      ((ids ?? []) as string[]).map((id) => nameOf(this.labels, id, 'IssueLabel') ?? '');
    if (input['labelIds'] !== undefined) issue.labels = names(input['labelIds']);
    const removed = names(input['removedLabelIds']);
    issue.labels = issue.labels.filter((name) => !removed.includes(name));
    for (const name of names(input['addedLabelIds']))
      if (!issue.labels.includes(name)) issue.labels.push(name);
  }

  #find(id: string): FakeLinearIssue {
    const issue =
      this.issues.get(id) ?? [...this.issues.values()].find(({ identifier }) => identifier === id);
    if (!issue) throw notFound('Issue');
    return issue;
  }

  readonly #present = (issue: FakeLinearIssue): object => ({
    ...presentIssue(issue, this.labels, this.#cycle(issue.cycle)),
    children: (paging: Paging) =>
      connected(
        [...this.issues.values()].filter(({ parent }) => parent === issue.id).map(this.#present),
        paging,
      ),
    inverseRelations: (paging: Paging) =>
      connected(
        this.relations.flatMap((relation) => {
          const other = this.issues.get(relation.issue);
          return relation.relatedIssue === issue.id && other
            ? presentRelation(relation, other)
            : [];
        }),
        paging,
      ),
  });

  #cycle(id: string | null): FakeCycle | null {
    if (id === null) return null;
    const found = this.cycles.find((each) => each.id === id);
    if (!found) throw notFound('Cycle');
    return found;
  }

  #newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${this.#ids.toString(16).padStart(12, '0')}`;
  }
  #ids = 0;
}

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const invalid = (message: string) =>
  linearFault({
    message: 'Argument Validation Error',
    code: 'INVALID_INPUT',
    type: 'invalid input',
    shown: message,
  });
