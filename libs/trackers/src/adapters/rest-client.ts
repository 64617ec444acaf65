import type { z } from 'zod';
import type { RunClock } from '../run/clock.ts';
import type { TrackerError } from '../run/tracker-error.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../run/transport.ts';
import { isPage, pageInPlace, readAnswer } from './read-answer.ts';

/** What one service's REST API asks of each call, and what its refusals mean. */
export interface RestService {
  name: string;
  headers: Record<string, string>;
  errorOf(response: TrackerResponse, now: number): TrackerError;
}

/** One call to a tracker's REST API each, its answer read by a schema. @throws TrackerError */
export class RestClient {
  readonly #service: RestService;
  readonly #root: string;
  readonly #transport: TrackerTransport;
  readonly #clock: RunClock;

  /** Paths begin after `root`. */
  constructor(service: RestService, root: string, transport: TrackerTransport, clock: RunClock) {
    this.#service = service;
    this.#root = root.replace(/\/+$/, '');
    this.#transport = transport;
    this.#clock = clock;
  }

  async read<Schema extends z.ZodType>(
    method: TrackerRequest['method'],
    path: string,
    schema: Schema,
    json?: unknown,
  ): Promise<z.output<Schema>> {
    return readAnswer(this.#service.name, await this.send(method, path, json), schema);
  }

  send(method: TrackerRequest['method'], path: string, json?: unknown): Promise<TrackerResponse> {
    return this.sendTo(method, this.#root + path, json);
  }

  protected async sendTo(
    method: TrackerRequest['method'],
    url: string,
    json?: unknown,
  ): Promise<TrackerResponse> {
    const { headers, errorOf } = this.#service;
    const response = await this.#transport({
      method,
      url,
      headers,
      ...(json === undefined ? {} : { json }),
    });
    if (response.status < 200 || response.status > 299) throw errorOf(response, this.#clock.now());
    // Also where nobody reads what a write is answered with: it was not done.
    if (isPage(response)) throw pageInPlace(this.#service.name, response);
    return response;
  }
}
