import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SprintFillingService } from '../sprints/sprint-filling.service.ts';
import { SprintsService } from '../sprints/sprints.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { ProgressService } from './progress.service.ts';
import { SprintClosingService } from './sprint-closing.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let eve: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
  eve = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana, { team: `team-${(count += 1)}` });
});

const DAY = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const sprint = (startsIn: number, capacityDays = 4) =>
  world.get(SprintsService).create(ana, shop.teamSlug, {
    name: `From ${startsIn}`,
    startsOn: inDays(startsIn),
    endsOn: inDays(startsIn + 6),
    capacityDays,
    debtShare: 1,
  });
const close = (id: string, unfinished: 'next_sprint' | 'plan' = 'next_sprint', by = ana) =>
  world.get(SprintClosingService).close(by, id, unfinished);
const progress = () => world.get(ProgressService).progress(ana, shop.slug, 'breakdown');
/** As if what is done had been done so many days ago. */
const moveDone = (practice: string, daysAgo: number) =>
  world.database.withSystem('fill the demonstration', async (transaction) => {
    await transaction.$executeRaw`
      UPDATE task_state_change c SET at = now() - make_interval(days => ${daysAgo}::int)
      FROM task t
      WHERE t.id = c.task_id AND t.system_id = ${shop.id}::uuid AND t.practice_id = ${practice}
        AND c."to" = 'done'`;
  });

describe('closing a sprint', () => {
  it('keeps what it came to, and carries over what is unfinished', async () => {
    for (const practice of ['DB-05', 'MO-01', 'RL-01'])
      await world.answer(ana, shop, practice, { state: 'absent' });
    const now = await sprint(-1);
    const next = await sprint(6);
    await world.get(SprintFillingService).fill(ana, now.id, true);
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    const closed = await close(now.id);
    expect(closed).toEqual({
      plannedDays: 3,
      completedDays: 1,
      carriedDays: 2,
      carriedTasks: 2,
      carriedTo: { id: next.id, name: next.name },
    });
    const after = await world.get(SprintsService).get(ana, next.id);
    expect(after.tasks.map(({ practice }) => practice).sort()).toEqual(['MO-01', 'RL-01']);
    const before = await world.get(SprintsService).get(ana, now.id);
    expect(before.closedAt).not.toBeNull();
    expect(before.tasks.map(({ practice }) => practice)).toEqual(['DB-05']);
    await expect(close(now.id)).rejects.toMatchObject({ code: 'resource.conflict' });
    await expect(world.get(SprintFillingService).fill(ana, now.id, true)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('puts what is unfinished back into the plan when asked, or when no sprint follows', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    const now = await sprint(-1);
    await world.get(SprintFillingService).fill(ana, now.id, true);
    expect(await close(now.id)).toMatchObject({ carriedTasks: 1, carriedTo: null });
    const again = await sprint(-1);
    const next = await sprint(6);
    await world.get(SprintFillingService).fill(ana, again.id, true);
    expect(await close(again.id, 'plan')).toMatchObject({ carriedTasks: 1, carriedTo: null });
    expect((await world.get(SprintsService).get(ana, next.id)).tasks).toEqual([]);
  });

  it('is refused before it begins, and to another tenant', async () => {
    const coming = await sprint(3);
    await expect(close(coming.id)).rejects.toMatchObject({ code: 'resource.conflict' });
    await expect(close(coming.id, 'plan', eve)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });
});

describe('progress', () => {
  it('has a burn-up of finished sprints and a forecast from three on', async () => {
    for (const practice of ['DB-05', 'MO-01', 'SE-03', 'RL-01'])
      await world.answer(ana, shop, practice, { state: 'absent' });
    for (const start of [-21, -14]) await sprint(start);
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    await moveDone('DB-05', 18);
    await world.answer(ana, shop, 'MO-01', { state: 'in_place', version: 1 });
    await moveDone('MO-01', 10);
    const two = await progress();
    expect(two).toMatchObject({ target: 'breakdown', doneDays: 2, leastSprints: 3 });
    expect(two.burnUp.finish).toBeNull();
    expect(two.burnUp.points.map(({ doneDays }) => doneDays)).toEqual([1, 2]);
    await sprint(-7);
    const three = await progress();
    expect(three.burnUp.points.map(({ doneDays }) => doneDays)).toEqual([1, 2, 2]);
    // One day is left of the path, and two were done in three sprints.
    expect(three.left).toEqual({ low: 1, high: 1 });
    expect(three.burnUp.finish?.sprints).toMatchObject({ likely: 2 });
    expect(three.sprints.map(({ completedDays }) => completedDays)).toEqual([1, 1, 0]);
  });

  it('is empty without finished sprints, and gone for another tenant', async () => {
    await sprint(0);
    expect(await progress()).toMatchObject({ burnUp: { points: [], finish: null }, sprints: [] });
    await expect(
      world.get(ProgressService).progress(eve, shop.slug, undefined),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
  });
});
