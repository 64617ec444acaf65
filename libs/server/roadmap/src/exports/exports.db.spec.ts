import type { RoadmapFormat } from '@pitwall/contracts';
import { SystemRegistry } from '@pitwall/server-systems';
import type { JobContext } from '@pitwall/server-queue';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TasksService } from '../tasks/tasks.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { ExportsService } from './exports.service.ts';
import { RoadmapExportHandler } from './roadmap-export.handler.ts';

let world: RoadmapWorld;
let exports: ExportsService;
let ana: TestTenant;
let other: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openRoadmapWorld();
  exports = world.get(ExportsService);
  ana = await createTenant(world.database, 'northwind');
  other = await createTenant(world.database, 'southwind');
  shop = await world.system(ana, { slug: 'shop' });
  for (const practice of ['DB-05', 'MO-01', 'RL-01', 'ST-02'])
    await world.answer(ana, shop, practice, { state: 'absent' });
  await world
    .get(TasksService)
    .create(ana, shop.id, { title: '=1+1', description: 'Two\nlines.', days: 1 });
});
afterAll(() => world.close());

const payloadOf = (exportRunId: string) => ({
  organizationId: ana.organizationId,
  systemId: shop.id,
  exportRunId,
});
function jobContext(signal = new AbortController().signal) {
  const steps: [number, number][] = [];
  const context: JobContext<string> = {
    organizationId: ana.organizationId,
    jobId: 'job',
    requestId: null,
    attempt: 1,
    signal,
    progress: (done, total) => steps.push([done, total]),
  };
  return { context, steps };
}
const run = async (format: RoadmapFormat) => {
  const { id } = await exports.start(ana, shop.slug, format);
  const { context, steps } = jobContext();
  await world.get(RoadmapExportHandler).handle(payloadOf(id), context);
  return { id, steps, file: await exports.file(ana, shop.id, id) };
};

describe('an export', () => {
  it('leaves its job in the transaction that starts it', async () => {
    const started = await exports.start(ana, shop.slug, 'md');
    expect(started).toMatchObject({ state: 'waiting', done: 0, format: 'md', finishedAt: null });
    const jobs = await world.database.withTenant(ana, (transaction) =>
      transaction.outboxJob.findMany({ where: { name: 'roadmap.export' } }),
    );
    expect(jobs.map(({ payload, requestId }) => ({ payload, requestId }))).toContainEqual({
      payload: payloadOf(started.id),
      requestId: ana.requestId,
    });
    await expect(exports.file(ana, shop.id, started.id)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('is written by its job, and told of while it is', async () => {
    const { id, steps, file } = await run('md');
    expect(steps).toEqual([
      [0, 5],
      [5, 5],
    ]);
    expect(await exports.get(ana, shop.slug, id)).toMatchObject({
      state: 'finished',
      done: 5,
      total: 5,
      finishedAt: expect.any(String),
    });
    expect(file.name).toMatch(/^shop-roadmap-\d{4}-\d\d-\d\d\.md$/);
    expect(file.mediaType).toMatch(/^text\/markdown/);
    expect(file.content).toContain('# Roadmap of shop');
    expect(file.content).toContain('Practice ST-02 holds');
    expect(file.content.indexOf('## MVP')).toBeLessThan(file.content.indexOf('## Re-architecture'));
    expect(file.content.indexOf('## Own tasks')).toBeGreaterThan(file.content.indexOf('ST-02'));
  });

  it('is the same in every format', async () => {
    const json = JSON.parse((await run('json')).file.content) as {
      format: string;
      tasks: { practice: string | null; title: string; needs: { practice: string }[] }[];
    };
    expect(json.format).toBe('pitwall.roadmap/1');
    expect(json.tasks.map(({ practice }) => practice)).toEqual([
      'DB-05',
      'MO-01',
      'RL-01',
      'ST-02',
      null,
    ]);
    expect(json.tasks[2]?.needs).toMatchObject([{ practice: 'MO-01' }]);
    const { content } = (await run('csv')).file;
    const lines = content.split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[5]).toContain("'=1+1");
  });

  it('is written once, though its job runs twice', async () => {
    const { id, file } = await run('json');
    const { context, steps } = jobContext();
    const handler = world.get(RoadmapExportHandler);
    await handler.handle(payloadOf(id), context);
    await handler.failed(payloadOf(id), context, 'too late');
    expect(steps).toEqual([]);
    expect(await exports.file(ana, shop.id, id)).toEqual(file);
  });

  it('stops when it is told to, and is whole when it is tried again', async () => {
    const { id } = await exports.start(ana, shop.slug, 'csv');
    const handler = world.get(RoadmapExportHandler);
    const stopped = jobContext(AbortSignal.abort(new Error('The process stops.')));
    await expect(handler.handle(payloadOf(id), stopped.context)).rejects.toThrow('process stops');
    expect(await exports.get(ana, shop.id, id)).toMatchObject({ state: 'running', done: 0 });
    await handler.handle(payloadOf(id), jobContext().context);
    expect((await exports.file(ana, shop.id, id)).content.split('\r\n')).toHaveLength(7);
  });

  it('says why it failed', async () => {
    const gone = await world.system(ana, { slug: 'gone' });
    const { id } = await exports.start(ana, gone.slug, 'md');
    await world.get(SystemRegistry).archive(ana, gone.id);
    const handler = world.get(RoadmapExportHandler);
    const payload = { ...payloadOf(id), systemId: gone.id };
    await expect(handler.handle(payload, jobContext().context)).rejects.toThrow('archived');

    const failing = await exports.start(ana, shop.slug, 'md');
    await handler.failed(payloadOf(failing.id), jobContext().context, 'The disk is full.');
    expect(await exports.get(ana, shop.id, failing.id)).toMatchObject({
      state: 'failed',
      error: 'The disk is full.',
    });
    await expect(exports.file(ana, shop.id, failing.id)).rejects.toMatchObject({
      detail: expect.stringContaining('The disk is full.'),
    });
    expect(
      handler.progressEvent(payloadOf(failing.id), { state: 'failed', done: 1, total: 5 }),
    ).toMatchObject({ kind: 'export.progress', exportRunId: failing.id, state: 'failed' });
  });

  it('is listed newest first, and only for its own organization', async () => {
    const page = await exports.list(ana, shop.slug, { limit: 2 });
    expect(page.items).toHaveLength(2);
    const rest = await exports.list(ana, shop.slug, { limit: 100, cursor: page.next ?? '' });
    const all = [...page.items, ...rest.items].map(({ id }) => id);
    expect(all).toEqual([...all].sort().reverse());
    const gone = { code: 'resource.not_found' };
    const id = all[0] ?? '';
    await expect(exports.get(other, shop.id, id)).rejects.toMatchObject(gone);
    await expect(exports.file(other, shop.id, id)).rejects.toMatchObject(gone);
    await expect(exports.start(other, shop.id, 'md')).rejects.toMatchObject(gone);
  });
});
