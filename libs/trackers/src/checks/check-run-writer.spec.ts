import { beforeEach, describe, expect, it } from 'vitest';
import { GITHUB_LIMITS } from '../adapters/github/github-limits.ts';
import { Calls } from '../run/calls.ts';
import { RateLimiter } from '../run/rate-limiter.ts';
import { type FakeFault, FakeService, Killed } from '../testing/fake-service.ts';
import { FakeGitHubChecks } from '../testing/github/fake-github-checks.ts';
import { githubAppReferee } from '../testing/github/github-referee.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import type { CheckAnnotation, CheckResult } from './check-run.ts';
import { CheckRunWriter } from './check-run-writer.ts';
import { GitHubChecks } from './github-checks.ts';

const referee = await githubAppReferee();
const draft = {
  name: 'Pitwall / shop',
  head: 'a'.repeat(40),
  externalId: 'ours-1',
  detailsUrl: 'https://pitwall.example/acme/systems/shop/scans',
};
const annotations = Array.from({ length: 120 }, (_, index): CheckAnnotation => ({
  path: 'src/server.js',
  startLine: index + 1,
  endLine: index + 1,
  level: 'warning',
  title: 'Calls without a time limit',
  message: 'This call waits for ever.',
}));
const result = {
  conclusion: 'neutral',
  title: '120 new',
  summary: 'A summary.',
  annotations,
} as const;

let clock: SimulatedClock;
let github: FakeGitHubChecks;
let fault: (call: number) => FakeFault | null;
let service: FakeService;
let writer: CheckRunWriter;
beforeEach(() => {
  [github, fault] = [new FakeGitHubChecks(7), () => null];
  clock = new SimulatedClock();
  service = new FakeService({
    clock,
    referee,
    handle: (request) => github.handle(request) ?? { status: 404, headers: {}, body: '{}' },
    fault: (call) => fault(call),
  });
  const { transport } = service;
  const options = { baseUrl: 'https://api.github.com', project: 'acme/shop', transport, clock };
  writer = new CheckRunWriter(
    new GitHubChecks(options),
    new Calls({ limiter: new RateLimiter(clock, GITHUB_LIMITS), clock }),
  );
});

/** As a job does it: what was begun is written down; after its process ended another does all of it anew. */
const told = (known: number | null = null, what: CheckResult = result): Promise<number> =>
  clock.run(
    (async () => {
      const id = await writer.begin(draft, known);
      await writer.complete(id, what);
      return id;
    })(),
  );
const expectOne = (): void => {
  expect(github.runs).toHaveLength(1);
  expect(github.runs[0]).toMatchObject({
    name: draft.name,
    head_sha: draft.head,
    external_id: 'ours-1',
    details_url: draft.detailsUrl,
    status: 'completed',
    conclusion: 'neutral',
    title: '120 new',
  });
  const lines = github.runs[0]?.annotations.map(({ start_line }) => start_line);
  expect(lines).toEqual(annotations.map(({ startLine }) => startLine));
  expect(service.violations).toEqual([]);
};

describe('a check run', () => {
  it('is made once, and given its annotations fifty at a time', async () => {
    const id = await told();
    expectOne();
    expect(service.log.filter((call) => call.startsWith('PATCH'))).toHaveLength(3);
    await told(id);
    await told();
    expectOne();
  });

  it('says so when there is nothing to point at', async () => {
    await told(null, { ...result, conclusion: 'success', annotations: [] });
    expect(github.runs).toMatchObject([{ conclusion: 'success', annotations: [] }]);
    expect(service.violations).toEqual([]);
  });

  const answers = [500, 502, 429, 403].map((status): [string, FakeFault] => [
    `${status}`,
    {
      kind: 'answer',
      done: false,
      response: {
        status,
        headers: status === 403 || status === 429 ? { 'retry-after': '7' } : {},
        body: '{"message":"You have exceeded a secondary rate limit"}',
      },
    },
  ]);
  const faults: [string, FakeFault][] = [
    ...answers,
    ['an answer that is lost after the call was done', { kind: 'lost', done: true }],
    ['a connection that is lost before', { kind: 'lost', done: false }],
    [
      'an answer that is no JSON',
      { kind: 'answer', done: true, response: { status: 200, headers: {}, body: '<html>' } },
    ],
  ];
  it.each(faults)('stays one after %s, at each of its calls', async (_, given) => {
    const calls = await told().then(() => service.log.length);
    for (let at = 1; at <= calls; at += 1) {
      github.runs.length = 0;
      const before = service.log.length;
      fault = (call) => (call === before + at ? given : null);
      await told();
      expectOne();
    }
  });

  it('stays one where the process ends after any of its calls, done or not', async () => {
    const calls = await told().then(() => service.log.length);
    for (const done of [true, false])
      for (let at = 1; at <= calls; at += 1) {
        github.runs.length = 0;
        const before = service.log.length;
        fault = (call) => (call === before + at ? { kind: 'killed', done } : null);
        await expect(told()).rejects.toThrow(Killed);
        fault = () => null;
        await told();
        expectOne();
      }
  });

  it('that is gone is made anew; one that may not be written says why', async () => {
    const id = await told();
    github.runs.length = 0;
    await expect(clock.run(writer.complete(id, result))).rejects.toMatchObject({ fault: 'gone' });
    expect(await told(id)).toBe(9_001);
    expectOne();
    github.mayWrite = false;
    await expect(told(id)).rejects.toMatchObject({
      fault: 'forbidden',
      message: expect.stringContaining('Resource not accessible by integration'),
    });
  });
});
