import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerPage } from '../../run/tracker-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { linkedQuery } from '../linked-query.ts';
import { readAnswer, readShape } from '../read-answer.ts';
import { RestClient } from '../rest-client.ts';
import { smallerPage } from '../smaller-page.ts';
import { gitlabError } from './gitlab-errors.ts';

const PAGE_SIZE = 100;
const graphqlAnswerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});
const GONE = /does not exist or you don't have permission/i;
const GITLAB = { name: 'GitLab', headers: { accept: 'application/json' }, errorOf: gitlabError };

export class GitLabClient extends RestClient {
  readonly #graphqlUrl: string;

  /** `root` with `/api/v4`. */
  constructor(root: string, transport: TrackerTransport, clock: RunClock) {
    super(GITLAB, root, transport, clock);
    this.#graphqlUrl = root.replace(/\/+$/, '').replace(/\/v4$/, '/graphql');
  }

  /** The cursor is the query of the next page as GitLab gives it, by number or by key. */
  async page<Item extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    cursor: string | null,
    item: Item,
  ): Promise<TrackerPage<z.output<Item>>> {
    const asked = cursor ?? firstQuery(query);
    const response = await this.send('GET', `${path}?${asked}`);
    return {
      items: readAnswer('GitLab', response, z.array(item)),
      next: nextQuery(response, asked),
    };
  }

  /** As `page`. One that is too large to be read comes empty, and what follows begins at its place in smaller pages. */
  async fittingPage<Item extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    cursor: string | null,
    item: Item,
  ): Promise<TrackerPage<z.output<Item>>> {
    try {
      return await this.page(path, query, cursor, item);
    } catch (error) {
      const isTooLarge = error instanceof TrackerError && error.fault === 'too_large';
      const next = isTooLarge ? smallerPage(cursor ?? firstQuery(query)) : null;
      if (next === null) throw error;
      return { items: [], next };
    }
  }

  /** One GraphQL call; what GitLab refuses as a whole stands in `errors` beside a status of 200. */
  async graphql<Schema extends z.ZodType>(
    query: string,
    variables: Record<string, unknown>,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const response = await this.sendTo('POST', this.#graphqlUrl, { query, variables });
    const { errors, data } = readAnswer('GitLab', response, graphqlAnswerSchema);
    const said = (errors ?? [])
      .map(({ message }) => message)
      .join(' ')
      .slice(0, 300);
    if (said !== '')
      throw new TrackerError(GONE.test(said) ? 'gone' : 'invalid', `GitLab said: ${said}`);
    return readShape('GitLab', data, schema);
  }
}

const firstQuery = (query: Record<string, string>): string =>
  new URLSearchParams({ per_page: String(PAGE_SIZE), ...query }).toString();

function nextQuery(response: TrackerResponse, query: string): string | null {
  const linked = linkedQuery(response);
  if (linked !== null) return linked;
  // A proxy may have taken the long header away.
  const page = response.headers['x-next-page'] ?? '';
  if (!/^\d{1,9}$/.test(page)) return null;
  const numbered = new URLSearchParams(query);
  numbered.set('page', page);
  return numbered.toString();
}
