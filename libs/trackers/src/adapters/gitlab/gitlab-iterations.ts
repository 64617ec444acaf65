import { z } from 'zod';
import type { IssueReference } from '../../model/issue.ts';
import type { NamedThing } from '../../plan/sync-input.ts';
import { TrackerError, type TrackerFault } from '../../run/tracker-error.ts';
import type { TrackerPage } from '../../run/tracker-adapter.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { workItemId } from './gitlab-hierarchy.ts';
import { type GitLabIteration, gitlabIterationSchema } from './gitlab-schemas.ts';

const DAY = 86_400_000;
const SET_ITERATION = `mutation PitwallSetIteration($input: WorkItemUpdateInput!) {
  workItemUpdate(input: $input) { errors }
}`;
const setIterationSchema = z.object({
  workItemUpdate: z.object({ errors: z.array(z.string()) }),
});

const WITHOUT: ReadonlySet<TrackerFault> = new Set(['gone', 'forbidden']);

/** Iterations of the groups above a project, in paid tiers. REST lists them, and GraphQL puts an issue into one. */
export class GitLabIterations {
  readonly #client: GitLabClient;
  readonly #project: string;

  /** `project` as it stands in addresses. */
  constructor(client: GitLabClient, project: string) {
    this.#client = client;
    this.#project = project;
  }

  async list(cursor: string | null): Promise<TrackerPage<NamedThing>> {
    const path = `${this.#project}/iterations`;
    const query = { state: 'all', include_ancestors: 'true' };
    try {
      const page = await this.#client.page(path, query, cursor, gitlabIterationSchema);
      return { items: page.items.map(timedThing), next: page.next };
    } catch (error) {
      if (!(error instanceof TrackerError) || !WITHOUT.has(error.fault)) throw error;
      throw new TrackerError(
        'invalid',
        'GitLab shows no iterations of this project: they are of its paid tiers. Milestones can be chosen in the settings.',
      );
    }
  }

  async place(issue: IssueReference, iteration: NamedThing | null): Promise<void> {
    const iterationId = iteration && `gid://gitlab/Iteration/${iteration.id}`;
    const input = { id: workItemId(issue), iterationWidget: { iterationId } };
    const { workItemUpdate } = await this.#client.graphql(
      SET_ITERATION,
      { input },
      setIterationSchema,
    );
    const said = workItemUpdate.errors.join(' ').slice(0, 300);
    if (said !== '') throw new TrackerError('invalid', `GitLab said: ${said}`);
  }
}

export const iterationTitle = ({ title, start_date, due_date }: GitLabIteration): string =>
  title ?? `${start_date} to ${due_date}`;

/** The last day is a part of it. */
const timedThing = (iteration: GitLabIteration): NamedThing => ({
  id: String(iteration.id),
  title: iterationTitle(iteration),
  time: {
    from: Date.parse(`${iteration.start_date}T00:00:00Z`),
    until: Date.parse(`${iteration.due_date}T00:00:00Z`) + DAY,
  },
});
