import type { INestApplicationContext } from '@nestjs/common';
import { writeAnswerSchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswersService } from '../answers/answers.service.ts';
import { AssessmentsModule } from '../assessments.module.ts';
import { ComparisonService } from './comparison.service.ts';
import { SnapshotsService } from './snapshots.service.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let snapshots: SnapshotsService;
let comparisons: ComparisonService;
let ana: TestTenant;
let other: TestTenant;
let system: TestSystem;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 5_000 });
  application = await openFeatures(database, AssessmentsModule);
  await releaseCatalogue(database, smallCatalogue());
  ana = await createTenant(database, 'northwind');
  other = await createTenant(database, 'southwind');
  system = await createTestSystem(database, ana, {
    slug: 'shop',
    catalogueVersion: '2020.1',
    declaredStage: 're-architecture',
  });
  snapshots = application.get(SnapshotsService);
  comparisons = application.get(ComparisonService);
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});

const write = (practice: string, state: string, version = 0) =>
  application
    .get(AnswersService)
    .write(ana, system.id, practice, writeAnswerSchema.parse({ state, version }));

describe('snapshots', () => {
  it('keep what was, whatever is answered later', async () => {
    await write('DB-05', 'in_place');
    await write('MO-01', 'absent');
    const first = await snapshots.take(ana, system.slug, 'January');
    expect(first).toMatchObject({
      name: 'January',
      catalogueVersion: '2020.1',
      createdBy: 'owner of northwind',
      summary: { counts: { tasks: 1 } },
    });
    await write('DB-05', 'absent', 1);
    await write('MO-01', 'in_place', 1);
    await write('ST-02', 'partial');
    const second = await snapshots.take(ana, system.slug, 'February');
    expect(await snapshots.get(ana, system.id, first.id)).toEqual(first);

    const changes = {
      regressed: [
        { practice: 'DB-05', title: 'Practice DB-05 holds', before: 'in_place', after: 'absent' },
      ],
      resolved: [
        { practice: 'MO-01', title: 'Practice MO-01 holds', before: 'absent', after: 'in_place' },
      ],
      changed: [
        {
          practice: 'ST-02',
          title: 'Practice ST-02 holds',
          before: 'not_assessed',
          after: 'partial',
        },
      ],
      newlyDue: [],
    };
    const between = { from: first.id, to: second.id };
    expect(await comparisons.compare(ana, system.id, between)).toMatchObject({
      ...changes,
      from: { name: 'January', at: first.createdAt },
      to: { name: 'February', at: second.createdAt },
    });
    expect(await comparisons.compare(ana, system.id, { from: first.id })).toMatchObject({
      ...changes,
      to: { name: 'Now' },
    });
  });

  it('are listed newest first, page by page', async () => {
    await snapshots.take(ana, system.id, 'March');
    const page = await snapshots.list(ana, system.id, { limit: 2 });
    expect(page.items.map(({ name }) => name)).toEqual(['March', 'February']);
    const rest = await snapshots.list(ana, system.id, { limit: 2, cursor: page.next ?? '' });
    expect(rest.items.map(({ name }) => name)).toEqual(['January']);
    expect(rest.next).toBeNull();
  });

  it('tell from what a change of the score came, and the course of it', async () => {
    const fresh = await createTestSystem(database, ana, {
      slug: 'course',
      catalogueVersion: '2020.1',
      declaredStage: 'mvp',
    });
    const answer = (practice: string, state: string, version = 0) =>
      application
        .get(AnswersService)
        .write(ana, fresh.id, practice, writeAnswerSchema.parse({ state, version }));
    await answer('DB-05', 'absent');
    await answer('MO-01', 'in_place');
    await answer('SE-03', 'in_place');
    await answer('RL-01', 'absent');
    const first = await snapshots.take(ana, fresh.id, 'First');
    await answer('DB-05', 'in_place', 1);
    await database.withTenant(ana, (transaction) =>
      transaction.system.update({
        where: { id: fresh.id },
        data: { declaredStage: 'breakdown' },
      }),
    );
    const { split, score } = await comparisons.compare(ana, fresh.id, { from: first.id });
    const parts = split?.parts;
    expect(parts?.answers.low).toBeGreaterThan(0);
    expect(parts?.newlyDue.low).toBeLessThan(0);
    expect(parts?.catalogue).toEqual({ low: 0, high: 0 });
    const total = (score.after?.low ?? 0) - (score.before?.low ?? 0);
    expect(split?.total?.low).toBeCloseTo(total, 9);
    expect((parts?.answers.low ?? 0) + (parts?.newlyDue.low ?? 0)).toBeCloseTo(total, 9);

    const second = await snapshots.take(ana, fresh.id, 'Second');
    const trend = await snapshots.trend(ana, fresh.id);
    expect(trend.points.map(({ name, snapshot }) => [name, snapshot])).toEqual([
      ['First', first.id],
      ['Second', second.id],
      ['Now', null],
    ]);
    expect(trend.points[0]?.score.low).toBe(first.summary.score.low);
    expect(trend.leftOut).toBe(0);
  });

  it('from before it was kept tell no split', async () => {
    const page = await snapshots.list(ana, system.id, { limit: 1 });
    const id = page.items[0]?.id ?? '';
    await database.withSystem('fill the demonstration', async (transaction) => {
      await transaction.$executeRaw`UPDATE snapshot SET inputs = NULL`;
    });
    expect((await comparisons.compare(ana, system.id, { from: id })).split).toBeNull();
  });

  it('are not found by others, nor through another system', async () => {
    const gone = { code: 'resource.not_found' };
    const { items } = await snapshots.list(ana, system.id, { limit: 1 });
    const id = items[0]?.id ?? '';
    await expect(snapshots.get(other, system.id, id)).rejects.toMatchObject(gone);
    await expect(snapshots.list(other, system.id, { limit: 1 })).rejects.toMatchObject(gone);
    const blog = await createTestSystem(database, ana, {
      slug: 'blog',
      catalogueVersion: '2020.1',
    });
    await expect(snapshots.get(ana, blog.id, id)).rejects.toMatchObject(gone);
    await expect(comparisons.compare(ana, blog.id, { from: id })).rejects.toMatchObject(gone);
  });
});
