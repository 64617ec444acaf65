import { createComponentSchema, reportSchema } from '@pitwall/contracts';
import { ComponentsService } from '@pitwall/server-forecast';
import { SystemRegistry } from '@pitwall/server-systems';
import { SprintsService } from '@pitwall/server-roadmap';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReportsWorld, type ReportsWorld } from '../testing/reports-world.ts';
import { ReportsService } from './reports.service.ts';

let world: ReportsWorld;
let ana: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openReportsWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
});

const BUSY = { monthly_users: 50_000, peak_requests_per_second: 200, active_engineers: 12 };
const DAY = 86_400_000;
const day = (from: number): string => new Date(Date.now() + from * DAY).toISOString().slice(0, 10);
const report = (system?: TestSystem, tenant: TestTenant & { systems?: string[] } = ana) =>
  world.get(ReportsService).report(tenant, system?.slug, {});
const connectionsOf = (system: TestSystem, peak: number) =>
  world.get(ComponentsService).create(
    ana,
    system.slug,
    createComponentSchema.parse({
      component: 'db.connections',
      unit: 'connections',
      limit: 100,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
      monthlyCost: 300,
      peak,
    }),
  );
const finishOne = async (system: TestSystem): Promise<string> => {
  const task = await world.database.withTenant(ana, (transaction) =>
    transaction.task.findFirstOrThrow({ where: { systemId: system.id, practiceId: 'DB-05' } }),
  );
  await world.answer(ana, system, 'DB-05', 'in_place', 1);
  return task.title;
};

describe('the report', () => {
  it('of a system tells its standing, its breaks, what was finished and what the sprints hold', async () => {
    const shop = await world.system(ana, { figures: BUSY, team: 'payments' });
    for (const practice of ['DB-05', 'MO-01', 'RL-01'])
      await world.answer(ana, shop, practice, 'absent');
    await connectionsOf(shop, 80);
    await world.get(SprintsService).create(ana, 'payments', {
      name: 'One',
      startsOn: day(-2),
      endsOn: day(12),
      capacityDays: 10,
      debtShare: 1,
    });
    const finished = await finishOne(shop);
    const found = await report(shop);
    expect(reportSchema.parse(found)).toEqual(found);
    expect(found.headline).toMatch(/^The load is at re-architecture; the system is /);
    expect(found.standing.systems[0]?.gap?.low).toBeGreaterThan(0);
    expect(found.breaks.items).toMatchObject([{ title: 'Database connections', status: 'breaks' }]);
    expect(found.done.items.map(({ title }) => title)).toEqual([finished]);
    expect(found.next).toMatchObject({ availableDays: 10, cost: { now: 300, currency: null } });
    expect(found.next.items.length).toBeGreaterThan(0);
    expect(found.next.plannedDays).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(ana.organizationId);
    expect(JSON.stringify(found)).not.toContain(shop.id);
  });

  it('of the organization has each system, the furthest behind first, and nobody else’s', async () => {
    const eve = await createTenant(world.database, `southwind-${count}`);
    await world.system(eve, { figures: BUSY });
    const calm = await world.system(ana, {
      figures: { ...BUSY, monthly_users: 5, peak_requests_per_second: 1, active_engineers: 1 },
    });
    const busy = await world.system(ana, { figures: BUSY });
    for (const practice of ['DB-05', 'MO-01']) {
      await world.answer(ana, calm, practice, 'in_place');
      await world.answer(ana, busy, practice, 'absent');
    }
    const found = await report();
    expect(found.standing.systems.map(({ system }) => system.slug)).toEqual([busy.slug, calm.slug]);
    expect(found.headline).toBe('1 of 2 systems is behind its load.');
    await world.get(SystemRegistry).archive(ana, busy.slug);
    expect((await report()).standing.systems).toHaveLength(1);
    await expect(report(busy)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('counts what was done of all systems, and what is left of them, not of those alone that it lists', async () => {
    const shop = await world.system(ana, { figures: BUSY });
    for (const practice of ['DB-05', 'MO-01']) await world.answer(ana, shop, practice, 'absent');
    const finished = await finishOne(shop);
    const before = await report();
    const ahead = 600;
    await world.database.withSystem('fill the demonstration', async (transaction) => {
      const { organizationId } = ana;
      await transaction.$executeRaw`
        INSERT INTO system SELECT (jsonb_populate_record(s, jsonb_build_object(
          'id', gen_random_uuid(), 'slug', 'worse-' || n, 'name', 'Worse ' || n))).*
        FROM system s, generate_series(1, ${ahead}::int) n
        WHERE s.organization_id = ${organizationId}::uuid`;
      await transaction.$executeRaw`
        INSERT INTO system_standing SELECT (jsonb_populate_record(z, jsonb_build_object(
          'system_id', s.id, 'gap_low', 4, 'gap_high', 4, 'path_low', 1, 'path_high', 2))).*
        FROM system_standing z JOIN system s ON s.organization_id = z.organization_id
        WHERE z.organization_id = ${organizationId}::uuid AND s.slug LIKE 'worse-%'`;
    });
    const found = await report();
    expect(found.standing.systems.map(({ system }) => system.slug)).not.toContain(shop.slug);
    expect(found.standing.leftOut).toBe(101);
    expect(found.done).toMatchObject({ days: before.done.days, leftOut: 0 });
    expect(found.done.items).toMatchObject([{ title: finished, system: { slug: shop.slug } }]);
    expect(found.next.pathDays.high - before.next.pathDays.high).toBeCloseTo(2 * ahead);
    expect(found.basis[0]).toBe('The load of 601 of 601 systems is known.');
  });

  it('of whoever sees chosen systems holds those alone', async () => {
    const seen = await world.system(ana, { figures: BUSY });
    await world.system(ana, { figures: BUSY });
    const found = await report(undefined, { ...ana, systems: [seen.id] });
    expect(found.standing.systems.map(({ system }) => system.slug)).toEqual([seen.slug]);
  });

  it('since a moment before the system was there compares with nothing, and one to come is refused', async () => {
    const shop = await world.system(ana, { figures: BUSY });
    await world.answer(ana, shop, 'DB-05', 'in_place');
    const long = await world
      .get(ReportsService)
      .report(ana, shop.slug, { since: '2020-01-01T00:00:00Z' });
    expect(long.done).toMatchObject({ since: '2020-01-01', lost: [] });
    expect(long.done.sentence).not.toContain('score');
    const since = new Date(Date.now() + DAY).toISOString();
    await expect(world.get(ReportsService).report(ana, shop.slug, { since })).rejects.toMatchObject(
      { code: 'request.invalid' },
    );
  });
});
