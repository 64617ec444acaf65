import {
  type Page,
  PRIORITY_LABELS,
  type Task,
  type TrackerConnection,
  type TrackerLink,
  type TrackerOffers,
  type TrackerStep,
  type TrackerSync,
} from '@pitwall/contracts';
import { TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './api-harness.ts';
import { startTrackerInstallation, type TrackerInstallation } from './tracker-installation.ts';
import { startTrackerService, type TrackerService } from './tracker-service.ts';
import { TRACKER_WAYS, WAY_TOKEN } from './tracker-ways.ts';

let installation: TrackerInstallation;
let ana: Client;
let at: string;
beforeAll(async () => {
  installation = await startTrackerInstallation();
  ({ ana, at } = installation);
});
afterAll(() => installation?.close());

const LEVELS = { urgent: 'Urgent', high: 'High', medium: 'Medium', low: 'Low' };
const ADA = { login: 'ada@acme.example', name: 'ada', email: 'ada@acme.example' };
const OFFERED: Record<string, object> = {
  jira: {
    options: {
      issueType: [{ value: '10001', label: 'Task' }],
      epicType: [{ value: '10002', label: 'Epic' }],
      subtaskType: [{ value: '10003', label: 'Subtask' }],
      doneStatus: [{ label: 'Won’t do' }, { value: 'Done', label: 'Done' }],
      openStatus: [{ label: 'To Do' }, { label: 'In Progress' }],
      estimateField: [{ value: 'customfield_10016', label: 'Story point estimate' }],
    },
    people: [{ ...ADA, login: 'ada' }, {}],
    labels: [],
    usualPriorities: { ...LEVELS, urgent: 'Highest' },
  },
  gitlab: {
    people: [{ login: 'ada', name: 'ada', email: null }, { login: 'grace' }],
    priorities: [],
    usualPriorities: PRIORITY_LABELS,
  },
  linear: {
    people: [ADA, { login: 'grace@acme.example' }],
    priorities: Object.values(LEVELS),
    usualPriorities: LEVELS,
  },
};

describe.each(TRACKER_WAYS)('a system in step with $provider', (way) => {
  const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
  if (!fake) throw new Error(`There is no fake ${way.provider}.`);
  let service: TrackerService;
  let system: string;
  let tracker: string;
  let connect: () => Promise<TrackerConnection>;
  beforeAll(async () => {
    service = await startTrackerService(fake, way.serviceOrigin);
    service.authorizations.add(way.authorization);
    const name = `Shop ${way.provider}`;
    await ana.expect(201, 'POST', `${at}/systems`, { name });
    system = `${at}/systems/shop-${way.provider}`;
    for (const practice of ['DB-05', 'MO-01', 'SE-03'])
      await ana.expect(200, 'PUT', `${system}/answers/${practice}`, {
        state: 'absent',
        version: 0,
      });
    connect = () =>
      ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
        provider: way.provider,
        project: way.project,
        baseUrl: way.address(service.origin),
        credential: way.credential,
        options: way.options,
        mapping: { subIssues: true },
      });
  });
  afterAll(() => service?.close());

  const get = <Body>(path: string) => ana.expect<Body>(200, 'GET', path);
  const tasks = async () =>
    (await get<Page<Task>>(`${at}/tasks?system=shop-${way.provider}&limit=100`)).items;
  async function until(sync: TrackerSync, state: TrackerSync['state']): Promise<TrackerSync> {
    let now = sync;
    const look = async () => (now = await get<TrackerSync>(`${tracker}/syncs/${sync.id}`)).state;
    await expect.poll(look, { timeout: 20_000 }).toBe(state);
    return now;
  }
  const dryRun = async (): Promise<TrackerSync> =>
    until(await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`), 'planned');
  const apply = async ({ id }: TrackerSync): Promise<TrackerSync> =>
    until(await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs/${id}/apply`), 'finished');

  it('is connected at an address of its own, with a token that nobody sees again', async () => {
    const made = await connect();
    tracker = `${system}/trackers/${made.id}`;
    expect(made).toMatchObject({ provider: way.provider, state: 'ready', links: 0 });
    expect(JSON.stringify(await get(`${system}/trackers`))).not.toContain(WAY_TOKEN);
    const again = await ana.send('POST', `${system}/trackers`, {
      provider: way.provider,
      project: way.project,
      baseUrl: way.address(service.origin),
      credential: way.credential,
    });
    expect(again.json()).toMatchObject({ code: 'resource.taken' });
  });

  it('tells what the project offers, where the tracker tells it', async () => {
    const offers = await get<TrackerOffers>(`${tracker}/offers`);
    expect(offers).toMatchObject(OFFERED[way.provider] ?? {});
    expect(service.violations).toEqual([]);
  });

  it('shows in a dry run what it would do, and does it with the calls that it foretold', async () => {
    const open = await tasks();
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ create: open.length, update: 0, conflicts: 0 });
    expect(service.world.issues()).toEqual([]);
    const { items } = await get<Page<TrackerStep>>(`${tracker}/syncs/${sync.id}/steps?limit=100`);
    const before = service.calls.length;
    const done = await apply(sync);
    expect(done).toMatchObject({ done: items.length, failed: 0, error: null });
    const { writes = 0, reads = 0 } = sync.summary ?? {};
    expect(service.calls.length - before).toBe(writes + reads);
    const titles = service.world.issues().map(({ title }) => title);
    expect(open.every(({ title }) => titles.includes(title))).toBe(true);
    const steps = service.world.issues().flatMap(({ children }) => children);
    expect(steps).toHaveLength(titles.length - open.length);
    expect(service.violations).toEqual([]);
    const links = await get<Page<TrackerLink>>(`${tracker}/links?limit=100`);
    expect(links.items).toHaveLength(open.length);
  });

  it('finds nothing to do before anything else is mapped', async () => {
    expect(await dryRun()).toMatchObject({ total: 0, summary: { writes: 0, conflicts: 0 } });
  });

  it('writes priorities once they are mapped, and nothing else', async () => {
    const { usualPriorities } = await get<TrackerOffers>(`${tracker}/offers`);
    const { items } = await get<{ items: TrackerConnection[] }>(`${system}/trackers`);
    const [connection] = items;
    const mapping = { ...connection?.mapping, priorities: usualPriorities };
    const body = { version: connection?.version, mapping };
    await ana.expect(200, 'PATCH', tracker, body);
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ create: 0, conflicts: 0 });
    expect(sync.summary?.update).toBeGreaterThan(0);
    const path = `${tracker}/syncs/${sync.id}/steps?limit=100`;
    const steps = (await get<Page<TrackerStep>>(path)).items;
    const changed = steps.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(new Set(changed)).toEqual(new Set([way.provider === 'gitlab' ? 'labels' : 'priority']));
    expect(await apply(sync)).toMatchObject({ failed: 0 });
    expect(service.violations).toEqual([]);
    const wrong = { ...mapping, priorities: { ...usualPriorities, low: usualPriorities?.high } };
    const answer = await ana.send('PATCH', tracker, { ...body, mapping: wrong });
    expect(answer.json()).toMatchObject({ code: 'request.invalid' });
  });

  it('finds nothing to do the second time', async () => {
    const sync = await dryRun();
    expect(sync).toMatchObject({ total: 0, summary: { create: 0, writes: 0, reads: 0 } });
    expect(sync.notices).toEqual([]);
  });

  it('takes over that an issue was closed', async () => {
    const [task] = await tasks();
    const issue = service.world.issues().find(({ title }) => title === task?.title);
    if (!task || !issue) throw new Error('There is no task with an issue.');
    issue.state = 'closed';
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ takes: 1, writes: 0 });
    await apply(sync);
    expect(await get(`${at}/tasks/${task.id}`)).toMatchObject({ state: 'done_unverified' });
    expect((await dryRun()).total).toBe(0);
  });

  it('keeps what people wrote around, and writes what changed here', async () => {
    const [, task] = await tasks();
    const issue = service.world.issues().find(({ title }) => title === task?.title);
    if (!task || !issue) throw new Error('There is no second task with an issue.');
    const untouched = issue.surround();
    await ana.expect(200, 'PATCH', `${at}/tasks/${task.id}`, {
      version: task.version,
      description: 'More to know',
    });
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ update: 1, conflicts: 0, writes: 1 });
    const before = service.calls.length;
    await apply(sync);
    expect(service.calls.length - before).toBe(1 + (sync.summary?.reads ?? 0));
    expect(untouched()).toBe(true);
    expect(issue.body).toContain('More to know');
    expect((await dryRun()).total).toBe(0);
  });

  it('stops where the credential is refused', async () => {
    service.authorizations.clear();
    const failed = await until(
      await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`),
      'failed',
    );
    expect(failed.error).toContain('401');
    const { items } = await get<{ items: TrackerConnection[] }>(`${system}/trackers`);
    expect(items[0]?.state).toBe('unauthorized');
    service.authorizations.add(way.authorization);
  });

  it('forgets a connection, and finds its issues again by their markers', async () => {
    await ana.expect(204, 'DELETE', tracker);
    tracker = `${system}/trackers/${(await connect()).id}`;
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ create: 0 });
    expect(sync.notices.some(({ kind }) => kind === 'recovered')).toBe(true);
    expect(service.violations).toEqual([]);
  });
});
