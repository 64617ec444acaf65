import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Organization, Page, Scan, ScanRun, StartedScans } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { type GitServer, type ServedRepository, startGitServer } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { WorkerProcesses } from './worker-process/worker-processes.ts';

let api: ApiHarness;
let server: GitServer;
let shop: ServedRepository;
let ana: Client;
let children: WorkerProcesses;
let directory: string;
let system: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pitwall-scan-kills-'));
  server = await startGitServer();
  shop = await server.repository('acme/shop', {
    'src/server.js': "fetch('https://example.org');\n",
  });
  api = await startApi({
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
    scans: { directory, diskMegabytes: 50, memoryMegabytes: 1_000, minutes: 5 },
  });
  await prepareQueueDatabase(api.database);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Acme' });
  await ana.expect(201, 'POST', `/organizations/${slug}/systems`, { name: 'Shop' });
  system = `/organizations/${slug}/systems/shop`;
  await ana.expect(201, 'POST', `${system}/trackers`, {
    provider: 'github',
    project: 'acme/shop',
    baseUrl: `${server.origin}/api/v3`,
    credential: { token: 'a-token-of-a-test' },
  });
  children = await WorkerProcesses.build(
    api.configuration,
    join(import.meta.dirname, 'scan-child/scan-child.ts'),
  );
}, 300_000);
afterAll(async () => {
  await children?.close();
  await api?.close();
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

const scans = async (): Promise<Scan[]> =>
  (await ana.expect<Page<Scan>>(200, 'GET', `${system}/scans`)).items;
const runOf = (id: string) => ana.expect<ScanRun>(200, 'GET', `${system}/scan-runs/${id}`);

/** Scans a new commit; the worker dies at this call of git, and one that stands by goes on. False where no such call came. */
async function scanKilledAt(wanted: number): Promise<boolean> {
  const commit = await shop.commit({ 'src/more.js': `export const more = '${randomUUID()}';\n` });
  const before = await scans();
  const workers = [await children.start()];
  let calls = 0;
  let killed = false;
  server.instead = async ({ url }) => {
    if (!url?.includes('git-upload-pack')) return false;
    calls += 1;
    if (calls !== wanted) return false;
    // What it works in is there. Nobody begins after its death, when folders are swept anyway.
    expect(await readdir(directory)).toHaveLength(1);
    workers.push(await children.start());
    for (const first of workers.slice(0, 1)) await children.kill(first);
    killed = true;
    return false;
  };
  const { items } = await ana.expect<StartedScans>(202, 'POST', `${system}/scan-runs`);
  const id = items[0]?.id ?? '';
  await expect
    .poll(async () => (await runOf(id)).state, { timeout: 120_000, interval: 300 })
    .toBe('finished');
  expect(await runOf(id)).toMatchObject({ error: null, step: null, commit, known: false });
  const after = await scans();
  expect(after).toHaveLength(before.length + 1);
  expect(after[0]).toMatchObject({ commit });
  await expect.poll(() => readdir(directory), { timeout: 10_000 }).toEqual([]);
  for (const worker of workers) await children.kill(worker);
  return killed;
}

describe('a scan whose worker is killed (SIGKILL)', () => {
  it('at any call of git is gone on with by another, makes one report, and leaves no folder', async () => {
    let call = 1;
    while (await scanKilledAt(call)) call += 1;
    // The newest commit is asked for, its files are fetched, and what was before.
    expect(call).toBeGreaterThan(4);
  }, 900_000);
});
