import type { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { readAnswer } from '../read-answer.ts';
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
    return readAnswer('Jira', await this.send(method, path, json), schema);
  }
}
