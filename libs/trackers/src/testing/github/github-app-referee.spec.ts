import { beforeAll, describe, expect, it } from 'vitest';
import { systemRunClock } from '../../run/clock.ts';
import type { TrackerRequest } from '../../run/transport.ts';
import type { Referee } from '../openapi-referee.ts';
import { FakeGitHubApp } from './fake-github-app.ts';
import { githubAppReferee } from './github-referee.ts';

const call = (method: TrackerRequest['method'], path: string, json?: unknown): TrackerRequest => ({
  method,
  url: `https://api.github.com${path}`,
  headers: {},
  ...(json === undefined ? {} : { json }),
});
const SHA = '0'.repeat(40);

/** One request for each endpoint that is against its description: a referee that slept would pass it. */
const AGAINST: [string, TrackerRequest][] = [
  ['installations by a page that is no number', call('GET', '/app/installations?page=first')],
  [
    'a token for a repository by its number as text',
    call('POST', '/app/installations/7/access_tokens', { repository_ids: ['x'] }),
  ],
  ['a token of an installation by a word', call('POST', '/app/installations/x/access_tokens')],
  ['repositories by a page that is no number', call('GET', '/installation/repositories?page=x')],
  [
    'a check run with an unknown conclusion',
    call('POST', '/repos/a/b/check-runs', { name: 'a', head_sha: SHA, conclusion: 'fine' }),
  ],
  [
    'a check run with an unknown field',
    call('PATCH', '/repos/a/b/check-runs/1', { nickname: 'a' }),
  ],
  ['check runs by an unknown filter', call('GET', '/repos/a/b/commits/c/check-runs?filter=best')],
  ['annotations of a check run by a word', call('GET', '/repos/a/b/check-runs/x/annotations')],
];

describe('the referee of GitHub’s apps', () => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await githubAppReferee();
  });

  it.each(AGAINST)('refuses %s', (_, request) => {
    expect(referee.ofRequest(request)).not.toEqual([]);
  });

  it.each([
    call('POST', '/app-manifests/a-code/conversions'),
    call('GET', '/app/installations'),
    call('POST', '/app/installations/7/access_tokens'),
    call('GET', '/installation/repositories'),
    call('POST', '/repos/a/b/check-runs'),
    call('PATCH', '/repos/a/b/check-runs/1'),
    call('GET', '/repos/a/b/commits/c/check-runs'),
    call('GET', '/repos/a/b/check-runs/1/annotations'),
  ])('refuses an answer of another shape to $method $url', (request) => {
    const status = request.method === 'POST' ? 201 : 200;
    const response = { status, headers: {}, body: JSON.stringify({ id: 'x' }) };
    expect(referee.ofResponse(request, response)).not.toEqual([]);
  });

  it('finds nothing against the fake’s conversion of a manifest', () => {
    const app = new FakeGitHubApp(systemRunClock);
    app.codes.add('a-code');
    const request = call('POST', '/app-manifests/a-code/conversions');
    const response = app.handle(request);
    expect(response?.status).toBe(201);
    expect(response && referee.ofResponse(request, response)).toEqual([]);
    // A code is good once.
    expect(app.handle(request)?.status).toBe(404);
  });
});
