import { createComponentSchema, whatIfSchema } from '@pitwall/contracts';
import { ComponentsService } from '@pitwall/server-forecast';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RoadmapService } from '../plan/roadmap.service.ts';
import { SprintsService } from '../sprints/sprints.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { TaskPinsService } from '../tasks/task-pins.service.ts';
import { WhatIfApplyingService } from './what-if-applying.service.ts';
import { WhatIfService } from './what-if.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana, { team: `team-${(count += 1)}` });
  for (const practice of ['DB-05', 'MO-01', 'RL-01', 'RL-03', 'ST-02'])
    await world.answer(ana, shop, practice, { state: 'absent' });
});

const DAY = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const sprint = (startsIn: number, capacityDays: number, tenant = ana) =>
  world.get(SprintsService).create(tenant, shop.teamSlug, {
    name: `From ${startsIn}`,
    startsOn: inDays(startsIn),
    endsOn: inDays(startsIn + 13),
    capacityDays,
    debtShare: 1,
  });
const suppose = (change: object = {}) =>
  world.get(WhatIfService).compare(ana, shop.slug, whatIfSchema.parse(change));
const component = (peak: number) =>
  world.get(ComponentsService).create(
    ana,
    shop.slug,
    createComponentSchema.parse({
      component: 'db.connections',
      unit: 'connections',
      limit: 100,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'compound', low: 1, likely: 2, high: 3 },
      monthlyCost: null,
      peak,
    }),
  );

/** Backups would weigh the least. */
const OVERLAY = `format: pitwall.overlay/1
name: Trial
change:
  - id: DB-05
    impact: 1
`;

/** Every row of the tables that a plan is made of. */
const everything = () =>
  world.database.withTenant(ana, async (transaction) => ({
    tasks: await transaction.task.findMany({ orderBy: { id: 'asc' } }),
    sprints: await transaction.sprint.findMany({ orderBy: { id: 'asc' } }),
    components: await transaction.systemComponent.findMany({ orderBy: { id: 'asc' } }),
    organization: await transaction.organization.findMany(),
    dependencies: await transaction.taskDependency.findMany({
      orderBy: [{ taskId: 'asc' }, { dependsOnId: 'asc' }],
    }),
    audit: await transaction.auditEvent.count(),
  }));

describe('what if', () => {
  it('changes nothing that is saved', async () => {
    await sprint(0, 4);
    await component(60);
    const before = await everything();
    await suppose({
      to: 'stability',
      by: inDays(200),
      capacityDays: 40,
      debtShare: 0.5,
      growthPercent: 50,
      weights: { daysPower: 0, leastDays: 1 },
      pins: [{ task: before.tasks.at(-1)?.id, rank: 1 }],
      overlay: OVERLAY,
    });
    expect(await everything()).toEqual(before);
  });

  it('says the same on both sides when nothing is supposed, and twice the same', async () => {
    await sprint(0, 4);
    const once = await suppose();
    expect(once.changed).toEqual(once.today);
    expect(once.moved).toEqual([]);
    expect(JSON.stringify(await suppose())).toBe(JSON.stringify(once));
  });

  it('ends earlier with more capacity', async () => {
    await sprint(0, 2);
    const { today, changed } = await suppose({ capacityDays: 12 });
    expect(today.sprints[0]).toMatchObject({ projected: false, availableDays: 2 });
    expect(today.sprints.some(({ projected }) => projected)).toBe(true);
    expect(changed.sprints[0]).toMatchObject({ projected: false, availableDays: 12 });
    for (const { schedule, sprints } of [today, changed]) {
      expect(schedule.sprints.map(({ id }) => id)).toEqual(sprints.map(({ id }) => id));
      const placed = new Set(
        schedule.sprints.flatMap(({ items }) => items.map(({ task }) => task)),
      );
      expect(schedule.tasks.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([]);
      expect(schedule.tasks.length).toBeGreaterThan(3);
    }
    expect(changed.planDoneOn).not.toBeNull();
    expect((changed.planDoneOn ?? '9') < (today.planDoneOn ?? '0')).toBe(true);
    expect((changed.pathDone?.latest ?? '9') < (today.pathDone?.latest ?? '0')).toBe(true);
  });

  it('has no date without a sprint, unless a capacity is supposed', async () => {
    const { today, changed } = await suppose({ capacityDays: 10 });
    expect(today).toMatchObject({ planDoneOn: null, sprints: [], pathDone: { latest: null } });
    expect(changed.planDoneOn).not.toBeNull();
  });

  it('tells the capacity that a date needs', async () => {
    await sprint(0, 2);
    const { changed } = await suppose({ by: inDays(14) });
    expect(changed.by?.met).toBe('no');
    const needed = changed.by?.neededCapacityDays ?? 0;
    expect(needed).toBeGreaterThan(2);
    const enough = await suppose({ by: inDays(14), capacityDays: needed });
    expect(enough.changed.by?.met).toBe('yes');
    const tooLittle = await suppose({ by: inDays(14), capacityDays: needed - 0.5 });
    expect(tooLittle.changed.by?.met).not.toBe('yes');
    const never = await suppose({ by: inDays(-3) });
    expect(never.changed.by).toEqual({ met: 'no', neededCapacityDays: null });
  });

  it('tells the same days of the path as the roadmap does, also beyond the coming sprints', async () => {
    await sprint(0, 2);
    const { today } = await suppose({ capacityDays: 3 });
    const { pathDone } = await world.get(RoadmapService).roadmap(ana, shop.slug, undefined);
    expect(pathDone?.latest).toMatch(/^20/);
    expect(pathDone).toEqual(today.pathDone);
  });

  it('moves breaks with growth, and makes due what moves them', async () => {
    await sprint(0, 4);
    await component(70);
    await world.answer(ana, shop, 'CA-03', { state: 'absent' });
    const { today, changed, moved } = await suppose({ growthPercent: 20 });
    expect(today.breaks).toMatchObject([{ component: 'db.connections' }]);
    expect(
      (changed.breaks[0]?.breaks.earliest ?? '9') < (today.breaks[0]?.breaks.earliest ?? '0'),
    ).toBe(true);
    expect(moved).toContainEqual(
      expect.objectContaining({ practice: 'CA-03', from: null, to: expect.any(Number) }),
    );
  });

  it('lets nothing break later, or wait longer, for a growth above the likely one', async () => {
    await sprint(0, 4);
    await component(95);
    const { today, changed, moved } = await suppose({ growthPercent: 2.1 });
    const [was, is] = [today.breaks[0]?.breaks, changed.breaks[0]?.breaks];
    expect((is?.earliest ?? '9') <= (was?.earliest ?? '0')).toBe(true);
    expect((is?.latest ?? '9') <= (was?.latest ?? '9')).toBe(true);
    expect(moved).toEqual([]);
  });

  it('moves a task to a place, and lets go what a person moved', async () => {
    await sprint(0, 4);
    const tasks = await world.database.withTenant(ana, (transaction) =>
      transaction.task.findMany({ where: { systemId: shop.id }, orderBy: { rank: 'asc' } }),
    );
    const last = tasks.at(-1);
    const { changed, today, moved } = await suppose({ pins: [{ task: last?.id, rank: 1 }] });
    expect(changed.first[0]?.practice).toBe(last?.practiceId);
    expect(today.first.at(-1)?.practice).toBe(last?.practiceId);
    expect(moved).toContainEqual(
      expect.objectContaining({ practice: last?.practiceId, from: tasks.length, to: 1 }),
    );
    await world.get(TaskPinsService).pin(ana, last?.id ?? '', {
      rank: 1,
      reason: 'promised',
      version: last?.version ?? 0,
    });
    // Today's side has what people moved; without it, the rules' order comes back.
    const without = await suppose({ pins: [{ task: last?.id, rank: null }] });
    expect(without.today.first[0]?.practice).toBe(last?.practiceId);
    expect(without.changed.first.at(-1)?.practice).toBe(last?.practiceId);
    await expect(suppose({ pins: [{ task: shop.id, rank: 1 }] })).rejects.toMatchObject({
      more: { errors: [{ path: 'pins.0.task' }] },
    });
  });

  it('shows what another catalogue would ask for', async () => {
    await sprint(0, 4);
    const { today, changed } = await suppose({ overlay: OVERLAY });
    const place = ({ first }: typeof today) =>
      first.findIndex(({ practice }) => practice === 'DB-05');
    expect(place(changed)).toBeGreaterThan(place(today));
    await expect(suppose({ overlay: 'practices: 7' })).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: expect.arrayContaining([expect.objectContaining({ path: 'overlay' })]) },
    });
  });

  it('shows what other weights would move', async () => {
    const { moved, today, changed } = await suppose({ weights: { daysPower: 2 } });
    // Eight days cost far more than before: it goes last.
    expect(changed.first.at(-1)?.practice).toBe('ST-02');
    expect(today.first.map(({ practice }) => practice).sort()).toEqual(
      changed.first.map(({ practice }) => practice).sort(),
    );
    for (const { from, to } of moved) expect(from).not.toBe(to);
  });

  it.each([
    ['capacity 0', { capacityDays: 0 }, 'capacityDays'],
    ['growth of −100 %', { growthPercent: -100 }, 'growthPercent'],
    ['growth of 10,000 %', { growthPercent: 10_000 }, 'growthPercent'],
    ['a day that is none', { by: '2026-02-30' }, 'by'],
    ['an unknown stage', { to: 'chaos' }, 'to'],
  ])('refuses %s and names the field', (_name, change, field) => {
    const result = whatIfSchema.safeParse(change);
    expect(result.error?.issues[0]?.path).toEqual([field]);
  });
});

describe('apply', () => {
  it('keeps the capacity in coming sprints and the growth in components', async () => {
    const coming = await sprint(0, 2);
    const over = await sprint(-30, 5);
    const made = await component(60);
    const applied = await world
      .get(WhatIfApplyingService)
      .apply(ana, shop.slug, { capacityDays: 12, growthPercent: 15 });
    expect(applied).toEqual({ sprints: 1, components: 1 });
    expect(await world.get(SprintsService).get(ana, coming.id)).toMatchObject({ capacityDays: 12 });
    expect(await world.get(SprintsService).get(ana, over.id)).toMatchObject({ capacityDays: 5 });
    const { items } = await world.get(ComponentsService).list(ana, shop.slug);
    expect(items).toMatchObject([
      { id: made.id, growth: { kind: 'compound', low: 7.5, likely: 15, high: 22.5 }, version: 2 },
    ]);
  });

  it('refuses a growth by who may not change systems, and keeps nothing of it', async () => {
    await sprint(0, 2);
    const planner = { ...ana, permissions: new Set(['systems:read', 'tasks:write'] as const) };
    const before = await everything();
    await expect(
      world
        .get(WhatIfApplyingService)
        .apply(planner, shop.slug, { capacityDays: 12, growthPercent: 15 }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    expect(await everything()).toEqual(before);
  });
});
