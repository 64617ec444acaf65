import type { IssueReference } from '../../model/issue.ts';
import { outcomeMark, withoutMarks } from '../../model/markdown-body.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import { gitlabWords } from './gitlab-body.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { gitlabNoteSchema } from './gitlab-schemas.ts';

/** Comments of issues, which are notes at GitLab, as are its own lines about changes. */
export class GitLabNotes {
  readonly #client: GitLabClient;
  readonly #project: string;

  constructor(client: GitLabClient, project: string) {
    this.#client = client;
    this.#project = project;
  }

  async add({ key }: IssueReference, { id, text }: TaskOutcome): Promise<void> {
    const body = `${gitlabWords(withoutMarks(text))}\n\n${outcomeMark(id)}`;
    await this.#client.read('POST', this.#path(key), gitlabNoteSchema, { body });
  }

  /** Among the newest: it was made a moment ago, if at all. Notes may be as long as descriptions. */
  async has({ key }: IssueReference, id: string, since: Date): Promise<boolean> {
    const query = { order_by: 'created_at', sort: 'desc', per_page: '20' };
    const { items } = await this.#client.page(this.#path(key), query, null, gitlabNoteSchema);
    return items.some(
      ({ body, created_at: at }) =>
        Date.parse(at) >= since.getTime() && body.includes(outcomeMark(id)),
    );
  }

  #path = (key: string): string => `${this.#project}/issues/${encodeURIComponent(key)}/notes`;
}
