import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RoadmapService } from '../plan/roadmap.service.ts';
import { SprintClosingService } from '../progress/sprint-closing.service.ts';
import { TaskChangesService } from '../tasks/task-changes.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { SprintFillingService } from './sprint-filling.service.ts';
import { SprintPlanningService } from './sprint-planning.service.ts';
import { SprintsService } from './sprints.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let other: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
  other = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana, { team: `team-${(count += 1)}` });
});

const planning = () => world.get(SprintPlanningService).planning(ana, shop.teamSlug);
const sprint = (name: string, startsOn: string, endsOn: string, capacityDays = 10) =>
  world.get(SprintsService).create(ana, shop.teamSlug, {
    name,
    startsOn,
    endsOn,
    capacityDays,
    debtShare: 1,
  });
const absent = async (...practices: string[]): Promise<void> => {
  for (const practice of practices) await world.answer(ana, shop, practice, { state: 'absent' });
};
const backlogTask = async (practice: string) => {
  const { backlog } = await planning();
  const found = backlog.find((task) => task.practice === practice);
  if (!found) throw new Error(`${practice} is not in the backlog`);
  return found;
};

describe('the planning of a team', () => {
  it('has its open sprints in their order, those that are over first, and not the closed ones', async () => {
    await sprint('Coming', '2040-02-01', '2040-02-14');
    await sprint('Over', '2020-02-01', '2020-02-14');
    expect((await planning()).sprints.map(({ name }) => name)).toEqual(['Over', 'Coming']);
  });

  it('has what is in no sprint in the order of the work, with what each waits for', async () => {
    await absent('DB-05', 'RL-01', 'RL-03');
    const { id } = await sprint('Coming', '2040-02-01', '2040-02-14');
    const before = await planning();
    expect(before.backlogCount).toBe(before.backlog.length);
    expect(before.backlogDays).toBeCloseTo(before.backlog.reduce((sum, { days }) => sum + days, 0));
    const [task, need] = [await backlogTask('RL-03'), await backlogTask('RL-01')];
    expect(before.needs).toEqual([{ task: task.id, needs: [{ id: need.id, title: need.title }] }]);
    await world
      .get(TaskChangesService)
      .update(ana, task.id, { version: task.version, sprintId: id });
    const after = await planning();
    expect(after.backlogCount).toBe(before.backlogCount - 1);
    expect(after.sprints[0]?.tasks.map(({ practice }) => practice)).toEqual(['RL-03']);
    expect(after.needs).toEqual(before.needs);
    const roadmap = await world.get(RoadmapService).roadmap(ana, shop.id, undefined);
    expect(roadmap.needs).toEqual(before.needs);
    // What is said to be done holds nothing up.
    await world
      .get(TaskChangesService)
      .update(ana, need.id, { version: need.version, state: 'done_unverified' });
    expect((await planning()).needs).toEqual([]);
  });

  it('says how much of a task its sprint holds, and takes that back as it was', async () => {
    await absent('ST-02');
    const { id } = await sprint('Short', '2040-02-01', '2040-02-14', 1);
    const task = await backlogTask('ST-02');
    await world.get(SprintFillingService).fill(ana, id, true);
    const filled = await planning();
    const [part] = filled.parts;
    expect(part).toMatchObject({ task: task.id });
    expect(part?.days).toBeLessThan(task.days);
    const changes = world.get(TaskChangesService);
    const out = await changes.update(ana, task.id, { version: task.version + 1, sprintId: null });
    expect((await planning()).parts).toEqual([]);
    await changes.update(ana, task.id, {
      version: out.version,
      sprintId: id,
      sprintDays: part?.days ?? 0,
    });
    expect((await planning()).parts).toEqual([part]);
  });

  it('takes no part without a sprint, and all of a task where the part is not smaller', async () => {
    await absent('ST-02');
    const { id } = await sprint('Long', '2040-02-01', '2040-02-14', 50);
    const task = await backlogTask('ST-02');
    const changes = world.get(TaskChangesService);
    await expect(
      changes.update(ana, task.id, { version: task.version, sprintDays: 1 }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
    await changes.update(ana, task.id, { version: task.version, sprintId: id, sprintDays: 99 });
    expect((await planning()).parts).toEqual([]);
  });

  it('takes nothing into a sprint that is closed', async () => {
    await absent('ST-02');
    const { id } = await sprint('Past', '2020-02-01', '2020-02-14');
    await world.get(SprintClosingService).close(ana, id, 'plan');
    const task = await backlogTask('ST-02');
    await expect(
      world.get(TaskChangesService).update(ana, task.id, { version: task.version, sprintId: id }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
    expect((await planning()).sprints).toEqual([]);
  });

  it('is not there for others', async () => {
    await expect(
      world.get(SprintPlanningService).planning(other, shop.teamSlug),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
  });
});
