import { readFile } from 'node:fs/promises';
import { openApiReferee, type Referee } from '../openapi-referee.ts';

/** GitHub's own description of the calls that Pitwall makes; see `specifications/README.md`. */
export async function githubReferee(): Promise<Referee> {
  const file = new URL('../specifications/github-rest.json', import.meta.url);
  return openApiReferee(JSON.parse(await readFile(file, 'utf8')) as object, '');
}

/** The same for the calls that an app makes for itself, and for check runs. */
export async function githubAppReferee(): Promise<Referee> {
  const file = new URL('../specifications/github-app.json', import.meta.url);
  return openApiReferee(JSON.parse(await readFile(file, 'utf8')) as object, '');
}
