import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRunClock, type TrackerRequest, type TrackerResponse } from '@pitwall/trackers';
import {
  FakeGitHub,
  FakeGitHubApp,
  githubAppReferee,
  githubReferee,
} from '@pitwall/trackers/testing';

/** A GitHub on this machine with an app and its repository, behind the referees of GitHub's own description. */
export interface GitHubServer {
  github: FakeGitHub;
  app: FakeGitHubApp;
  /** Where people would open it. */
  site: string;
  /** Of its API, as a connection names it. */
  baseUrl: string;
  violations: string[];
  /** Method and path of each call, in order. */
  calls: string[];
  /** Told before each call is answered: the answer waits for it. */
  onCall: (call: string) => Promise<void> | void;
  close(): Promise<void>;
}

const ROOT = '/api/v3';

export async function startGitHubServer(): Promise<GitHubServer> {
  const [app, github] = [new FakeGitHubApp(systemRunClock), new FakeGitHub(systemRunClock)];
  const [ofApp, ofRepository] = [await githubAppReferee(), await githubReferee()];
  const fixture: Omit<GitHubServer, 'site' | 'baseUrl' | 'close'> = {
    github,
    app,
    violations: [],
    calls: [],
    onCall: () => undefined,
  };
  const answerTo = (request: TrackerRequest): TrackerResponse => {
    const own = app.handle(request);
    const referee = own ? ofApp : ofRepository;
    const token = (request.headers['authorization'] ?? '').replace('Bearer ', '');
    const response = own ?? (app.isGood(token) ? github.handle(request) : UNAUTHORIZED);
    for (const text of [...referee.ofRequest(request), ...referee.ofResponse(request, response)])
      fixture.violations.push(`${request.method} ${request.url}: ${text}`);
    return response;
  };
  const server = createServer((incoming, outgoing) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    incoming.on('end', () => {
      const request: TrackerRequest = {
        method: incoming.method as TrackerRequest['method'],
        url: `https://api.github.com${(incoming.url ?? '').slice(ROOT.length)}`,
        headers: { authorization: incoming.headers.authorization ?? '' },
        ...(body === '' ? {} : { json: JSON.parse(body) as unknown }),
      };
      const call = `${request.method} ${new URL(request.url).pathname}`;
      fixture.calls.push(call);
      void Promise.resolve(fixture.onCall(call)).then(() => {
        const { status, headers, body: text } = answerTo(request);
        outgoing.writeHead(status, headers).end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(fixture, {
    site,
    baseUrl: `${site}${ROOT}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

const UNAUTHORIZED: TrackerResponse = {
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Bad credentials","status":"401"}',
};
