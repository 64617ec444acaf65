import { createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SprintsService } from '../sprints/sprints.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { WorkAheadService } from './work-ahead.service.ts';

const SPAN = { from: '2030-01-01', to: '2030-03-31', now: new Date('2030-01-01T12:00:00Z') };
let world: RoadmapWorld;
let ana: TestTenant;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
  for (const team of ['one', 'two', 'three', 'four']) {
    const shop = await world.system(ana, { team });
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    for (const startsOn of ['2030-01-07', '2030-01-21'])
      await world.get(SprintsService).create(ana, shop.teamSlug, {
        name: startsOn,
        startsOn,
        endsOn: startsOn.replace(/\d$/, '9'),
        capacityDays: 10,
        debtShare: 1,
      });
  }
});
afterAll(() => world.close());

const ahead = (most?: { teams: number; tasks: number }) =>
  world.database.withTenant(ana, (transaction) =>
    world.get(WorkAheadService).ahead(transaction, null, most ? { ...SPAN, most } : SPAN),
  );

it('looks at so many teams and tasks, and says of how many teams it does not know', async () => {
  const all = await ahead();
  expect(all).toMatchObject({ availableDays: 80, teamsLeftOut: 0 });
  expect(all.work.length).toBeGreaterThanOrEqual(4);
  expect(await ahead({ teams: 1, tasks: 1_000 })).toMatchObject({
    availableDays: 20,
    teamsLeftOut: 3,
  });
  // The team with which it is too much is planned to its end.
  expect(await ahead({ teams: 100, tasks: 1 })).toMatchObject({
    availableDays: 20,
    teamsLeftOut: 3,
  });
});
