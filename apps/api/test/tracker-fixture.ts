import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRunClock, type TrackerRequest, type TrackerResponse } from '@pitwall/trackers';
import { FakeGitHub, githubReferee, type Referee } from '@pitwall/trackers/testing';

/** A GitHub on this machine, behind the referee of GitHub's own description. */
export interface TrackerServer {
  github: FakeGitHub;
  /** As a connection names it. */
  baseUrl: string;
  /** What was against the description. */
  violations: string[];
  /** Method and path of each call, in order. */
  calls: string[];
  /** Credentials that it takes. */
  tokens: Set<string>;
  /** Told of each call once it is done and before it is answered: the answer waits for it. */
  onCall: (count: number) => Promise<void> | void;
  /** What a call is answered with instead of being done; null for a call that is done. */
  refusal: (call: string) => TrackerResponse | null;
  close(): Promise<void>;
}

const ROOT = '/api/v3';

export async function startTrackerServer(): Promise<TrackerServer> {
  const github = new FakeGitHub(systemRunClock);
  const referee = await githubReferee();
  const fixture: Omit<TrackerServer, 'baseUrl' | 'close'> = {
    github,
    violations: [],
    calls: [],
    tokens: new Set(['a-token-for-tests']),
    onCall: () => undefined,
    refusal: () => null,
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const given = {
        method: request.method as TrackerRequest['method'],
        url: `https://api.github.com${(request.url ?? '').slice(ROOT.length)}`,
        headers: {},
        ...(body === '' ? {} : { json: JSON.parse(body) as unknown }),
      };
      const token = (request.headers.authorization ?? '').replace('Bearer ', '');
      const call = `${given.method} ${new URL(given.url).pathname}`;
      const answer = fixture.tokens.has(token)
        ? (fixture.refusal(call) ?? judged(fixture, referee, given))
        : UNAUTHORIZED;
      fixture.calls.push(call);
      void Promise.resolve(fixture.onCall(fixture.calls.length)).then(() =>
        response.writeHead(answer.status, answer.headers).end(answer.body),
      );
    });
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return Object.assign(fixture, {
    baseUrl: `http://127.0.0.1:${port}${ROOT}`,
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

function judged(
  { github, violations }: Pick<TrackerServer, 'github' | 'violations'>,
  referee: Referee,
  request: TrackerRequest,
): TrackerResponse {
  const response = github.handle(request);
  violations.push(...referee.ofRequest(request), ...referee.ofResponse(request, response));
  return response;
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
