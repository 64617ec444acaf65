import { createComponentSchema, refreshSystemJob } from '@pitwall/contracts';
import { ComponentsService } from '@pitwall/server-forecast';
import { createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortfolioService } from '../portfolio/portfolio.service.ts';
import { RefreshSystemHandler } from '../refresh/refresh-system.handler.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { DailyRefreshService } from './daily-refresh.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
});
afterAll(() => world.close());

const DAY = 86_400_000;
const left = async (): Promise<unknown[]> =>
  (
    await world.database.withTenant(ana, (transaction) =>
      transaction.outboxJob.findMany({ where: { name: refreshSystemJob.name } }),
    )
  ).map(({ payload }) => payload);
/** As if the system had been brought in step so many days ago. */
const age = (systemId: string, days: number) =>
  world.database.withTenant(ana, (transaction) =>
    transaction.systemStanding.updateMany({
      where: { systemId },
      data: { at: new Date(Date.now() - days * DAY) },
    }),
  );

it('brings the dates of a system up to today that nobody touched, and leaves the others alone', async () => {
  const [old, fresh] = [await world.system(ana), await world.system(ana)];
  for (const { slug } of [old, fresh])
    await world.get(ComponentsService).create(
      ana,
      slug,
      createComponentSchema.parse({
        component: 'db.connections',
        unit: 'connections',
        limit: 100,
        limitIs: 'configured',
        breaksAt: 'hard',
        growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
        monthlyCost: null,
        peak: 60,
      }),
    );
  const standing = async () => {
    const { items } = await world.get(PortfolioService).portfolio(ana, { limit: 10 });
    return items.find(({ id }) => id === old.id)?.at ?? '';
  };
  await age(old.id, 3);
  const before = await standing();
  const known = (await left()).length;
  expect(await world.get(DailyRefreshService).run(ana, new Date())).toBe(1);
  const payload = { organizationId: ana.organizationId, systemId: old.id };
  expect((await left()).slice(known)).toEqual([payload]);
  await world.get(RefreshSystemHandler).handle(payload);
  expect(Date.parse(await standing())).toBeGreaterThan(Date.parse(before) + 2 * DAY);
  expect(await world.get(DailyRefreshService).run(ana, new Date())).toBe(0);
});
