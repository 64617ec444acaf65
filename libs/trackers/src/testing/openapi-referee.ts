import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Document } from 'openapi-backend';
import type { TrackerRequest, TrackerResponse } from '../run/transport.ts';

/** What the service's own description says about an exchange; empty when nothing is against it. */
export interface Referee {
  /** Faults of a request; `unknown operation` when the description has none like it. */
  ofRequest(request: TrackerRequest): string[];
  ofResponse(request: TrackerRequest, response: TrackerResponse): string[];
}

/** Judges by an OpenAPI description. Addresses are taken without the server's part before `root`. */
export async function openApiReferee(definition: object, root: string): Promise<Referee> {
  const api = new OpenAPIBackend({
    definition: withOperationIds(definition) as unknown as Document,
    quick: true,
    validate: true,
    ajvOpts: { strict: false },
    customizeAjv: (ajv) => addFormats(ajv as never) as unknown as typeof ajv,
  });
  await api.init();
  const match = ({ method, url, json, headers }: TrackerRequest) => {
    const { pathname, search } = new URL(url);
    const request = {
      method,
      path: pathname.slice(root.length),
      query: search.slice(1),
      headers: {
        ...headers,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: json as object }),
    };
    const operation = api.matchOperation(request);
    return { request, operation };
  };
  return {
    ofRequest(given) {
      const { request, operation } = match(given);
      if (!operation) return ['unknown operation'];
      const { errors } = api.validateRequest(request, operation);
      return texts(errors);
    },
    ofResponse(given, { status, body }) {
      const { operation } = match(given);
      if (!operation) return ['unknown operation'];
      if (status >= 400 || status === 204) return [];
      if (!Object.hasOwn(operation.responses ?? {}, String(status)))
        return [`status ${status} is not described`];
      const value: unknown = body === '' ? null : JSON.parse(body);
      const { errors } = api.validateResponse(value, operation, status);
      return texts(errors);
    },
  };
}

/** The library finds validators by the operation's id. */
function withOperationIds(definition: object): object {
  const copy = structuredClone(definition) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  for (const [path, methods] of Object.entries(copy.paths))
    for (const [method, operation] of Object.entries(methods))
      if (typeof operation === 'object' && !Array.isArray(operation))
        operation.operationId ??= `${method} ${path}`;
  return copy;
}

const texts = (
  errors: readonly { instancePath?: string; message?: string }[] | null | undefined,
): string[] =>
  (errors ?? []).map(({ instancePath = '', message = '' }) => `${instancePath} ${message}`.trim());
