import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  ChangeCheck,
  ChangeScanning,
  Page,
  Scanning,
  WebhookDelivery,
} from '@pitwall/contracts';
import type { FakeCheckRun } from '@pitwall/trackers/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeWorld, openChangeWorld } from './change-check-world.ts';
import { startWorker } from './start-worker.ts';
import { deliver } from './webhook-fixture.ts';

const SECRET = 'a-secret-that-github-made';
let world: ChangeWorld;
let { directory, host, shop, base, api, sql, ana, at, system, webhook } = {} as ChangeWorld;
let worker: INestApplicationContext;

const CALM =
  "const axios = require('axios');\naxios.get('https://example.org', { timeout: 500 });\n";
const HASTY =
  "const axios = require('axios');\n// nothing bounds it\naxios.get('https://example.org');\n";

beforeAll(async () => {
  world = await openChangeWorld({
    'package.json': '{"name":"shop","dependencies":{"express":"4","axios":"1"}}',
    'src/server.js': CALM,
    'src/old.js': HASTY,
  });
  ({ directory, host, shop, base, api, sql, ana, at, system, webhook } = world);
  worker = await startWorker(api);
});
afterAll(async () => {
  await worker?.close();
  await world?.close();
});
afterEach(() => {
  [host.instead, host.onGit] = [() => null, () => undefined];
  expect(host.violations).toEqual([]);
});

const scanning = () => ana.expect<Scanning>(200, 'GET', `${system}/scanning`);
async function say(change: Partial<ChangeScanning>): Promise<Scanning> {
  const { version, onPush } = await scanning();
  const body = { onPush, version, ...change };
  return ana.expect<Scanning>(200, 'PUT', `${system}/scanning`, body);
}
/** A commit on top of the base that is proposed, as GitHub keeps it; on no branch, as a fork's is. */
async function propose(number: number, tree: Record<string, string | null>): Promise<string> {
  shop.git('checkout', '-q', base);
  const head = await shop.commit(tree);
  shop.git('update-ref', `refs/pull/${number}/head`, head);
  shop.git('checkout', '-q', 'main');
  return head;
}
const requestOf = (number: number, head: string, action = 'opened') => ({
  action,
  repository: { full_name: 'acme/shop', default_branch: 'main' },
  pull_request: { number, head: { sha: head, repo: { fork: true } }, base: { sha: base } },
});
async function tell(
  event: string,
  payload: object,
  delivery: string = randomUUID(),
): Promise<string> {
  const given = { event, payload, secret: SECRET, delivery };
  expect((await deliver(api, webhook.url, given)).statusCode).toBe(202);
  return delivery;
}
async function outcomeOf(delivery: string): Promise<WebhookDelivery> {
  let found: WebhookDelivery | undefined;
  await expect
    .poll(
      async () => {
        const path = `${at}/webhooks/${webhook.id}/deliveries?search=${delivery}`;
        [found] = (await ana.expect<Page<WebhookDelivery>>(200, 'GET', path)).items;
        return found?.state;
      },
      { timeout: 15_000 },
    )
    .not.toBe('waiting');
  if (!found) throw new Error('It was not taken in.');
  return found;
}
async function checked(head: string): Promise<ChangeCheck> {
  let found: ChangeCheck | undefined;
  await expect
    .poll(
      async () => {
        found = (await scanning()).newestChecks.find((each) => each.head === head);
        return found?.state;
      },
      { timeout: 60_000 },
    )
    .toMatch(/finished|superseded|failed/);
  if (!found) throw new Error('Nothing was checked.');
  return found;
}
const linesOf = (run: FakeCheckRun | undefined) =>
  run?.annotations.map(({ path, start_line }) => `${path}:${start_line}`).sort();
const runsOf = (head: string) => host.checks.runs.filter(({ head_sha }) => head_sha === head);

describe('a pull request', () => {
  it('is told nothing until somebody wants it', async () => {
    const head = await propose(1, { 'src/more.js': HASTY });
    const delivery = await tell('pull_request', requestOf(1, head));
    expect(await outcomeOf(delivery)).toMatchObject({
      state: 'ignored',
      outcome: expect.stringContaining('No system lets changes of this project be checked'),
    });
    expect(await scanning()).toMatchObject({ checks: 'off', failingImpact: 3, newestChecks: [] });
  });

  it('is told once what it changes, on the lines that it wrote, however often it is heard of', async () => {
    expect(await say({ checks: 'neutral' })).toMatchObject({ checks: 'neutral' });
    expect((await ana.send('GET', `${at}/audit-events`)).body).toContain('"checks":"neutral"');
    const head = await propose(7, {
      'src/more.js': HASTY,
      'src/old.js': `${HASTY}module.exports = {};\n`,
    });
    const delivery = randomUUID();
    const request = requestOf(7, head);
    for (let times = 0; times < 5; times += 1) await tell('pull_request', request, delivery);
    await tell('pull_request', requestOf(7, head, 'synchronize'));
    const { pull_request } = request;
    const check_suite = { head_sha: head, pull_requests: [pull_request] };
    await tell('check_suite', { ...request, action: 'requested', check_suite });
    expect(await outcomeOf(delivery)).toMatchObject({
      outcome: 'One check will look at the change.',
    });
    const check = await checked(head);
    expect(check).toMatchObject({
      state: 'finished',
      conclusion: 'neutral',
      number: 7,
      resolved: 0,
      error: null,
    });
    expect(check.fresh + check.regressed).toBeGreaterThan(0);
    expect(runsOf(head)).toHaveLength(1);
    const [run] = runsOf(head);
    expect(run).toMatchObject({
      name: 'Pitwall / shop',
      status: 'completed',
      conclusion: 'neutral',
      external_id: check.id,
      details_url: 'http://pitwall.example/northwind/systems/shop/scans',
    });
    expect(linesOf(run)).toEqual(['src/more.js:1', 'src/more.js:3']);
    for (const annotation of run?.annotations ?? [])
      expect(annotation).toMatchObject({
        title: expect.stringMatching(/^[A-Z]{2}-\d+ \S/),
        message: expect.stringContaining(
          'http://pitwall.example/northwind/systems/shop/assessment/',
        ),
      });
    expect(run?.summary).toContain('`src/more.js:3`');
    expect(run?.summary).not.toContain('src/old.js');
    expect(run?.summary).toContain('Readiness stays as it is');
    expect(await readdir(directory)).toEqual([]);
  });

  it('fails only where the organization says so, by its impact, and in the same check run', async () => {
    const head = runsOf(shop.git('rev-parse', 'refs/pull/7/head'))[0]?.head_sha ?? '';
    const again = async () => {
      const check_run = { head_sha: head, pull_requests: [] };
      const payload = { ...requestOf(7, head), action: 'rerequested', check_run };
      const { pull_request: _, ...about } = payload;
      await outcomeOf(await tell('check_run', about));
      await expect.poll(async () => (await checked(head)).state).toBe('finished');
      return checked(head);
    };
    await say({ checks: 'failing', failingImpact: 1 });
    expect(await again()).toMatchObject({ conclusion: 'failure' });
    const [failed] = runsOf(head);
    expect(failed).toMatchObject({ conclusion: 'failure' });
    expect(failed?.summary).toContain('Your organization lets such a change fail');
    await say({ failingImpact: 5 });
    expect(await again()).toMatchObject({ conclusion: 'neutral' });
    expect(runsOf(head)).toHaveLength(1);
    // What it was told of the same lines before is not told twice.
    expect(linesOf(runsOf(head)[0])).toEqual(['src/more.js:1', 'src/more.js:3']);
    await say({ checks: 'neutral' });
    const wrong = await ana.send('PUT', `${system}/scanning`, {
      onPush: false,
      checks: 'sometimes',
      version: 1,
    });
    expect(wrong.json()).toMatchObject({ code: 'request.invalid' });
  });

  it('that mends something is told so, and succeeds', async () => {
    const head = await propose(8, { 'src/old.js': CALM });
    await tell('pull_request', requestOf(8, head));
    expect(await checked(head)).toMatchObject({ conclusion: 'success', fresh: 0, regressed: 0 });
    const [run] = runsOf(head);
    expect(run).toMatchObject({ conclusion: 'success', annotations: [] });
    expect(run?.title).toMatch(/^\d+ resolved$/);
    expect(run?.summary).toContain('### Resolved');
  });
});

describe('one check run there is', () => {
  it('of each commit, where the pull request moves on while it is looked at', async () => {
    const first = await propose(9, { 'src/one.js': HASTY });
    let second = '';
    let moving: Promise<unknown> = Promise.resolve();
    host.onGit = (call) => {
      if (!call.includes('git-upload-pack') || second !== '') return;
      second = 'soon';
      moving = propose(9, { 'src/two.js': HASTY }).then(async (head) => {
        second = head;
        await tell('pull_request', requestOf(9, head, 'synchronize'));
      });
    };
    await tell('pull_request', requestOf(9, first));
    expect(await checked(first)).toMatchObject({ state: 'superseded' });
    await moving;
    expect(await checked(second)).toMatchObject({ state: 'finished', conclusion: 'neutral' });
    expect(runsOf(first)).toMatchObject([{ conclusion: 'skipped', annotations: [] }]);
    expect(runsOf(second)).toHaveLength(1);
    // Told late, in the wrong order: what counts is asked of the server.
    await tell('pull_request', requestOf(9, first, 'synchronize'));
    await expect.poll(async () => (await checked(first)).state).toBe('superseded');
    expect(runsOf(first)).toHaveLength(1);
  });

  it.each([500, 502])('where GitHub answers %i to each first try', async (status) => {
    const tried = new Set<string>();
    host.instead = (call) => {
      if (!call.includes('check-runs') || tried.has(call)) return null;
      tried.add(call);
      return { status, headers: {}, body: 'oh' };
    };
    const head = await propose(status, { [`src/at${status}.js`]: HASTY });
    await tell('pull_request', requestOf(status, head));
    expect(await checked(head)).toMatchObject({ state: 'finished' });
    expect(runsOf(head)).toMatchObject([{ status: 'completed' }]);
    expect(linesOf(runsOf(head)[0])).toEqual([`src/at${status}.js:1`, `src/at${status}.js:3`]);
  });

  it('where it was taken away at GitHub meanwhile', async () => {
    const head = await propose(404, { 'src/gone.js': HASTY });
    let taken = false;
    host.instead = (call) => {
      if (call.startsWith('GET') && call.endsWith('/annotations') && !taken) {
        taken = true;
        const [run] = runsOf(head);
        if (run) host.checks.runs.splice(host.checks.runs.indexOf(run), 1);
      }
      return null;
    };
    await tell('pull_request', requestOf(404, head));
    expect(await checked(head)).toMatchObject({ state: 'finished' });
    expect(taken).toBe(true);
    expect(runsOf(head)).toMatchObject([{ status: 'completed' }]);
  });

  it('where the process ended before it wrote down which one it had made', async () => {
    const head = await propose(10, { 'src/killed.js': HASTY });
    let closing: Promise<void> | null = null;
    host.instead = (call) => {
      // It does not wait for its answer any more.
      if (call === 'POST /repos/acme/shop/check-runs') closing ??= worker.close();
      return null;
    };
    await tell('pull_request', requestOf(10, head));
    await expect.poll(() => runsOf(head).length, { timeout: 20_000 }).toBe(1);
    await closing;
    await sql.query(`UPDATE change_check SET check_run = NULL WHERE head = $1`, [head]);
    host.instead = () => null;
    worker = await startWorker(api);
    expect(await checked(head)).toMatchObject({ state: 'finished' });
    expect(runsOf(head)).toHaveLength(1);
  });

  it('none where the app may not write checks, and the page says what to do', async () => {
    host.checks.mayWrite = false;
    const head = await propose(403, { 'src/forbidden.js': HASTY });
    await tell('pull_request', requestOf(403, head));
    expect(await checked(head)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Let the app write checks'),
    });
    host.checks.mayWrite = true;
    expect(runsOf(head)).toEqual([]);
  });

  it('neutral, with the reason, where the code cannot be had', async () => {
    const head = 'd'.repeat(40);
    await tell('pull_request', requestOf(11, head));
    expect(await checked(head)).toMatchObject({ state: 'failed', error: expect.any(String) });
    expect(runsOf(head)).toMatchObject([
      { conclusion: 'neutral', title: 'Pitwall could not look at this change' },
    ]);
  });
});
