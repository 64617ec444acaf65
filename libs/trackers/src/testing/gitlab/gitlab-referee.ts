import { readFile } from 'node:fs/promises';
import type { TrackerRequest } from '../../run/transport.ts';
import { graphqlReferee } from '../graphql-referee.ts';
import { openApiReferee, type Referee } from '../openapi-referee.ts';
import { GITLAB_HIERARCHY } from './fake-gitlab-hierarchy.ts';

/** The calls that Pitwall makes, after GitLab's documentation; see `specifications/README.md`. */
export async function gitlabReferee(): Promise<Referee> {
  const file = new URL('../specifications/gitlab-rest.json', import.meta.url);
  const rest = await openApiReferee(JSON.parse(await readFile(file, 'utf8')) as object, '/api/v4');
  const graphql = graphqlReferee(GITLAB_HIERARCHY);
  const of = ({ url }: TrackerRequest): Referee =>
    new URL(url).pathname === '/api/graphql' ? graphql : rest;
  return {
    ofRequest: (request) => of(request).ofRequest(request),
    ofResponse: (request, response) => of(request).ofResponse(request, response),
  };
}
