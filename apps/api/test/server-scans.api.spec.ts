import { readdir } from 'node:fs/promises';
import type {
  Notification,
  Page,
  Scan,
  Scanning,
  ScanRun,
  ScanWithFindings,
  StartedScans,
  TrackerConnection,
} from '@pitwall/contracts';
import type { GitServer, ServedRepository } from '@pitwall/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './api-harness.ts';
import { openServerScanWorld, type ServerScanWorld } from './server-scan-world.ts';

const TOKEN = 'a-token-that-reads-code';
const GIVEN = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
let world: ServerScanWorld;
let server: GitServer;
let shop: ServedRepository;
let ana: Client;
let directory: string;
let at: string;
let system: string;

beforeAll(async () => {
  world = await openServerScanWorld();
  ({ server, ana, directory, at, system } = world);
  shop = await server.repository('acme/shop', {
    'package.json': '{"name":"shop","dependencies":{"express":"4","axios":"1"}}',
    'src/server.js': "const axios = require('axios');\naxios.get('https://example.org');\n",
  });
});
afterAll(() => world?.close());
afterEach(() => {
  server.instead = () => false;
});

const get = <Body>(path: string) => world.get<Body>(path);
async function ended(run: ScanRun | undefined): Promise<ScanRun> {
  if (!run) throw new Error('Nothing was begun.');
  let now = run;
  await expect
    .poll(
      async () => {
        now = await get<ScanRun>(`${system}/scan-runs/${run.id}`);
        return now.state;
      },
      { timeout: 30_000 },
    )
    .toMatch(/finished|failed/);
  return now;
}
const start = async (): Promise<ScanRun | undefined> =>
  (await ana.expect<StartedScans>(202, 'POST', `${system}/scan-runs`)).items[0];
const scans = async () => (await get<Page<Scan>>(`${system}/scans`)).items;

describe('a scan on the server', () => {
  it('needs a repository', async () => {
    const refused = await ana.send('POST', `${system}/scan-runs`);
    expect(refused.json()).toMatchObject({
      code: 'resource.conflict',
      detail: expect.stringContaining('Connect one under Trackers'),
    });
  });

  it('reads what a connection may read, and keeps the report as if it had been sent', async () => {
    server.authorizations.add(GIVEN);
    const made = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
      provider: 'github',
      project: 'acme/shop',
      baseUrl: `${server.origin}/api/v3`,
      credential: { token: TOKEN },
    });
    expect(made.project).toBe('acme/shop');
    const { repositories, heard } = await get<Scanning>(`${system}/scanning`);
    expect(repositories).toMatchObject([
      { access: 'token', address: `${server.origin}/acme/shop`, newest: null },
    ]);
    expect(heard).toBe(false);
    const run = await ended(await start());
    expect(run).toMatchObject({
      state: 'finished',
      error: null,
      branch: 'main',
      commit: shop.git('rev-parse', 'HEAD'),
      known: false,
      reason: 'asked',
    });
    const [scan] = await scans();
    expect(scan).toMatchObject({
      id: run.scanId,
      commit: run.commit,
      branch: 'main',
      modified: false,
      subject: run.repository,
    });
    const { findings } = await get<ScanWithFindings>(`${system}/scans/${run.scanId ?? ''}`);
    expect(findings.find(({ probe }) => probe === 'outgoing-call-time-limits')).toMatchObject({
      outcome: 'absent',
      locations: [{ path: 'src/server.js', startLine: 2 }],
    });
    const audit = await ana.send('GET', `${at}/audit-events`);
    expect(audit.body).toContain('scan.started');
    expect(audit.body).toContain('scan.received');
  });

  it('reads the same commit once a day, and leaves nothing behind', async () => {
    const run = await ended(await start());
    expect(run).toMatchObject({ state: 'finished', known: true });
    expect(await scans()).toHaveLength(1);
    const commit = await shop.commit({ 'src/more.js': 'export const more = 1;\n' });
    expect(await ended(await start())).toMatchObject({ commit, known: false });
    expect(await scans()).toHaveLength(2);
    expect(await readdir(directory)).toEqual([]);
    const { items } = await get<Page<ScanRun>>(`${system}/scan-runs?limit=2`);
    expect(items.map(({ commit: of }) => of)).toEqual([commit, run.commit]);
  });

  it('that waits is not begun twice', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    server.instead = async () => {
      await held;
      return false;
    };
    const first = await start();
    await expect
      .poll(async () => (await get<ScanRun>(`${system}/scan-runs/${first?.id ?? ''}`)).state)
      .toBe('running');
    const [second, third] = [await start(), await start()];
    expect(second?.id).not.toBe(first?.id);
    expect(third?.id).toBe(second?.id);
    go();
    expect(await ended(first)).toMatchObject({ state: 'finished' });
    expect(await ended(second)).toMatchObject({ state: 'finished', known: true });
  });

  it('that is refused says so at once, and what to do; the token is in no line', async () => {
    server.authorizations.clear();
    server.authorizations.add('Basic another');
    const run = await ended(await start());
    expect(run).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Connect the repository under Trackers'),
    });
    server.authorizations.clear();
    const told = [...world.log, JSON.stringify(run)].join('\n');
    for (const secret of [TOKEN, GIVEN.slice(6)]) expect(told).not.toContain(secret);
    expect(await readdir(directory)).toEqual([]);
  });

  it('that fails again is told once, and again only after one went well', async () => {
    const told = async () =>
      (await get<Page<Notification>>(`${at}/notifications?kind=scan_failed`)).items.map(
        ({ title, detail, path, count }) => ({ title, detail, path, count }),
      );
    const failing = async (times: number): Promise<ScanRun | undefined> => {
      server.authorizations.add('Basic another');
      let run: ScanRun | undefined;
      for (let time = 0; time < times; time += 1) {
        run = await ended(await start());
        expect(run.state).toBe('failed');
      }
      server.authorizations.clear();
      return run;
    };
    expect(await ended(await start())).toMatchObject({ state: 'finished' });
    await failing(1);
    expect(await ended(await start())).toMatchObject({ state: 'finished' });
    await failing(1);
    const first = await failing(1);
    await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
    expect(await told()).toEqual([
      {
        title: `Scans of ${first?.repository} fail`,
        detail: first?.error,
        path: '/northwind/systems/shop/scans',
        count: 1,
      },
    ]);
    await failing(2);
    expect(await ended(await start())).toMatchObject({ state: 'finished' });
    await failing(2);
    await expect.poll(async () => (await told())[0]?.count, { timeout: 10_000 }).toBe(2);
  });

  it('is tried again where the server breaks off', async () => {
    let times = 0;
    server.instead = (_request, response) => {
      if ((times += 1) > 1) return false;
      response.destroy();
      return true;
    };
    expect(await ended(await start())).toMatchObject({ state: 'finished' });
    expect(times).toBeGreaterThan(1);
  });

  it('goes nowhere that requests may not go', async () => {
    const version = (await get<{ version: number }>(system)).version;
    await ana.expect(200, 'PATCH', system, {
      version,
      repositories: ['https://169.254.169.254/latest/meta-data', 'https://10.0.0.1/acme/x'],
    });
    const { items } = await ana.expect<StartedScans>(202, 'POST', `${system}/scan-runs`);
    expect(items).toHaveLength(3);
    for (const each of items.filter(({ address }) => address.startsWith('https:')))
      expect(await ended(each)).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('outside the public internet'),
      });
    await ended(items.find(({ address }) => address.startsWith('http:')));
    await ana.expect(200, 'PATCH', system, { version: version + 1, repositories: [] });
  });
});
