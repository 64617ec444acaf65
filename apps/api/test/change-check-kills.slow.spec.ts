import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeCheck, Scanning } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeWorld, openChangeWorld } from './change-check-world.ts';
import { deliver } from './webhook-fixture.ts';
import { WorkerProcesses } from './worker-process/worker-processes.ts';

const SECRET = 'a-secret-that-github-made';
const CALM =
  "const axios = require('axios');\naxios.get('https://example.org', { timeout: 500 });\n";
const HASTY = "const axios = require('axios');\naxios.get('https://example.org');\n";

let world: ChangeWorld;
let children: WorkerProcesses;
beforeAll(async () => {
  world = await openChangeWorld({
    'package.json': '{"name":"shop","dependencies":{"express":"4","axios":"1"}}',
    'src/server.js': CALM,
  });
  children = await WorkerProcesses.build(
    world.api.configuration,
    join(import.meta.dirname, 'tracker-child/check-child.ts'),
  );
  const { version, onPush } = await scanning();
  await world.ana.expect(200, 'PUT', `${world.system}/scanning`, {
    onPush,
    version,
    checks: 'neutral',
  });
}, 120_000);
afterAll(async () => {
  await children?.close();
  await world?.close();
});

const scanning = (): Promise<Scanning> =>
  world.ana.expect<Scanning>(200, 'GET', `${world.system}/scanning`);

/** A pull request of its own, as GitHub tells it. */
async function propose(number: number): Promise<string> {
  const { shop, base, api, webhook } = world;
  shop.git('checkout', '-q', base);
  const head = await shop.commit({ [`src/more${number}.js`]: HASTY });
  shop.git('update-ref', `refs/pull/${number}/head`, head);
  shop.git('checkout', '-q', 'main');
  const payload = {
    action: 'opened',
    repository: { full_name: 'acme/shop', default_branch: 'main' },
    pull_request: { number, head: { sha: head, repo: { fork: true } }, base: { sha: base } },
  };
  const given = { event: 'pull_request', payload, secret: SECRET, delivery: randomUUID() };
  expect((await deliver(api, webhook.url, given)).statusCode).toBe(202);
  return head;
}

async function finished(head: string): Promise<ChangeCheck | undefined> {
  let found: ChangeCheck | undefined;
  const look = async () => {
    found = (await scanning()).newestChecks.find((each) => each.head === head);
    return found?.state;
  };
  await expect.poll(look, { timeout: 90_000 }).toBe('finished');
  return found;
}

/** Killed once GitHub has done this call and before it is answered; `null`: nobody is killed. Gives its calls. */
async function checkedKilledAfter(call: number | null, number: number): Promise<string[]> {
  const { host } = world;
  const before = host.calls.length;
  const child = await children.start();
  let killed: Promise<void> | undefined;
  host.onCall = async (_, count) => {
    if (call === null || count - before !== call) return;
    killed = children.kill(child);
    await killed;
  };
  const head = await propose(number);
  if (call !== null) {
    await expect.poll(() => killed !== undefined, { timeout: 60_000 }).toBe(true);
    await killed;
  }
  const other = call === null ? null : await children.start();
  expect(await finished(head)).toMatchObject({ conclusion: 'neutral', error: null });
  await children.kill(other ?? child);
  const runs = host.checks.runs.filter(({ head_sha }) => head_sha === head);
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' });
  const lines = runs[0]?.annotations.map(({ path, start_line }) => `${path}:${start_line}`) ?? [];
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines).size).toBe(lines.length);
  expect(host.violations).toEqual([]);
  return host.calls.slice(before);
}

describe('the worker of a pull request’s check run that is killed', () => {
  it('after any of its calls leaves one check run, with each annotation once', async () => {
    const calls = await checkedKilledAfter(null, 1);
    expect(calls.filter((call) => call === 'POST /repos/acme/shop/check-runs')).toHaveLength(1);
    // A token is kept for an hour: later checks ask for none.
    const own = calls.filter((call) => call.includes('check-runs'));
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (let call = 1; call <= own.length; call += 1) await checkedKilledAfter(call, call + 1);
    // What the killed ones left on the disk the next removed; the last was none of them.
    expect(await readdir(world.directory)).toEqual([]);
  }, 600_000);
});
