import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  Organization,
  Page,
  Task,
  TrackerConnection,
  TrackerLink,
  TrackerSync,
} from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startApplier, startPlanner } from './tracker-jobs.ts';
import { startTrackerService, type TrackerService } from './tracker-service.ts';
import { TRACKER_WAYS, type TrackerWay } from './tracker-ways.ts';
import { WorkerProcesses } from './worker-process/worker-processes.ts';

/** GitHub's are in tracker-kills.slow.spec.ts. Of calls that are alike, every third. */
const STRIDE = 3;

let api: ApiHarness;
let children: WorkerProcesses;
let planner: INestApplicationContext;
let ana: Client;
let at: string;
beforeAll(async () => {
  api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  children = await WorkerProcesses.build(
    api.configuration,
    join(import.meta.dirname, 'tracker-child/tracker-child.ts'),
  );
  planner = await startPlanner(api);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
}, 120_000);
afterAll(async () => {
  await planner?.close();
  await children?.close();
  await api?.close();
});

const get = <Body>(path: string) => ana.expect<Body>(200, 'GET', path);
const tasksOf = async (system: string) =>
  (await get<Page<Task>>(`${at}/tasks?system=${system}&limit=100`)).items;

async function until(tracker: string, sync: TrackerSync, state: string): Promise<TrackerSync> {
  let now = sync;
  const look = async () => (now = await get<TrackerSync>(`${tracker}/syncs/${sync.id}`)).state;
  await expect.poll(look, { timeout: 90_000 }).toBe(state);
  return now;
}
const dryRun = async (tracker: string): Promise<TrackerSync> =>
  until(tracker, await ana.expect(202, 'POST', `${tracker}/syncs`), 'planned');

/** An export into an empty tracker whose worker is killed after this call, or by nobody; gives how many calls it took. */
async function exportKilledAfter(way: TrackerWay, call: number | null): Promise<number> {
  const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
  if (!fake) throw new Error(`There is no fake ${way.provider}.`);
  const service: TrackerService = await startTrackerService(fake, way.serviceOrigin);
  service.authorizations.add(way.authorization);
  const system = `${at}/systems/shop-${way.provider}`;
  const made = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
    provider: way.provider,
    project: way.project,
    baseUrl: way.address(service.origin),
    credential: way.credential,
    options: way.options,
    mapping: { subIssues: true, follow: 'off' },
  });
  const tracker = `${system}/trackers/${made.id}`;
  const sync = await dryRun(tracker);
  const before = service.calls.length;
  const child = await children.start();
  let killed: Promise<void> | undefined;
  service.onCall = async (count) => {
    if (call === null || count - before !== call) return;
    killed = children.kill(child);
    await killed;
  };
  await ana.expect(202, 'POST', `${tracker}/syncs/${sync.id}/apply`);
  if (call !== null) {
    await expect.poll(() => killed !== undefined, { timeout: 60_000 }).toBe(true);
    await killed;
  }
  const other = call === null ? null : await startApplier(api);
  const ended = await until(tracker, sync, 'finished');
  await other?.close();
  await children.kill(child);
  expect(ended).toMatchObject({ failed: 0, error: null });
  const tasks = await tasksOf(`shop-${way.provider}`);
  const issues = service.world.issues();
  const titles = issues.map(({ title }) => title);
  for (const { title } of tasks) expect(titles.filter((each) => each === title)).toHaveLength(1);
  const steps = issues.flatMap((issue) => issue.children);
  expect(new Set(steps).size).toBe(steps.length);
  expect(issues).toHaveLength(tasks.length + steps.length);
  expect(new Set(service.world.milestones()).size).toBe(service.world.milestones().length);
  expect((await get<Page<TrackerLink>>(`${tracker}/links?limit=100`)).items).toHaveLength(
    tasks.length,
  );
  const { writes = 0, reads = 0 } = sync.summary ?? {};
  expect(service.violations).toEqual([]);
  await ana.expect(204, 'DELETE', tracker);
  await service.close();
  return writes + reads;
}

describe.each(TRACKER_WAYS)('an export to $provider whose worker is killed', (way) => {
  it('after one of its calls makes each of six issues once', async () => {
    await ana.expect(201, 'POST', `${at}/systems`, { name: `Shop ${way.provider}` });
    const system = `${at}/systems/shop-${way.provider}`;
    await ana.expect(200, 'PUT', `${system}/answers/SE-02`, { state: 'absent', version: 0 });
    for (let number = (await tasksOf(`shop-${way.provider}`)).length + 1; number <= 6; number += 1)
      await ana.expect<Task>(201, 'POST', `${system}/tasks`, { title: `Own ${number}`, days: 1 });
    expect(await tasksOf(`shop-${way.provider}`)).toHaveLength(6);
    const calls = await exportKilledAfter(way, null);
    expect(calls).toBeGreaterThan(8);
    for (let call = 1; call <= calls; call += STRIDE) await exportKilledAfter(way, call);
  }, 600_000);
});
