import { readFile } from 'node:fs/promises';
import type { TrackerResponse } from '../../run/transport.ts';
import { openApiReferee, type Referee } from '../openapi-referee.ts';
import { adfReferee } from './adf-referee.ts';

/** Jira's own description of the calls that Pitwall makes, and its schema of descriptions and comments; see `specifications/README.md`. */
export async function jiraReferee(): Promise<Referee> {
  const file = new URL('../specifications/jira-cloud.json', import.meta.url);
  const api = await openApiReferee(JSON.parse(await readFile(file, 'utf8')) as object, '');
  const adf = await adfReferee();
  const judged = (document: unknown) =>
    document === null || document === undefined ? [] : adf(document);
  return {
    ofRequest(request) {
      const { fields, body } = (request.json ?? {}) as Documents;
      const description = Array.isArray(fields) ? null : fields?.description;
      const faults = [
        ...judged(description).map((fault) => `description ${fault}`),
        ...judged(body).map((fault) => `comment ${fault}`),
      ];
      return [...api.ofRequest(request), ...faults];
    },
    ofResponse: (request, response: TrackerResponse) => api.ofResponse(request, response),
  };
}

/** Where a request has documents. */
interface Documents {
  fields?: { description?: unknown };
  body?: unknown;
}
