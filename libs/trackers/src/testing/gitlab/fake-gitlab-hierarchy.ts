import { buildSchema, GraphQLError } from 'graphql';
import { readFileSync } from 'node:fs';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { graphqlAnswer } from '../graphql-referee.ts';
import type { FakeGitLabIssue, FakeIteration } from './fake-presentation.ts';

const file = new URL('../specifications/gitlab-hierarchy.graphql', import.meta.url);
export const GITLAB_HIERARCHY = buildSchema(readFileSync(file, 'utf8'));

interface UpdateInput {
  id: string;
  hierarchyWidget?: { parentId?: string };
  iterationWidget?: { iterationId?: string | null };
}

/** Tasks under issues, and issues in iterations, as GitLab's GraphQL API shows them. */
export class FakeGitLabHierarchy {
  /** Iids of tasks by the iid of their issue. */
  readonly children = new Map<number, Set<number>>();
  readonly #issues: ReadonlyMap<number, FakeGitLabIssue>;

  readonly #iterations: readonly FakeIteration[];

  constructor(
    issues: ReadonlyMap<number, FakeGitLabIssue>,
    iterations: readonly FakeIteration[] = [],
  ) {
    this.#issues = issues;
    this.#iterations = iterations;
  }

  handle(request: TrackerRequest): TrackerResponse {
    const root = {
      workItem: ({ id }: { id: string }) => this.#show(id),
      workItemUpdate: ({ input }: { input: UpdateInput }) => this.#update(input),
    };
    return graphqlAnswer(GITLAB_HIERARCHY, root, request);
  }

  #show(id: string): object {
    const children = [...(this.children.get(this.#find(id).iid) ?? [])];
    const nodes = children.filter((iid) => this.#issues.has(iid)).map((iid) => ({ iid }));
    return {
      widgets: [
        { __typename: 'WorkItemWidgetDescription' },
        { __typename: 'WorkItemWidgetHierarchy', children: { nodes } },
      ],
    };
  }

  #update({ id, hierarchyWidget, iterationWidget }: UpdateInput): object {
    if (iterationWidget) return this.#place(this.#find(id), iterationWidget.iterationId ?? null);
    const child = this.#find(id);
    const parent = this.#find(hierarchyWidget?.parentId ?? '');
    const siblings = this.children.get(parent.iid) ?? new Set();
    if (!child.isTask) return { errors: [`#${child.iid} cannot be added: it's not a task`] };
    if (siblings.has(child.iid)) return { errors: ['Work item(s) already assigned'] };
    this.children.set(parent.iid, siblings.add(child.iid));
    return { errors: [] };
  }

  #place(issue: FakeGitLabIssue, id: string | null): object {
    const number = Number(/^gid:\/\/gitlab\/Iteration\/(\d+)$/.exec(id ?? '')?.[1]);
    if (id !== null && !this.#iterations.some((each) => each.id === number)) throw gone();
    issue.iteration = id === null ? null : number;
    return { errors: [] };
  }

  #find(id: string): FakeGitLabIssue {
    const number = Number(/^gid:\/\/gitlab\/WorkItem\/(\d+)$/.exec(id)?.[1]);
    const issue = [...this.#issues.values()].find((each) => each.id === number);
    if (issue) return issue;
    throw gone();
  }
}

const gone = (): GraphQLError =>
  new GraphQLError(
    "The resource that you are attempting to access does not exist or you don't have permission to perform this action",
  );
