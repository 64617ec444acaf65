import { AnswersService, InheritanceService, SnapshotsService } from '@pitwall/server-assessments';
import { refreshSystemJob } from '@pitwall/contracts';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RefreshSystemHandler } from '../refresh/refresh-system.handler.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { SprintsService } from '../sprints/sprints.service.ts';
import { SprintEndService } from './sprint-end.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  shop = await world.system(ana);
});

const sprint = (endsOn: string, name = 'Sprint 7') =>
  world.database.withTenant(ana, (transaction) =>
    transaction.sprint.create({
      data: {
        organizationId: ana.organizationId,
        teamId: shop.teamId,
        name,
        startsOn: new Date(Date.parse(endsOn) - 13 * 86_400_000),
        endsOn: new Date(endsOn),
        capacityDays: 10,
        debtShare: 0.5,
      },
    }),
  );
const zone = (timeZone: string) =>
  world.database.withTenant(ana, (transaction) =>
    transaction.organization.updateMany({ data: { timeZone } }),
  );
const run = (now: string) => world.get(SprintEndService).run(ana, new Date(now));
const names = async () =>
  (await world.get(SnapshotsService).list(ana, shop.id, { limit: 20 })).items.map(
    ({ name, automatic }) => `${name} ${automatic}`,
  );

describe('the end of a sprint', () => {
  it('keeps a snapshot of each system of the team, once', async () => {
    const blog = await world.system(ana);
    await world.system(ana, { team: 'others' });
    await sprint('2026-03-13');
    expect(await run('2026-03-13T23:59:59Z')).toBe(0);
    expect(await run('2026-03-14T00:00:00Z')).toBe(2);
    expect(await run('2026-03-14T01:00:00Z')).toBe(0);
    expect(await names()).toEqual(['End of Sprint 7 true']);
    const { items } = await world.get(SnapshotsService).list(ana, blog.id, { limit: 20 });
    expect(items).toHaveLength(1);
  });

  it('is one for two workers', async () => {
    await sprint('2026-03-13');
    const kept = await Promise.all([1, 2, 3].map(() => run('2026-03-14T00:00:00Z')));
    expect(kept.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await names()).toHaveLength(1);
  });

  it.each([
    ['Pacific/Auckland', '2026-03-13T10:59:59Z', '2026-03-13T11:00:00Z'],
    ['America/Los_Angeles', '2026-03-14T06:59:59Z', '2026-03-14T07:00:00Z'],
  ])('comes at midnight in %s', async (timeZone, before, after) => {
    await zone(timeZone);
    await sprint('2026-03-13');
    expect(await run(before)).toBe(0);
    expect(await run(after)).toBe(1);
  });

  it('closes it: the results are kept, and what is unfinished goes to the next', async () => {
    await zone('Pacific/Auckland');
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    const { id } = await sprint('2026-03-13');
    const next = await sprint('2026-03-27', 'Sprint 8');
    const [task] = await world.database.withTenant(ana, (transaction) =>
      transaction.task.findMany({ where: { systemId: shop.id } }),
    );
    await world.database.withTenant(ana, (transaction) =>
      transaction.task.updateMany({ where: { systemId: shop.id }, data: { sprintId: id } }),
    );
    const of = (sprintId: string) => world.get(SprintsService).get(ana, sprintId);
    await run('2026-03-13T10:59:59Z');
    expect(await of(id)).toMatchObject({
      closedAt: null,
      carried: null,
      tasks: [{ id: task?.id }],
    });
    // Two workers at once, and again an hour later: it is closed once.
    await Promise.all([run('2026-03-13T11:00:00Z'), run('2026-03-13T11:00:00Z')]);
    await run('2026-03-13T12:00:00Z');
    expect(await of(id)).toMatchObject({
      closedByClock: true,
      closedAt: '2026-03-13T11:00:00.000Z',
      carried: { tasks: 1, days: task?.days, to: 'Sprint 8' },
      tasks: [],
    });
    expect((await of(next.id)).tasks).toMatchObject([{ id: task?.id }]);
    const results = await world.database.withTenant(ana, (transaction) =>
      transaction.sprintResult.findMany({ where: { sprintId: id } }),
    );
    expect(results).toMatchObject([
      { systemId: shop.id, plannedDays: task?.days, completedDays: 0 },
    ]);
    // The snapshot shows what the sprint left.
    expect(await names()).toEqual(['End of Sprint 7 true']);
  });

  it('that was missed for long is not told as if it were then', async () => {
    await sprint('2026-03-01', 'Long ago');
    await sprint('2026-03-13', 'Lately');
    expect(await run('2026-03-16T00:00:00Z')).toBe(1);
    expect(await names()).toEqual(['End of Lately true']);
  });
});

describe('a platform', () => {
  it('lets the tasks of those follow that have practices from it', async () => {
    const platform = await world.system(ana);
    await world.answer(ana, platform, 'DB-05', { state: 'in_place' });
    await world
      .get(InheritanceService)
      .inherit(ana, shop.id, { platform: platform.id, practices: ['DB-05'] });
    await world.get(AnswersService).write(ana, platform.id, 'DB-05', {
      state: 'absent',
      version: 1,
      note: '',
    });
    const states = () =>
      world.database.withTenant(ana, (transaction) =>
        transaction.task.findMany({ where: { systemId: shop.id, practiceId: 'DB-05' } }),
      );
    expect(await states()).toEqual([]);
    const jobs = await world.database.withTenant(ana, (transaction) =>
      transaction.outboxJob.findMany({ where: { name: refreshSystemJob.name } }),
    );
    const payload = { organizationId: ana.organizationId, systemId: shop.id };
    expect(jobs.map((job) => job.payload)).toContainEqual(payload);
    await world.get(RefreshSystemHandler).handle(payload);
    expect(await states()).toMatchObject([{ state: 'todo', rank: 1 }]);
  });
});
