import type { INestApplicationContext } from '@nestjs/common';
import type { Organization, Page, Task, TrackerConnection, TrackerSync } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import { TRIAL_TRACKERS, type TrialTracker } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startTrackerJobs } from './tracker-jobs.ts';
import { type ServiceFault, startTrackerService } from './tracker-service.ts';
import { GITHUB_WAY, TRACKER_WAYS, type TrackerWay } from './tracker-ways.ts';
import { TRACKER_JOBS } from './tracker-world.ts';

let api: ApiHarness;
let worker: INestApplicationContext;
let ana: Client;
let at: string;
beforeAll(async () => {
  api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  worker = await startTrackerJobs(api, TRACKER_JOBS, TrackersJobsModule);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

/** Of the calls of one export, what goes wrong with which. */
const faultsOf = ({ failure, tooMany }: TrialTracker): Record<number, ServiceFault> => ({
  2: { done: false, how: failure(500) },
  4: { done: true, how: failure(500) },
  5: { done: false, how: failure(502) },
  7: { done: true, how: 'reset' },
  9: { done: false, how: 'reset' },
  11: { done: true, how: { status: 201, headers: {}, body: '{"id": 1' } },
  13: { done: false, how: tooMany(2) },
  15: { done: true, how: 'silence' },
  17: { done: false, how: tooMany(null) },
});

async function exportWithFaults(way: TrackerWay): Promise<void> {
  const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
  if (!fake) throw new Error(`There is no fake ${way.provider}.`);
  const service = await startTrackerService(fake, way.serviceOrigin);
  service.authorizations.add(way.authorization);
  await ana.expect(201, 'POST', `${at}/systems`, { name: `Shop ${way.provider}` });
  const system = `${at}/systems/shop-${way.provider}`;
  await ana.expect(200, 'PUT', `${system}/answers/SE-02`, { state: 'absent', version: 0 });
  const path = `${at}/tasks?system=shop-${way.provider}&limit=100`;
  const tasks = async () => (await ana.expect<Page<Task>>(200, 'GET', path)).items;
  for (let number = (await tasks()).length + 1; number <= 6; number += 1)
    await ana.expect<Task>(201, 'POST', `${system}/tasks`, { title: `Own ${number}`, days: 1 });
  const made = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
    provider: way.provider,
    project: way.project,
    baseUrl: way.address(service.origin),
    credential: way.credential,
    options: way.options,
    mapping: { subIssues: true, follow: 'off' },
  });
  const tracker = `${system}/trackers/${made.id}`;
  const until = async ({ id }: TrackerSync, state: string): Promise<TrackerSync> => {
    const read = () => ana.expect<TrackerSync>(200, 'GET', `${tracker}/syncs/${id}`);
    await expect.poll(async () => (await read()).state, { timeout: 240_000 }).toBe(state);
    return read();
  };
  const dryRun = async () =>
    until(await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`), 'planned');
  const sync = await dryRun();
  const before = service.calls.length;
  const faults = faultsOf(fake);
  const met: number[] = [];
  service.fault = (count) => {
    const fault = faults[count - before] ?? null;
    if (fault) met.push(count - before);
    return fault;
  };
  await ana.expect(202, 'POST', `${tracker}/syncs/${sync.id}/apply`);
  const done = await until(sync, 'finished');
  service.fault = () => null;
  expect(done).toMatchObject({ failed: 0, error: null });
  // Every one of them was met.
  expect(met).toHaveLength(Object.keys(faults).length);
  const issues = service.world.issues();
  const titles = issues.map(({ title }) => title);
  for (const { title } of await tasks())
    expect(titles.filter((each) => each === title)).toHaveLength(1);
  const steps = issues.flatMap(({ children }) => children);
  expect(issues).toHaveLength((await tasks()).length + steps.length);
  expect(await dryRun()).toMatchObject({ total: 0 });
  expect(service.violations).toEqual([]);
  await service.close();
}

describe('an export on the real queue', () => {
  it('makes each issue once, whatever its calls are answered with, at each of the four trackers', async () => {
    await Promise.all([GITHUB_WAY, ...TRACKER_WAYS].map(exportWithFaults));
  }, 300_000);
});
