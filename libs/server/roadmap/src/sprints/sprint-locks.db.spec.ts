import { AssessmentsService } from '@pitwall/server-assessments';
import type { TenantTransaction } from '@pitwall/server-db';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SprintClosingService } from '../progress/sprint-closing.service.ts';
import { TaskChangesService } from '../tasks/task-changes.service.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { WhatIfApplyingService } from '../what-if/what-if-applying.service.ts';
import { SprintFillingService } from './sprint-filling.service.ts';
import { SprintRepository } from './sprint.repository.ts';
import { SprintsService } from './sprints.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let shop: TestSystem;
let sprintId: string;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana, { team: `team-${(count += 1)}` });
  await world.answer(ana, shop, 'DB-05', { state: 'absent' });
  ({ id: sprintId } = await world.get(SprintsService).create(ana, shop.teamSlug, {
    name: 'The one',
    startsOn: '2020-01-01',
    endsOn: '2999-12-31',
    capacityDays: 4,
    debtShare: 1,
  }));
});

/** Waits until somebody waits for a lock of this database. */
const untilSomebodyWaits = () =>
  expect
    .poll(
      async () => {
        const { rows } = await world.database.systemStatement<{ waits: boolean }>(
          'check the health of the database',
          {
            text: `SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                   WHERE NOT l.granted AND a.datname = current_database()) AS waits`,
          },
        );
        return rows[0]?.waits;
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe(true);

/** What somebody does who holds the system, wants the sprint, and meets `other` in between. */
const meeting = async <Result>(other: () => Promise<Result>): Promise<Result> => {
  let met: Promise<Result> | undefined;
  await world.database.withTenant(ana, async (transaction) => {
    await world.get(AssessmentsService).lock(transaction, shop.id);
    met = other();
    met.catch(() => undefined);
    await untilSomebodyWaits();
    await world.get(SprintRepository).lock(transaction, sprintId);
  });
  return met as Promise<Result>;
};

describe('who changes what is in a sprint', () => {
  it('waits in turn with who closes it', async () => {
    await world.get(SprintFillingService).fill(ana, sprintId, true);
    const closed = await meeting(() =>
      world.get(SprintClosingService).close(ana, sprintId, 'plan'),
    );
    expect(closed).toMatchObject({ carriedTasks: 1 });
  });

  it('waits in turn with who gives it other days', async () => {
    const applied = await meeting(() =>
      world.get(WhatIfApplyingService).apply(ana, shop.slug, { capacityDays: 9 }),
    );
    expect(applied).toMatchObject({ sprints: 1 });
  });

  it('puts nothing into one that is being closed', async () => {
    const [task] = await world.database.withTenant(ana, (transaction) =>
      world.get(TaskRepository).openOfSystem(transaction, shop.id),
    );
    if (!task) throw new Error('There is no task.');
    let moved: Promise<unknown> | undefined;
    await world.database.withTenant(ana, async (transaction: TenantTransaction) => {
      const sprints = world.get(SprintRepository);
      await sprints.lock(transaction, sprintId);
      const { version } = task;
      moved = world.get(TaskChangesService).update(ana, task.id, { version, sprintId });
      moved.catch(() => undefined);
      await untilSomebodyWaits();
      await sprints.close(transaction, sprintId, {
        at: new Date(),
        byClock: false,
        next: null,
        carriedTasks: 0,
        carriedDays: 0,
      });
    });
    await expect(moved).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
