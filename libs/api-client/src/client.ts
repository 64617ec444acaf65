import { problemSchema } from '@pitwall/contracts';
import createFetchClient, { type Client } from 'openapi-fetch';
import { z } from 'zod';
import type { paths } from './openapi.ts';

// A newer server may answer with codes and fields that this client does not know.
const answeredProblemSchema = z.object({ ...problemSchema.shape, code: z.string() });
export type AnsweredProblem = z.infer<typeof answeredProblemSchema>;

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
      if (!response.ok) throw new ApiProblem(await problemOf(response));
      return undefined;
    },
  });
  return client;
}

async function problemOf(response: Response): Promise<AnsweredProblem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const parsed = answeredProblemSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  // A proxy's own page, or something that is no Pitwall.
  return {
    type: 'urn:pitwall:error:service.unavailable',
    title: response.statusText,
    status: response.status,
    code: response.status >= 500 ? 'service.unavailable' : 'internal.error',
    detail: `The server answered ${response.status} in a form that Pitwall does not use. Is this the address of a Pitwall?`,
    requestId: response.headers.get('x-request-id') ?? 'unknown',
  };
}
