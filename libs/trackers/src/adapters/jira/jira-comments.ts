import type { IssueReference } from '../../model/issue.ts';
import type { TaskOutcome } from '../../plan/operation.ts';
import { nodesOf } from './adf/adf.ts';
import { markdownToAdf } from './adf/markdown-to-adf.ts';
import type { JiraCalls } from './jira-calls.ts';
import { jiraCommentSchema, jiraCommentsSchema } from './jira-schemas.ts';

/** Comments about outcomes, each known by the link to Pitwall in its last line. */
export class JiraComments {
  readonly #calls: JiraCalls;
  readonly #home: string;

  /** `home`: Pitwall's own address. */
  constructor(calls: JiraCalls, home: string) {
    this.#calls = calls;
    this.#home = home;
  }

  async add({ key }: IssueReference, { id, text }: TaskOutcome): Promise<void> {
    const link = { type: 'link', attrs: { href: `${this.#home}${markOf(id)}` } };
    const signature = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Told by ' },
        { type: 'text', text: 'Pitwall', marks: [link] },
      ],
    };
    const content = [...markdownToAdf(text), signature];
    const json = { body: { type: 'doc', version: 1, content } };
    await this.#calls.read('POST', pathOf(key), jiraCommentSchema, json);
  }

  async has({ key }: IssueReference, id: string, since: Date): Promise<boolean> {
    const search = new URLSearchParams({ orderBy: '-created', maxResults: '100' });
    const path = `${pathOf(key)}?${search.toString()}`;
    const { comments } = await this.#calls.read('GET', path, jiraCommentsSchema);
    return comments.some(
      ({ body, created }) =>
        Date.parse(created) >= since.getTime() &&
        [...nodesOf(body)].some(({ marks = [] }) =>
          marks.some(({ attrs }) => String(attrs?.['href'] ?? '').endsWith(markOf(id))),
        ),
    );
  }
}

const pathOf = (key: string): string => `/issue/${encodeURIComponent(key)}/comment`;
const markOf = (id: string): string => `#pitwall-outcome=${id}`;
