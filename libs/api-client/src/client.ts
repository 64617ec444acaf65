import createFetchClient, { type Client } from 'openapi-fetch';
import type { AnsweredProblem } from './answered-problem.ts';
import type { paths } from './openapi.ts';

export type PitwallClient = Client<paths>;

export interface ClientOptions {
  /** Where Pitwall is reached; left out in its own pages. */
  baseUrl?: string;
  /** An API token; left out where a session's cookie signs in. */
  token?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** An answer that is an error, with its stable code, and what to tell the person. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  constructor(readonly problem: AnsweredProblem) {
    super(problem.detail);
  }
}

/** No answer at all: the network, the server or a proxy before it is down. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** The typed client. Calls throw ApiProblem or NoAnswer, so that `data` is there when they return. */
export function createPitwallClient({
  baseUrl = '',
  token,
  fetch = (request) => globalThis.fetch(request),
}: ClientOptions = {}): PitwallClient {
  const client = createFetchClient<paths>({
    baseUrl,
    ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    fetch: async (request) => {
      try {
        return await fetch(request);
      } catch (cause) {
        if (cause instanceof Error && cause.name === 'AbortError') throw cause;
        throw new NoAnswer('Pitwall does not answer. Check the connection and try again.', {
          cause,
        });
      }
    },
  });
  client.use({
    async onResponse({ response }) {
      if (response.ok) return undefined;
      // What reads problems comes with the first of them: pages begin without it.
      const { readProblem } = await import('./answered-problem.ts');
      throw new ApiProblem(await readProblem(response));
    },
  });
  return client;
}
