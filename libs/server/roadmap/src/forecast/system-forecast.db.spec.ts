import { createComponentSchema } from '@pitwall/contracts';
import { ComponentReadingsService, ComponentsService } from '@pitwall/server-forecast';
import { OrganizationsService } from '@pitwall/server-organizations';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TaskListsService } from '../tasks/task-lists.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { SystemForecastService } from './system-forecast.service.ts';

let world: RoadmapWorld;
let northwind: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openRoadmapWorld();
  northwind = await createTenant(world.database, 'northwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(northwind);
});

const add = (component: string, changes = {}) =>
  world.get(ComponentsService).create(
    northwind,
    shop.slug,
    createComponentSchema.parse({
      component,
      unit: 'connections',
      limit: 100,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
      monthlyCost: null,
      ...changes,
    }),
  );
const forecast = () => world.get(SystemForecastService).forecast(northwind, shop.slug);
const openTasks = async () => {
  const page = await world
    .get(TaskListsService)
    .list(northwind, { system: shop.slug, state: 'open', limit: 50 });
  return page.items.map(({ practice }) => practice);
};

describe('the forecast of a system', () => {
  it('orders by what breaks first, with a curve, readings, cost and those without a reading last', async () => {
    await add('api.memory', { peak: 10 });
    await add('workers', { unit: '%', breaksAt: 'soft' });
    await add('db.connections', { peak: 90, monthlyCost: 50 });
    const { components, cost, dueWithinDays, horizonMonths } = await forecast();
    expect(components.map(({ component }) => component)).toEqual([
      'db.connections',
      'api.memory',
      'workers',
    ]);
    expect(components[0]).toMatchObject({
      title: 'Database connections',
      readings: [{ value: 90 }],
    });
    expect(components[0]?.forecast?.curve).toHaveLength(horizonMonths + 1);
    expect(components[2]?.forecast).toBeNull();
    expect(dueWithinDays).toBe(90);
    expect(cost).toMatchObject({ now: 50 });
    expect(cost?.inAYear.likely).toBeCloseTo(50 * 1.1 ** 12, 6);
  });

  it('says what costs are in, once the organization has said it', async () => {
    expect((await forecast()).currency).toBeNull();
    const { version } = await world.get(OrganizationsService).get(northwind);
    await world.get(OrganizationsService).update(northwind, { version, currency: 'EUR' });
    expect((await forecast()).currency).toBe('EUR');
  });

  it('makes due what moves a break within 90 days, and takes it back when the break is gone', async () => {
    await world.answer(northwind, shop, 'CA-03', { state: 'absent' });
    expect(await openTasks()).not.toContain('CA-03');
    const { id } = await add('db.connections', { peak: 20 });
    // Ten months away at the earliest.
    expect(await openTasks()).not.toContain('CA-03');
    const reading = await world
      .get(ComponentReadingsService)
      .record(northwind, shop.slug, id, { value: 95, source: 'metrics' });
    expect(await openTasks()).toContain('CA-03');
    const [first] = (await forecast()).components;
    expect(first?.forecast?.moves).toMatchObject([
      {
        practice: 'CA-03',
        title: 'Practice CA-03 holds',
        task: { days: 1 },
        assumption: 'Half of the reads are answered from the cache.',
      },
    ]);
    await world.get(ComponentReadingsService).delete(northwind, shop.slug, id, reading.id);
    expect(await openTasks()).not.toContain('CA-03');
  });

  it('no longer names what is done, nor what nobody can do', async () => {
    await add('db.connections', { peak: 95 });
    expect((await forecast()).components[0]?.forecast?.moves).toMatchObject([
      { practice: 'CA-03', task: null },
    ]);
    await world.answer(northwind, shop, 'CA-03', { state: 'in_place' });
    expect((await forecast()).components[0]?.forecast?.moves).toEqual([]);
  });
});
