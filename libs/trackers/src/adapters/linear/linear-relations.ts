import type { IssueReference } from '../../model/issue.ts';
import type { LinearClient } from './linear-client.ts';
import {
  CREATE_RELATION,
  DELETE_RELATION,
  LIST_BLOCKERS,
  LIST_CHILDREN,
  UPDATE_ISSUE,
} from './linear-documents.ts';
import { chosenId } from './linear-ids.ts';

/** What ties issues to each other: "blocks", with ids that Pitwall chose, and sub-issues. */
export class LinearRelations {
  readonly #client: LinearClient;

  constructor(client: LinearClient) {
    this.#client = client;
  }

  async add({ id }: IssueReference, blocker: IssueReference): Promise<void> {
    const input = {
      id: chosenId('blocks', blocker.id, id),
      issueId: blocker.id,
      relatedIssueId: id,
      type: 'blocks',
    };
    await this.#client.ask(CREATE_RELATION, { input });
  }

  async find({ id }: IssueReference, blocker: IssueReference): Promise<string | null> {
    const blockers = await this.#blockers(id);
    return blockers.find(({ issue }) => issue.id === blocker.id)?.id ?? null;
  }

  async remove(relation: string | null): Promise<void> {
    await this.#client.ask(DELETE_RELATION, { id: relation ?? '' });
  }

  async blockersOf({ id }: IssueReference): Promise<readonly string[]> {
    return (await this.#blockers(id)).map(({ issue }) => issue.identifier);
  }

  /** For issues that were there before: steps are made under their issue. */
  async attach(parent: IssueReference, child: IssueReference): Promise<void> {
    await this.#client.ask(UPDATE_ISSUE, { id: child.id, input: { parentId: parent.id } });
  }

  async childrenOf({ id }: IssueReference): Promise<readonly string[]> {
    const { issue } = await this.#client.ask(LIST_CHILDREN, { id });
    return issue.children.nodes.map(({ identifier }) => identifier);
  }

  async #blockers(id: string) {
    const { issue } = await this.#client.ask(LIST_BLOCKERS, { id });
    return issue.inverseRelations.nodes.filter(({ type }) => type === 'blocks');
  }
}
