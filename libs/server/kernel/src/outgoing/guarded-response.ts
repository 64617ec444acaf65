import type { z } from 'zod';
import { OutgoingError } from './outgoing-error.ts';

export interface ResponseParts {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  origin: string;
  retryAfterMilliseconds: number | null;
}

/** A response read to its end. Any status: also 4xx and 5xx come as a response. */
export class GuardedResponse {
  readonly status: number;
  /** By lower-case name; a header sent several times is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Scheme, host and port that answered, after redirects. */
  readonly origin: string;
  /** How long the server asks to wait, or null when it does not. Not bounded. */
  readonly retryAfterMilliseconds: number | null;
  readonly #body: Uint8Array;

  constructor({ status, headers, body, origin, retryAfterMilliseconds }: ResponseParts) {
    this.status = status;
    this.headers = headers;
    this.origin = origin;
    this.retryAfterMilliseconds = retryAfterMilliseconds;
    this.#body = body;
  }

  /** Whether the status is 2xx. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  bytes(): Uint8Array {
    return this.#body;
  }

  /** The body as UTF-8; what is not valid becomes U+FFFD, and a byte order mark is dropped. */
  text(): string {
    return new TextDecoder().decode(this.#body);
  }

  /**
   * The body parsed by the schema, which must not be asynchronous.
   * @throws OutgoingError `outgoing.invalid_response`. It names the paths at fault, never the values.
   */
  json<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
    const result = schema.safeParse(this.#parse());
    if (result.success) return result.data;
    const faults = result.error.issues
      .slice(0, 5)
      .map(
        ({ path, code }) => `${path.map(String).join('.').slice(0, 100) || 'the whole'} (${code})`,
      );
    throw this.#invalid(`has an unexpected shape: ${faults.join(', ')}`, 'schema');
  }

  #parse(): unknown {
    try {
      return JSON.parse(this.text());
    } catch {
      // The parser's message repeats the body.
      throw this.#invalid('is not JSON', 'json');
    }
  }

  #invalid(what: string, reason: string): OutgoingError {
    const { origin } = this;
    return new OutgoingError(
      'outgoing.invalid_response',
      `The response of ${origin} (status ${String(this.status)}) ${what}.`,
      { origin, reason },
    );
  }
}
