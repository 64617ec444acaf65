import { readFile } from 'node:fs/promises';
import type { TrackerResponse } from '../../run/transport.ts';
import { openApiReferee, type Referee } from '../openapi-referee.ts';
import { adfReferee } from './adf-referee.ts';

/** Jira's own description of the calls that Pitwall makes, and its schema of descriptions; see `specifications/README.md`. */
export async function jiraReferee(): Promise<Referee> {
  const file = new URL('../specifications/jira-cloud.json', import.meta.url);
  const api = await openApiReferee(JSON.parse(await readFile(file, 'utf8')) as object, '');
  const adf = await adfReferee();
  return {
    ofRequest(request) {
      const { fields } = (request.json ?? {}) as { fields?: { description?: unknown } };
      const description = Array.isArray(fields) ? null : fields?.description;
      const faults = description === null || description === undefined ? [] : adf(description);
      return [...api.ofRequest(request), ...faults.map((fault) => `description ${fault}`)];
    },
    ofResponse: (request, response: TrackerResponse) => api.ofResponse(request, response),
  };
}
