import type { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { jiraError } from './jira-errors.ts';

const HEADERS = { accept: 'application/json' };

/** Single calls of Jira's REST API, and what their answers mean. */
export class JiraCalls {
  readonly #root: string;
  readonly #transport: TrackerTransport;
  readonly #clock: RunClock;

  constructor(root: string, transport: TrackerTransport, clock: RunClock) {
    this.#root = root;
    this.#transport = transport;
    this.#clock = clock;
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
      throw jiraError(response, this.#clock.now());
    return response;
  }

  async read<Schema extends z.ZodType>(
    method: TrackerRequest['method'],
    path: string,
    schema: Schema,
    json?: unknown,
  ): Promise<z.output<Schema>> {
    return parsed(await this.send(method, path, json), schema);
  }
}

/** What is no answer after the description may all the same have been done. */
function parsed<Schema extends z.ZodType>(
  response: TrackerResponse,
  schema: Schema,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(response.body);
  } catch {
    throw new TrackerError('unclear', `Jira answered ${response.status} with what is not JSON.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues.slice(0, 3).map(({ path }) => path.join('.'));
  throw new TrackerError('unclear', `Jira's answer has another shape: ${where.join(', ')}.`);
}
