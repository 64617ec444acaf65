import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { VERSION } from '../version.ts';
import { problemAnswerSchema } from './answers.ts';
import { refusal } from './server-error.ts';

const TIME_LIMIT = 60_000;
const TRIES = 3;
/** Milliseconds waited for at most between two tries, whatever the server asks for. */
const LONGEST_PAUSE = 20_000;

interface Sending {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  key?: string;
}

/** Requests with a token, a time limit and few repetitions. Everything sent is safe to repeat. */
export class HttpConnection {
  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly signal: AbortSignal,
  ) {}

  async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    return this.#parsed(await this.#send({ method: 'GET', path }), schema);
  }

  async post<Schema extends z.ZodType>(
    path: string,
    body: unknown,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const answer = await this.#send({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      key: randomUUID(),
    });
    return this.#parsed(answer, schema);
  }

  async text(path: string): Promise<string> {
    return (await this.#send({ method: 'GET', path })).text();
  }

  async #send(sending: Sending): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(sending);
      if (answer instanceof Response && answer.ok) return answer;
      const again =
        attempt < TRIES &&
        (answer instanceof Error || answer.status === 429 || answer.status === 503);
      if (!again)
        throw answer instanceof Error ? this.#unreachable(answer) : await this.#refused(answer);
      const asked =
        answer instanceof Response ? Number(answer.headers.get('retry-after')) * 1000 : 0;
      await pause(
        Math.min(LONGEST_PAUSE, asked > 0 ? asked : 250 * 4 ** (attempt - 1)),
        undefined,
        { signal: this.signal },
      );
    }
  }

  /** An error in place of an answer when there was none. */
  async #once({ method, path, body, key }: Sending): Promise<Response | Error> {
    try {
      return await fetch(this.url + path, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          accept: 'application/json',
          'user-agent': `pitwall-cli/${VERSION}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body }),
        // The token must not travel on to wherever an answer points.
        redirect: 'manual',
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(TIME_LIMIT)]),
      });
    } catch (error) {
      this.signal.throwIfAborted();
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #unreachable(error: Error): CliError {
    const cause = error.cause instanceof Error ? error.cause : error;
    const code = 'code' in cause ? String(cause.code) : '';
    const why =
      error.name === 'TimeoutError'
        ? `no answer within ${TIME_LIMIT / 1000} s`
        : code || cause.message;
    return new CliError(
      `${this.url} cannot be reached (${why}). Check the address and the connection.`,
      EXIT.server,
    );
  }

  async #refused(answer: Response): Promise<CliError> {
    if (answer.status >= 300 && answer.status < 400)
      return new CliError(
        `${this.url} sends requests on to ${answer.headers.get('location') ?? 'elsewhere'}. Use that address.`,
        EXIT.server,
      );
    const problem = problemAnswerSchema.safeParse(await answer.json().catch(() => null));
    if (problem.success) return refusal(problem.data);
    return new CliError(
      `${this.url} answered ${answer.status} in a form that Pitwall does not use. Is this the address of a Pitwall server?`,
      EXIT.server,
    );
  }

  async #parsed<Schema extends z.ZodType>(
    answer: Response,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const parsed = schema.safeParse(await answer.json().catch(() => null));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new CliError(
      `${this.url} answered in a form that this version of the CLI does not read (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}).`,
      EXIT.server,
      ['Is this the address of a Pitwall server? If so, update the CLI.'],
    );
  }
}
