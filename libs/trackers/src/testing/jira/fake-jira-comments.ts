import type { RunClock } from '../../run/clock.ts';
import { type AdfDocument, adfDocumentSchema } from '../../adapters/jira/adf/adf.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { SITE } from './fake-jira-issue.ts';
import { answer, invalid } from './jira-answers.ts';

interface FakeJiraComment {
  id: string;
  body: AdfDocument;
  createdAt: number;
}

/** Comments of issues, by the issue's id. */
export class FakeJiraComments {
  readonly #all = new Map<string, FakeJiraComment[]>();
  readonly #clock: RunClock;
  #id = 70_000;

  constructor(clock: RunClock) {
    this.#clock = clock;
  }

  of(issueId: string): readonly FakeJiraComment[] {
    return this.#all.get(issueId) ?? [];
  }

  handle(
    method: string,
    issueId: string,
    query: URLSearchParams,
    body: Record<string, unknown>,
  ): TrackerResponse {
    if (method === 'POST') return this.#add(issueId, body);
    const startAt = Number(query.get('startAt') ?? 0);
    const maxResults = Math.min(Number(query.get('maxResults') ?? 100), 100);
    const ordered = [...this.of(issueId)];
    if (query.get('orderBy') === '-created') ordered.reverse();
    return answer(200, {
      startAt,
      maxResults,
      total: ordered.length,
      comments: ordered
        .slice(startAt, startAt + maxResults)
        .map((comment) => present(issueId, comment)),
    });
  }

  #add(issueId: string, { body }: Record<string, unknown>): TrackerResponse {
    const document = adfDocumentSchema.safeParse(body);
    if (!document.success || document.data.content.length === 0)
      return invalid({ comment: 'Comment body can not be empty!' });
    this.#id += 1;
    const comment = { id: String(this.#id), body: document.data, createdAt: this.#clock.now() };
    this.#all.set(issueId, [...this.of(issueId), comment]);
    return answer(201, present(issueId, comment));
  }
}

function present(issueId: string, { id, body, createdAt }: FakeJiraComment): object {
  // Jira writes the zone without a colon.
  const at = new Date(createdAt).toISOString().replace('Z', '+0000');
  return {
    self: `${SITE}/rest/api/3/issue/${issueId}/comment/${id}`,
    id,
    author: { accountId: 'pitwall', active: true, displayName: 'Pitwall' },
    body,
    created: at,
    updated: at,
    jsdPublic: true,
  };
}
