import { z } from 'zod';
import type { IssueReference } from '../../model/issue.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { GitLabClient } from './gitlab-client.ts';

const SET_PARENT = `mutation PitwallSetParent($input: WorkItemUpdateInput!) {
  workItemUpdate(input: $input) { errors }
}`;
const setParentSchema = z.object({
  workItemUpdate: z.object({ errors: z.array(z.string()) }),
});

const CHILDREN = `query PitwallChildren($id: WorkItemID!) {
  workItem(id: $id) {
    widgets {
      __typename
      ... on WorkItemWidgetHierarchy { children(first: 100) { nodes { iid } } }
    }
  }
}`;
const childrenSchema = z.object({
  workItem: z
    .object({
      widgets: z
        .array(
          z.object({
            children: z.object({ nodes: z.array(z.object({ iid: z.string() })) }).optional(),
          }),
        )
        .nullable(),
    })
    .nullable(),
});

/** Tasks under an issue. REST makes them and cannot say under what, which is GraphQL's part at GitLab. */
export class GitLabHierarchy {
  readonly #client: GitLabClient;

  constructor(client: GitLabClient) {
    this.#client = client;
  }

  async attach(parent: IssueReference, child: IssueReference): Promise<void> {
    const input = { id: workItemId(child), hierarchyWidget: { parentId: workItemId(parent) } };
    const { workItemUpdate } = await this.#client.graphql(SET_PARENT, { input }, setParentSchema);
    const said = workItemUpdate.errors.join(' ').slice(0, 300);
    if (said === '') return;
    throw new TrackerError(/already/i.test(said) ? 'exists' : 'invalid', `GitLab said: ${said}`);
  }

  /** Keys. An issue has at most 100 of them that GitLab lists at once, and a playbook fewer steps. */
  async childrenOf(parent: IssueReference): Promise<readonly string[]> {
    const id = workItemId(parent);
    const { workItem } = await this.#client.graphql(CHILDREN, { id }, childrenSchema);
    if (!workItem) throw new TrackerError('gone', 'GitLab does not show the issue any more.');
    return (workItem.widgets ?? []).flatMap(({ children }) =>
      (children?.nodes ?? []).map(({ iid }) => iid),
    );
  }
}

/** Issues and tasks are work items of the same number. */
export const workItemId = ({ id }: IssueReference): string => `gid://gitlab/WorkItem/${id}`;
