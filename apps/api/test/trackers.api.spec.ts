import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type Organization,
  type Page,
  PRIORITY_LABELS,
  type Task,
  type TrackerConflict,
  type TrackerConnection,
  type TrackerLink,
  type TrackerOffers,
  type TrackerStep,
  type TrackerSync,
} from '@pitwall/contracts';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { createLogger, KernelModule } from '@pitwall/server-kernel';
import { JobWorkerModule, prepareQueueDatabase } from '@pitwall/server-queue';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { TRACKER_JOBS } from './tracker-world.ts';
import { startTrackerServer, type TrackerServer } from './tracker-fixture.ts';

const TOKEN = 'a-token-for-tests';
let api: ApiHarness;
let server: TrackerServer;
let ana: Client;
let worker: INestApplicationContext;
let at: string;
let system: string;
let tracker: string;

beforeAll(async () => {
  server = await startTrackerServer();
  api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
  await prepareQueueDatabase(api.database);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
  system = `${at}/systems/shop`;
  for (const practice of ['DB-05', 'MO-01', 'SE-03'])
    await ana.expect(200, 'PUT', `${system}/answers/${practice}`, { state: 'absent', version: 0 });
  worker = await startWorker();
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
  await server?.close();
});

async function startWorker(): Promise<INestApplicationContext> {
  @Module({})
  class Worker {}
  return NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        KernelModule.forRoot(api.configuration),
        AuditModule,
        JobWorkerModule.forRootAsync({
          inject: [Database],
          useFactory: (database: Database) => ({
            database,
            connection: { queueUrl: api.database.queueUrl, log: createLogger('silent', 'worker') },
            jobs: TRACKER_JOBS,
          }),
        }),
        TrackersJobsModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
}

const get = <Body>(path: string) => ana.expect<Body>(200, 'GET', path);
const tasks = async () => (await get<Page<Task>>(`${at}/tasks?system=shop&limit=100`)).items;
async function until(sync: TrackerSync, state: TrackerSync['state']): Promise<TrackerSync> {
  let now = sync;
  await expect
    .poll(
      async () => {
        now = await get<TrackerSync>(`${tracker}/syncs/${sync.id}`);
        return now.state;
      },
      { timeout: 20_000 },
    )
    .toBe(state);
  return now;
}
const dryRun = async (): Promise<TrackerSync> =>
  until(await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`), 'planned');
const apply = async (sync: TrackerSync): Promise<TrackerSync> =>
  until(
    await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs/${sync.id}/apply`),
    'finished',
  );
const issues = () => server.github.withLabel('pitwall');
const titled = (title: string) => {
  const issue = issues().find((each) => each.title === title);
  if (!issue) throw new Error(`There is no issue "${title}".`);
  return issue;
};

describe('a system in step with GitHub', () => {
  it('is connected with a token that nobody sees again', async () => {
    const body = {
      provider: 'github',
      project: 'acme/shop',
      baseUrl: server.baseUrl,
      credential: { token: TOKEN },
    };
    const made = await ana.send('POST', `${system}/trackers`, body);
    expect(made.statusCode).toBe(201);
    expect(made.body).not.toContain(TOKEN);
    const connection = made.json<TrackerConnection>();
    expect(connection).toMatchObject({ state: 'ready', links: 0, lastSyncedAt: null });
    expect(connection.mapping).toMatchObject({ label: 'pitwall', milestones: 'stage' });
    tracker = `${system}/trackers/${connection.id}`;
    const again = await ana.send('POST', `${system}/trackers`, body);
    expect(again.json()).toMatchObject({ code: 'resource.taken' });
    const audit = await ana.send('GET', `${at}/audit-events`);
    expect(audit.body).toContain('tracker.connected');
    expect(audit.body).not.toContain(TOKEN);
  });

  it('tells what the repository offers, with labels that would say priorities', async () => {
    const offers = await get<TrackerOffers>(`${tracker}/offers`);
    expect(offers).toMatchObject({
      options: { issueType: [{ value: 'Task', label: 'Task' }, { value: 'Bug' }] },
      people: [{ login: 'ada', name: 'ada', email: null }, { login: 'grace' }],
      priorities: [],
      usualPriorities: PRIORITY_LABELS,
    });
    expect(server.violations).toEqual([]);
  });

  it('shows in a dry run what it would do, and does nothing', async () => {
    const open = await tasks();
    const sync = await dryRun();
    const count = open.length;
    expect(sync.summary).toMatchObject({ create: count, update: 0, conflicts: 0, unchanged: 0 });
    expect(issues()).toEqual([]);
    const { items } = await get<Page<TrackerStep>>(`${tracker}/syncs/${sync.id}/steps`);
    expect(items.filter(({ kind }) => kind === 'create_issue').map(({ title }) => title)).toEqual(
      open.map(({ title }) => title),
    );
    expect(sync.summary?.writes).toBe(items.length);
    const reads = server.calls.length;
    const done = await apply(sync);
    expect(done).toMatchObject({ done: items.length, total: items.length, failed: 0, error: null });
    expect(server.calls.length - reads).toBe(items.length);
    expect(
      issues()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(open.map(({ title }) => title).sort());
    expect(server.violations).toEqual([]);
    const links = await get<Page<TrackerLink>>(`${tracker}/links?limit=100`);
    expect(links.items).toHaveLength(count);
  });

  it('finds nothing to do the second time', async () => {
    const sync = await dryRun();
    expect(sync).toMatchObject({ total: 0, summary: { create: 0, writes: 0, reads: 0 } });
  });

  it('takes over that an issue was closed, and who began it is named', async () => {
    const [task] = await tasks();
    if (!task) throw new Error('There is no task.');
    titled(task.title).state = 'closed';
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ takes: 1, writes: 0 });
    await apply(sync);
    const after = await get<{ state: string; history: { reason: string }[] }>(
      `${at}/tasks/${task.id}`,
    );
    expect(after.state).toBe('done_unverified');
    expect(after.history[0]?.reason).toContain('Closed in the tracker: https://github.com/');
    expect((await dryRun()).total).toBe(0);
  });

  it('leaves a conflict to a person, and does as they say', async () => {
    const [, task] = await tasks();
    if (!task) throw new Error('There is no second task.');
    const issue = titled(task.title);
    issue.body = `Mine\n${issue.body.replace('[Open in Pitwall]', '[Look here]')}`;
    await ana.expect(200, 'PATCH', `${at}/tasks/${task.id}`, {
      version: task.version,
      description: 'More to know',
    });
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ conflicts: 1, update: 0 });
    const { items } = await get<Page<TrackerConflict>>(`${tracker}/conflicts`);
    expect(items).toMatchObject([{ taskId: task.id, field: 'section', title: task.title }]);
    await ana.expect(204, 'POST', `${tracker}/conflicts/${items[0]?.id}/settle`, {
      winner: 'ours',
    });
    const stale = await ana.send('POST', `${tracker}/syncs/${sync.id}/apply`);
    expect(stale.json()).toMatchObject({ code: 'resource.conflict' });
    const next = await dryRun();
    expect(next.summary).toMatchObject({ conflicts: 0, update: 1, writes: 1, reads: 1 });
    await apply(next);
    expect(issue.body).toContain('More to know');
    expect(issue.body.startsWith('Mine\n')).toBe(true);
  });

  it('links an issue that people made, keeps their text and adds its own', async () => {
    const task = await ana.expect<Task>(201, 'POST', `${system}/tasks`, {
      title: 'Own task',
      days: 1,
    });
    const issue = server.github.add({ title: 'We talked about this', body: 'Old words' });
    const missing = await ana.send('POST', `${tracker}/links`, { taskId: task.id, issue: '999' });
    expect(missing.json()).toMatchObject({ code: 'resource.not_found' });
    await ana.expect(201, 'POST', `${tracker}/links`, {
      taskId: task.id,
      issue: String(issue.number),
    });
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ create: 0, update: 1 });
    await apply(sync);
    expect(issue.title).toBe('We talked about this');
    expect(issue.body.startsWith('Old words\n\n<!-- pitwall task=')).toBe(true);
    expect((await dryRun()).total).toBe(0);
  });

  it('lets one sync at a time', async () => {
    const sync = await dryRun();
    const both = await Promise.all([
      ana.send('POST', `${tracker}/syncs/${sync.id}/apply`),
      ana.send('POST', `${tracker}/syncs/${sync.id}/apply`),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409]);
    await until(sync, 'finished');
  });

  it('stops where the credential is refused, and goes on with another', async () => {
    server.tokens.clear();
    const sync = await ana.expect<TrackerSync>(202, 'POST', `${tracker}/syncs`);
    const failed = await until(sync, 'failed');
    expect(failed.error).toBe('GitHub answered 401: Bad credentials');
    const { items } = await get<{ items: TrackerConnection[] }>(`${system}/trackers`);
    expect(items[0]?.state).toBe('unauthorized');
    server.tokens.add('another-token');
    await ana.expect(200, 'PATCH', tracker, {
      version: items[0]?.version,
      credential: { token: 'another-token' },
    });
    await dryRun();
  });

  it('forgets a connection, and finds its issues again by their markers', async () => {
    await ana.expect(204, 'DELETE', tracker);
    const connection = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
      provider: 'github',
      project: 'acme/shop',
      baseUrl: server.baseUrl,
      credential: { token: 'another-token' },
    });
    tracker = `${system}/trackers/${connection.id}`;
    const sync = await dryRun();
    expect(sync.summary).toMatchObject({ create: 0 });
    expect(sync.notices.some(({ kind }) => kind === 'recovered')).toBe(true);
    expect(server.violations).toEqual([]);
  });
});
