import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import type { TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import { noJson, parsedAnswer, readShape } from '../read-answer.ts';
import { linearError, linearErrorsSchema } from './linear-errors.ts';

/** A GraphQL document, and what is read of its answer. */
export interface LinearDocument<Schema extends z.ZodType> {
  text: string;
  answer: Schema;
}

/** One call to Linear's GraphQL API each. */
export class LinearClient {
  readonly #url: string;
  readonly #transport: TrackerTransport;
  readonly #clock: RunClock;

  constructor(url: string, transport: TrackerTransport, clock: RunClock) {
    this.#url = url;
    this.#transport = transport;
    this.#clock = clock;
  }

  async ask<Schema extends z.ZodType>(
    { text, answer }: LinearDocument<Schema>,
    variables: Record<string, unknown>,
  ): Promise<z.output<Schema>> {
    const response = await this.#transport({
      method: 'POST',
      url: this.#url,
      headers: { accept: 'application/json' },
      json: { query: text, variables },
    });
    const body = bodyOf(response);
    const errors = linearErrorsSchema.safeParse(body?.errors);
    if (response.status < 200 || response.status > 299 || errors.success)
      throw linearError(response, errors.data ?? null, this.#clock.now());
    // What is no answer may all the same have been done.
    if (!body) throw noJson('Linear', response);
    return readShape('Linear', body.data, answer);
  }
}

const bodySchema = z.object({ data: z.unknown().optional(), errors: z.unknown().optional() });

function bodyOf({ body }: TrackerResponse): z.output<typeof bodySchema> | null {
  try {
    return bodySchema.parse(parsedAnswer(body));
  } catch {
    return null;
  }
}
