import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerPage } from '../../run/tracker-adapter.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { linkedQuery } from '../linked-query.ts';
import { readAnswer } from '../read-answer.ts';
import { RestClient } from '../rest-client.ts';
import { githubError } from './github-errors.ts';

const PAGE_SIZE = 100;
const GITHUB = {
  name: 'GitHub',
  headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  errorOf: githubError,
};

export class GitHubClient extends RestClient {
  constructor(root: string, transport: TrackerTransport, clock: RunClock) {
    super(GITHUB, root, transport, clock);
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
}
