import { createCampaignSchema, writeAnswerSchema } from '@pitwall/contracts';
import { AnswersService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type NotableEvent } from '@pitwall/server-kernel';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignsJobsModule } from '../campaigns.module.ts';
import { CampaignRemindersService } from '../reminders/campaign-reminders.service.ts';
import { CampaignExportsService } from './campaign-exports.service.ts';
import { CampaignsService } from './campaigns.service.ts';

const DAY = 86_400_000;
let application: INestApplicationContext;
let database: Database;
let drop: () => Promise<void>;
let ana: TestTenant;
let count = 0;
/** What was told of campaigns, the oldest first. */
const published: NotableEvent[] = [];

beforeAll(async () => {
  const clone = await createTestDatabase();
  drop = () => clone.drop();
  database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 10_000 });
  application = await openFeatures(database, queueThatKeeps([]), CampaignsJobsModule);
  await releaseCatalogue(database, smallCatalogue());
  get(DomainEvents).onNotable(async (_transaction, _context, event) => {
    if (event.kind === 'campaign_due') published.push(event);
  });
});
afterAll(async () => {
  await application.close();
  await database.close();
  await drop();
});
beforeEach(async () => {
  ana = await createTenant(database, `northwind-${(count += 1)}`);
  published.length = 0;
});

const get = <Service>(service: Type<Service>): Service =>
  application.get(service, { strict: false });
const system = (slug: string, tenant = ana) =>
  createTestSystem(database, tenant, {
    slug: `${slug}-${count}`,
    catalogueVersion: '2020.1',
    declaredStage: 're-architecture',
  });
const answer = (at: TestSystem, practice: string, state: string, version = 0) =>
  get(AnswersService).write(ana, at.id, practice, writeAnswerSchema.parse({ version, state }));
const start = (systems: TestSystem[], given: object = {}) =>
  get(CampaignsService).create(
    ana,
    createCampaignSchema.parse({
      name: 'Restores are rehearsed',
      ownerId: ana.userId,
      dueOn: new Date(Date.now() + 7 * DAY).toISOString().slice(0, 10),
      practices: ['DB-05', 'MO-01'],
      systemIds: systems.map(({ id }) => id),
      ...given,
    }),
  );
const remind = (days = 0) =>
  get(CampaignRemindersService).run(ana, new Date(Date.now() + days * DAY));

describe('a campaign', () => {
  it('shows each practice on each system, the furthest behind first, and follows every answer', async () => {
    const [shop, search] = [await system('shop'), await system('search')];
    await answer(shop, 'DB-05', 'in_place');
    await answer(search, 'DB-05', 'partial');
    const made = await start([shop, search]);
    expect(made).toMatchObject({ done: 1, total: 4, behind: 2, systems: 2, daysLeft: 7 });
    expect(
      made.rows.map(({ system: of, cells }) => [of.slug, cells.map(({ cell }) => cell)]),
    ).toEqual([
      [search.slug, ['partial', 'unanswered']],
      [shop.slug, ['done', 'unanswered']],
    ]);
    await answer(shop, 'MO-01', 'in_place');
    const { items } = await get(CampaignsService).list(ana, { state: 'running', limit: 10 });
    expect(items).toMatchObject([{ done: 2, total: 4, behind: 1 }]);
  });

  it('that asks for proof is not done by a claim', async () => {
    const shop = await system('shop');
    await answer(shop, 'DB-05', 'in_place');
    expect(await start([shop], { goal: 'proven', practices: ['DB-05'] })).toMatchObject({
      done: 0,
    });
  });

  it('refuses foreign systems, foreign owners and practices that there are not, and changes nothing', async () => {
    const eve = await createTenant(database, `southwind-${count}`);
    const [own, foreign] = [await system('shop'), await system('spy', eve)];
    for (const given of [
      { systemIds: [own.id, foreign.id] },
      { ownerId: eve.userId },
      { practices: ['CA-99'] },
    ])
      await expect(start([own], given)).rejects.toMatchObject({ code: 'request.invalid' });
    expect((await get(CampaignsService).list(ana, { state: 'all', limit: 10 })).items).toEqual([]);
  });

  it('makes tasks of what is left, none twice, and a file of all', async () => {
    const shop = await system('shop');
    await answer(shop, 'DB-05', 'absent');
    const { id } = await start([shop]);
    const first = await get(CampaignExportsService).makeTasks(ana, id);
    expect(first.created + first.already).toBe(2);
    expect(await get(CampaignExportsService).makeTasks(ana, id)).toEqual({
      created: 0,
      already: 2,
    });
    const { content } = await get(CampaignExportsService).csv(ana, id);
    expect(content.split('\r\n')).toHaveLength(4);
    expect(content).toContain('DB-05');
  });

  it('makes each task once for those who ask at the same moment, of two campaigns too', async () => {
    const shop = await system('shop');
    await answer(shop, 'DB-05', 'absent');
    const ids = [(await start([shop])).id, (await start([shop])).id];
    const made = await Promise.all(
      [...ids, ...ids].map((id) => get(CampaignExportsService).makeTasks(ana, id)),
    );
    const custom = await database.withTenant(ana, (transaction) =>
      transaction.task.findMany({ where: { systemId: shop.id, kind: 'custom' } }),
    );
    expect(custom.length).toBeGreaterThan(0);
    expect(new Set(custom.map(({ title }) => title)).size).toBe(custom.length);
    expect(made.reduce((sum, { created }) => sum + created, 0)).toBe(custom.length);
  });

  it('changed by two at once is changed by one', async () => {
    const shop = await system('shop');
    const { id, version } = await start([shop]);
    const change = (name: string) => get(CampaignsService).change(ana, id, { version, name });
    const ended = await Promise.allSettled([change('One'), change('Other')]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('reminders of a campaign', () => {
  it('are told once a week to the owner of the campaign, and stop when it is done', async () => {
    const shop = await system('shop');
    const { id } = await start([shop], { practices: ['DB-05'] });
    expect(await remind()).toBe(1);
    expect(await remind(1)).toBe(0);
    expect(await remind(8)).toBe(1);
    const behind = { detail: `One system is behind: ${shop.slug}.`, to: [ana.userId] };
    expect(published).toMatchObject([
      { ...behind, about: 'Restores are rehearsed is to be done in 7 days' },
      { ...behind, about: 'Restores are rehearsed was to be done one day ago' },
    ]);
    expect(published[0]).toMatchObject({ kind: 'campaign_due', target: { page: 'campaign', id } });
    expect(published[0]?.key).not.toBe(published[1]?.key);
    await answer(shop, 'DB-05', 'in_place');
    expect(await remind(30)).toBe(0);
    await answer(shop, 'DB-05', 'absent', 1);
    expect(await remind(31)).toBe(1);
  });

  it('do not come while there is time, nor once it is ended', async () => {
    const shop = await system('shop');
    const dueOn = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);
    const { id, version } = await start([shop], { dueOn });
    expect(await remind()).toBe(0);
    await get(CampaignsService).change(ana, id, { version, ended: true });
    expect(await remind(55)).toBe(0);
  });
});
