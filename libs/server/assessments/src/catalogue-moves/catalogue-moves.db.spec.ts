import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { type Assessment, writeAnswerSchema } from '@pitwall/contracts';
import {
  CatalogueChoices,
  CatalogueOverlaysModule,
  OverlaysService,
} from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  nextCatalogue,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswersService } from '../answers/answers.service.ts';
import { AssessmentsJobsModule, CatalogueMovesModule } from '../assessments.module.ts';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { ComparisonService } from '../snapshots/comparison.service.ts';
import { SnapshotsService } from '../snapshots/snapshots.service.ts';
import { CatalogueMoveHandler } from './catalogue-move.handler.ts';
import { CatalogueMovesService } from './catalogue-moves.service.ts';
import { CataloguePinsService } from './catalogue-pins.service.ts';

@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
class Queue {}

const first = smallCatalogue();
const second = nextCatalogue(first, {
  version: '2020.2',
  add: [{ id: 'MO-02', like: 'DB-05' }],
  change: [{ id: 'RL-01', stage: 'mvp', impact: 5 }],
  retire: [
    { id: 'SE-03', as: 'dropped' },
    { id: 'MO-01', as: 'renamed', to: ['MO-09'] },
    { id: 'ST-02', as: 'split', to: ['ST-21', 'ST-22'] },
  ],
});

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let moves: CatalogueMovesService;
let pins: CataloguePinsService;
let count = 0;
let ana: TestTenant;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
  application = await openFeatures(
    database,
    Queue,
    CatalogueOverlaysModule,
    CatalogueMovesModule,
    AssessmentsJobsModule,
  );
  await releaseCatalogue(database, first);
  await releaseCatalogue(database, second);
  moves = application.get(CatalogueMovesService, { strict: false });
  pins = application.get(CataloguePinsService, { strict: false });
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});
beforeEach(async () => {
  ana = await createTenant(database, `northwind-${(count += 1)}`);
  await database.withTenant(ana, (transaction) =>
    application
      .get(CatalogueChoices, { strict: false })
      .choose(transaction, ana.organizationId, '2020.1'),
  );
});

let systems = 0;
const newSystem = (): Promise<TestSystem> =>
  createTestSystem(database, ana, {
    slug: `shop-${(systems += 1)}`,
    catalogueVersion: '2020.1',
    declaredStage: 're-architecture',
  });
const write = (system: TestSystem, practice: string, given: object, version = 0) =>
  application
    .get(AnswersService, { strict: false })
    .write(ana, system.id, practice, writeAnswerSchema.parse({ version, ...given }));
const now = new Date('2026-03-01T10:00:00Z');
const read = async (system: TestSystem): Promise<Assessment> =>
  database.withTenant(ana, async (transaction) => {
    const service = application.get(AssessmentsService, { strict: false });
    return (await service.read(transaction, ana, system.id, now)).assessment;
  });
const told: [number, number][] = [];
const work = async (moveId: string): Promise<void> => {
  const { organizationId } = ana;
  await application.get(CatalogueMoveHandler, { strict: false }).handle(
    { organizationId, moveId },
    {
      organizationId,
      jobId: moveId,
      requestId: null,
      attempt: 1,
      signal: new AbortController().signal,
      progress: (done, total) => void told.push([done, total]),
    },
  );
};
const stateOf = ({ items }: Assessment, practice: string) =>
  items.find((item) => item.practice === practice)?.answer?.state ?? null;
const take = async (to = '2020.2') => {
  const move = await moves.take(ana, { to, note: '' });
  await work(move.id);
  return moves.get(ana, move.id);
};
const rollBack = async () => {
  const move = await moves.rollBack(ana, 'not yet');
  await work(move.id);
  return moves.get(ana, move.id);
};

describe('a move to another release', () => {
  it('is previewed with what it brings and what would become of a system, and that comes true', async () => {
    const shop = await newSystem();
    await write(shop, 'MO-01', { state: 'in_place', note: 'logs' });
    await write(shop, 'ST-02', { state: 'partial' });
    await write(shop, 'SE-03', { state: 'absent' });
    await write(shop, 'DB-05', { state: 'in_place' });
    const preview = await moves.preview(ana, '2020.2');
    expect(preview).toMatchObject({ systems: 1, pinned: 0, overlayProblems: [] });
    expect(preview.difference).toMatchObject({
      from: '2020.1',
      to: '2020.2',
      added: [{ id: 'MO-02' }, { id: 'MO-09' }, { id: 'ST-21' }, { id: 'ST-22' }],
      retired: [
        { id: 'MO-01', as: 'renamed', to: ['MO-09'] },
        { id: 'SE-03', as: 'dropped', to: [] },
        { id: 'ST-02', as: 'split', to: ['ST-21', 'ST-22'] },
      ],
    });
    expect(preview.difference.changed.find(({ id }) => id === 'RL-01')).toMatchObject({
      fields: ['stage', 'impact', 'depends_on'],
      before: { stage: 'breakdown' },
      after: { stage: 'mvp' },
    });
    const {
      items: [told_],
      next,
    } = await moves.previewSystems(ana, { to: '2020.2', limit: 10 });
    expect(next).toBeNull();
    expect(told_).toMatchObject({
      from: '2020.1',
      to: '2020.2',
      pinned: null,
      answers: {
        kept: 1,
        carried: [
          { practice: 'MO-09', from: ['MO-01'], as: 'renamed', state: 'in_place' },
          { practice: 'ST-21', as: 'split', state: 'partial' },
          { practice: 'ST-22', as: 'split', state: 'partial' },
        ],
        setAside: ['SE-03'],
      },
    });
    expect(told_?.answers.toAnswer).toContain('MO-02');
    const was = await read(shop);
    expect(told_?.before.score).toMatchObject({
      low: was.summary.score.low,
      high: was.summary.score.high,
    });
    expect(told_?.split.parts?.answers).toEqual({ low: 0, high: 0 });
    expect((await moves.versions(ana)).chosen).toBe('2020.1');

    expect(await take()).toMatchObject({ state: 'finished', done: 1, total: 1, kind: 'take' });
    const is = await read(shop);
    expect(told_?.after).toMatchObject({
      score: { low: is.summary.score.low, high: is.summary.score.high },
      ready: { low: is.summary.ready.low, high: is.summary.ready.high },
      due: is.summary.counts.due,
      tasks: is.summary.counts.tasks,
    });
    expect(stateOf(is, 'MO-09')).toBe('in_place');
    expect(stateOf(is, 'ST-22')).toBe('partial');
    expect(stateOf(is, 'SE-03')).toBeNull();
    expect(await moves.versions(ana)).toMatchObject({ chosen: '2020.2', canRollBack: true });
  });

  it('taken and rolled back leaves everything as it was, with what is said meanwhile kept', async () => {
    const shop = await newSystem();
    await write(shop, 'MO-01', { state: 'started', note: 'begun' });
    await write(shop, 'SE-03', { state: 'partial' });
    await write(shop, 'ST-02', { state: 'in_place' });
    const was = await read(shop);
    await take();
    expect(await rollBack()).toMatchObject({ state: 'finished', kind: 'roll_back' });
    expect(await read(shop)).toEqual(was);
    await take();
    await rollBack();
    expect(await read(shop)).toEqual(was);

    await take();
    const [renamed] = (await read(shop)).items.filter(({ practice }) => practice === 'MO-09');
    await write(shop, 'MO-09', { state: 'in_place' }, renamed?.answer?.version ?? 0);
    await write(shop, 'MO-02', { state: 'absent' });
    await rollBack();
    const back = await read(shop);
    expect(stateOf(back, 'MO-01')).toBe('in_place');
    expect(stateOf(back, 'SE-03')).toBe('partial');
    await take();
    const again = await read(shop);
    expect(stateOf(again, 'MO-02')).toBe('absent');
    expect(stateOf(again, 'MO-09')).toBe('in_place');
  });

  it('leaves pinned systems where they are until they follow again', async () => {
    const [kept, free] = [await newSystem(), await newSystem()];
    const pin = await pins.pin(ana, kept.id, { reason: 'An audit runs until June.' });
    expect(pin).toMatchObject({ version: '2020.1', reason: 'An audit runs until June.' });
    const previewed = await moves.previewSystems(ana, { to: '2020.2', limit: 10 });
    expect(previewed.items.map(({ pinned }) => pinned)).toEqual([
      'An audit runs until June.',
      null,
    ]);
    await take();
    const versions = await moves.versions(ana);
    expect(versions.pinned).toBe(1);
    expect(versions.versions).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ version: '2020.2', systems: 1 }),
        expect.objectContaining({ version: '2020.1', systems: 1 }),
      ]),
    );
    expect((await read(free)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await read(kept)).items.some(({ practice }) => practice === 'MO-09')).toBe(false);
    await pins.unpin(ana, kept.id);
    expect((await read(kept)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await pins.list(ana, { limit: 10 })).items).toEqual([]);
  });

  it('is refused while another is under way, without a target, and where nothing would move', async () => {
    await newSystem();
    const move = await moves.take(ana, { to: '2020.2', note: '' });
    await expect(moves.take(ana, { to: '2020.1', note: '' })).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(moves.rollBack(ana, '')).rejects.toMatchObject({ code: 'resource.conflict' });
    await work(move.id);
    await expect(moves.take(ana, { to: '2020.2', note: '' })).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(moves.take(ana, { to: '1999.1', note: '' })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await rollBack();
    await expect(moves.rollBack(ana, '')).rejects.toMatchObject({ code: 'resource.conflict' });
  });

  it('goes on where it stopped, and tells how far it is', async () => {
    const [one, two] = [await newSystem(), await newSystem()];
    const move = await moves.take(ana, { to: '2020.2', note: 'first try' });
    // As if the process had died after the first system.
    await pins.pin(ana, two.id, { reason: 'not now' });
    told.length = 0;
    await work(move.id);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    await work(move.id);
    expect(await moves.get(ana, move.id)).toMatchObject({ state: 'finished', done: 2 });
    expect((await read(one)).items.some(({ practice }) => practice === 'MO-09')).toBe(true);
    expect((await moves.list(ana, { limit: 10 })).items).toMatchObject([{ note: 'first try' }]);
  });

  it('has the change of the score told as the catalogue’s', async () => {
    const shop = await newSystem();
    await write(shop, 'DB-05', { state: 'in_place' });
    await write(shop, 'MO-01', { state: 'absent' });
    const comparison = application.get(ComparisonService, { strict: false });
    const snapshots = application.get(SnapshotsService, { strict: false });
    const { id, createdAt: then } = await snapshots.take(ana, shop.id, 'before');
    await take();
    const { split } = await comparison.compare(ana, shop.id, { from: id });
    expect(split?.parts?.answers).toEqual({ low: 0, high: 0 });
    expect(split?.parts?.newlyDue).toEqual({ low: 0, high: 0 });
    expect(split?.parts?.catalogue).toEqual(split?.total);
    expect(split?.total?.low).not.toBe(0);
    // The same moment without a snapshot is read with the release of that moment.
    const moments = await comparison.compare(ana, shop.id, { from: then });
    expect(moments.from.catalogueVersion).toBe('2020.1');
    expect(moments.split?.parts).toEqual(split?.parts);
  });
});

describe('an organization’s release', () => {
  it('is what its overlay is checked against', async () => {
    const overlays = application.get(OverlaysService, { strict: false });
    const change = (id: string) =>
      `format: pitwall.overlay/1\nname: Own\nchange:\n  - { id: ${id}, impact: 5 }\n`;
    expect(await overlays.check(ana, change('MO-01'))).toMatchObject({ problems: [] });
    await newSystem();
    await take();
    expect(await overlays.check(ana, change('MO-01'))).toMatchObject({
      problems: [{ rule: 'overlay-unknown', line: 4 }],
    });
    expect(await overlays.check(ana, change('MO-09'))).toMatchObject({ problems: [] });
  });
});
