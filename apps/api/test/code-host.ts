import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GitServer, startGitServer } from '@pitwall/testing';
import { systemRunClock, type TrackerRequest, type TrackerResponse } from '@pitwall/trackers';
import { FakeGitHubApp, FakeGitHubChecks, githubAppReferee } from '@pitwall/trackers/testing';

/** A GitHub on this machine with code, an app and check runs, behind the referee of GitHub's own description. */
export interface CodeHost {
  git: GitServer;
  app: FakeGitHubApp;
  checks: FakeGitHubChecks;
  violations: string[];
  /** Method and path of each call to its API, in order. */
  calls: string[];
  /** Answers instead of the API, once it says something; told before each call. */
  instead: (call: string) => TrackerResponse | null | Promise<TrackerResponse | null>;
  /** Told of each call to its API once it is done and before it is answered: the answer waits for it. */
  onCall: (call: string, count: number) => Promise<void> | void;
  /** Told before git answers. */
  onGit: (call: string) => void;
  close(): Promise<void>;
}

const ROOT = '/api/v3';

export async function startCodeHost(): Promise<CodeHost> {
  const git = await startGitServer();
  const app = new FakeGitHubApp(systemRunClock);
  const referee = await githubAppReferee();
  const host: CodeHost = {
    git,
    app,
    checks: new FakeGitHubChecks(app.appId),
    violations: [],
    calls: [],
    instead: () => null,
    onCall: () => undefined,
    onGit: () => undefined,
    close: () => git.close(),
  };
  const answerTo = (request: TrackerRequest): TrackerResponse => {
    const own = app.handle(request);
    if (own) return own;
    const token = (request.headers['authorization'] ?? '').replace('Bearer ', '');
    return (app.isGood(token) ? host.checks.handle(request) : null) ?? UNKNOWN;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers, url = '' } = request;
    const json = await bodyOf(request);
    const asked: TrackerRequest = {
      method: method as TrackerRequest['method'],
      url: `https://api.github.com${url.slice(ROOT.length)}`,
      headers: { authorization: headers.authorization ?? '' },
      ...(json === undefined ? {} : { json }),
    };
    const call = `${asked.method} ${new URL(asked.url).pathname}`;
    host.calls.push(call);
    const told = await host.instead(call);
    const given = told ?? answerTo(asked);
    if (!told)
      for (const text of [...referee.ofRequest(asked), ...referee.ofResponse(asked, given)])
        host.violations.push(`${call}: ${text}`);
    await host.onCall(call, host.calls.length);
    response.writeHead(given.status, given.headers).end(given.body);
  };
  git.instead = async (request, response) => {
    if (request.url?.startsWith(`${ROOT}/`) !== true) {
      host.onGit(`${request.method} ${request.url}`);
      return false;
    }
    await answer(request, response);
    return true;
  };
  return host;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

const UNKNOWN: TrackerResponse = {
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Bad credentials","status":"401"}',
};
