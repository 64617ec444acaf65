import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerPage } from '../../run/tracker-adapter.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { linkedQuery } from '../linked-query.ts';
import { readAnswer } from '../read-answer.ts';
import { githubError } from './github-errors.ts';

const PAGE_SIZE = 100;
const HEADERS = {
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
};

/** One call to GitHub's REST API each, its answer read by a schema. @throws TrackerError */
export class GitHubClient {
  readonly #root: string;
  readonly #transport: TrackerTransport;
  readonly #clock: RunClock;

  /** Paths begin after `root`. */
  constructor(root: string, transport: TrackerTransport, clock: RunClock) {
    this.#root = root.replace(/\/+$/, '');
    this.#transport = transport;
    this.#clock = clock;
  }

  /**
   * The cursor is the query of the next page as GitHub gives it: beyond some depth it takes no numbers of pages for
   * issues, but the cursor in its link alone.
   */
  async page<Item extends z.ZodType>(
    path: string,
    query: Record<string, string>,
    cursor: string | null,
    item: Item,
  ): Promise<TrackerPage<z.output<Item>>> {
    const first = new URLSearchParams({ ...query, per_page: String(PAGE_SIZE) }).toString();
    const response = await this.send('GET', `${path}?${cursor ?? first}`);
    return { items: readAnswer('GitHub', response, z.array(item)), next: linkedQuery(response) };
  }

  async read<Schema extends z.ZodType>(
    method: TrackerRequest['method'],
    path: string,
    schema: Schema,
    json?: unknown,
  ): Promise<z.output<Schema>> {
    return readAnswer('GitHub', await this.send(method, path, json), schema);
  }

  async send(
    method: TrackerRequest['method'],
    path: string,
    json?: unknown,
  ): Promise<TrackerResponse> {
    const response = await this.#transport({
      method,
      url: this.#root + path,
      headers: HEADERS,
      ...(json === undefined ? {} : { json }),
    });
    if (response.status < 200 || response.status > 299)
      throw githubError(response, this.#clock.now());
    return response;
  }
}
