import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RoadmapService } from '../plan/roadmap.service.ts';
import { TaskChangesService } from '../tasks/task-changes.service.ts';
import { TaskListsService } from '../tasks/task-lists.service.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { SprintFillingService } from './sprint-filling.service.ts';
import { SprintsService } from './sprints.service.ts';

let world: RoadmapWorld;
let sprints: SprintsService;
let filling: SprintFillingService;
let ana: TestTenant;
let other: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  sprints = world.get(SprintsService);
  filling = world.get(SprintFillingService);
  ana = await createTenant(world.database, 'northwind');
  other = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana, { team: `team-${(count += 1)}` });
});

const sprint = (week: number, capacityDays: number, given: object = {}) =>
  sprints.create(ana, shop.teamSlug, {
    name: `Week ${week}`,
    startsOn: `2040-01-${String(week * 7 - 5).padStart(2, '0')}`,
    endsOn: `2040-01-${String(week * 7 - 1).padStart(2, '0')}`,
    capacityDays,
    debtShare: 1,
    ...given,
  });
const absent = async (system: TestSystem, ...practices: string[]): Promise<void> => {
  for (const practice of practices) await world.answer(ana, system, practice, { state: 'absent' });
};
const practices = ({ tasks }: { tasks: { practice: string | null }[] }) =>
  tasks.map(({ practice }) => practice);
const taskOf = async (practice: string) => {
  const { items } = await world
    .get(TaskListsService)
    .list(ana, { limit: 100, state: 'open', system: shop.id });
  const found = items.find((task) => task.practice === practice);
  if (!found) throw new Error(`no open task of ${practice}`);
  return found;
};
const move = async (practice: string, sprintId: string | null) => {
  const { id, version } = await taskOf(practice);
  await world.get(TaskChangesService).update(ana, id, { version, sprintId });
};

describe('sprints', () => {
  it('are listed newest first, page by page', async () => {
    for (const week of [2, 1, 3]) await sprint(week, 10, { debtShare: 0.2 });
    const page = await sprints.list(ana, shop.teamSlug, { limit: 2 });
    expect(page.items).toMatchObject([
      { name: 'Week 3', availableDays: 2, plannedDays: 0, startsOn: '2040-01-16', tasks: [] },
      { name: 'Week 2' },
    ]);
    const rest = await sprints.list(ana, shop.teamId, { limit: 2, cursor: page.next ?? '' });
    expect(rest).toMatchObject({ items: [{ name: 'Week 1' }], next: null });
  });

  it('are deleted only when they are empty', async () => {
    const { id } = await sprint(1, 10);
    await absent(shop, 'DB-05');
    await move('DB-05', id);
    await expect(sprints.delete(ana, shop.teamSlug, id)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await move('DB-05', null);
    await sprints.delete(ana, shop.teamSlug, id);
    await expect(sprints.get(ana, id)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('are not there for others', async () => {
    const { id } = await sprint(1, 10);
    const gone = { code: 'resource.not_found' };
    await expect(sprints.get(other, id)).rejects.toMatchObject(gone);
    await expect(filling.fill(other, id, true)).rejects.toMatchObject(gone);
    await expect(sprints.delete(other, shop.teamId, id)).rejects.toMatchObject(gone);
    await expect(sprints.list(other, shop.teamSlug, { limit: 1 })).rejects.toMatchObject(gone);
  });
});

describe('filling a sprint', () => {
  it('proposes without saving, then saves the same', async () => {
    await absent(shop, 'DB-05', 'MO-01', 'RL-01', 'SE-03');
    const { id } = await sprint(1, 3);
    const proposal = await filling.fill(ana, id, false);
    expect(proposal).toMatchObject({ availableDays: 3, plannedDays: 3 });
    expect(practices(proposal)).toEqual(['DB-05', 'MO-01', 'RL-01']);
    expect(proposal.tasks.every((task) => task.sprint?.id === id)).toBe(true);
    expect(await sprints.get(ana, id)).toMatchObject({ plannedDays: 0, tasks: [] });
    const saved = await filling.fill(ana, id, true);
    expect(practices(saved)).toEqual(practices(proposal));
    const { staysOut, staysOutCount, ...held } = saved;
    expect(await sprints.get(ana, id)).toEqual(held);
    expect({ staysOut, staysOutCount }).toMatchObject({
      staysOut: [{ reason: 'does_not_fit', task: { title: 'Practice SE-03 holds' } }],
      staysOutCount: 1,
    });
    expect(proposal.staysOut).toEqual(staysOut);
  });

  it('adds nothing when it is filled again', async () => {
    await absent(shop, 'DB-05', 'ST-02', 'MO-01');
    const { id } = await sprint(1, 3.5);
    const once = await filling.fill(ana, id, true);
    expect(once.plannedDays).toBeLessThanOrEqual(3.5);
    expect(await filling.fill(ana, id, true)).toEqual(once);
  });

  it('takes as many steps of a large task as fit, and the rest the next time', async () => {
    await absent(shop, 'ST-02');
    const first = await sprint(1, 5);
    const second = await sprint(2, 5);
    expect(await filling.fill(ana, first.id, true)).toMatchObject({
      plannedDays: 4,
      tasks: [{ practice: 'ST-02', days: 8 }],
    });
    const { plan } = await world.get(RoadmapService).roadmap(ana, shop.id, undefined);
    expect(plan.sprints).toMatchObject([
      { id: first.id, items: [{ days: 4, fromStep: 1, toStep: 2, finishes: false }] },
      { id: second.id, items: [{ days: 4, fromStep: 3, toStep: 4, finishes: true }] },
    ]);
    expect(plan.doneOn).toBe(second.endsOn);
  });

  it('keeps what a person has put there, and takes only what is left', async () => {
    await absent(shop, 'DB-05', 'MO-01', 'SE-03');
    const { id } = await sprint(1, 2);
    await move('SE-03', id);
    const filled = await filling.fill(ana, id, true);
    expect(practices(filled).sort()).toEqual(['DB-05', 'SE-03']);
    expect(filled.plannedDays).toBe(2);
  });

  it('puts nothing before what it needs', async () => {
    await absent(shop, 'RL-01', 'RL-03', 'MO-01');
    const early = await sprint(1, 10);
    const late = await sprint(2, 10);
    await move('RL-01', late.id);
    expect(practices(await filling.fill(ana, early.id, true))).toEqual(['MO-01']);
    expect(practices(await filling.fill(ana, late.id, true))).toEqual(['RL-01', 'RL-03']);
  });

  it('fills for all systems of the team together', async () => {
    const blog = await world.system(ana, { team: shop.teamSlug });
    await absent(shop, 'DB-05', 'SE-03');
    await absent(blog, 'DB-05', 'SE-03');
    const { id } = await sprint(1, 2);
    const filled = await filling.fill(ana, id, true);
    expect(filled.tasks.map(({ practice, system }) => [practice, system.id]).sort()).toEqual(
      [
        ['DB-05', blog.id],
        ['DB-05', shop.id],
      ].sort(),
    );
    const { plan } = await world.get(RoadmapService).roadmap(ana, shop.id, undefined);
    expect(plan.sprints).toMatchObject([{ availableDays: 1, plannedDays: 1 }]);
  });

  it('plans anew what an ended sprint has left undone, and fills no ended one', async () => {
    await absent(shop, 'DB-05');
    const ended = await sprint(1, 5, { startsOn: '2020-01-06', endsOn: '2020-01-10' });
    await move('DB-05', ended.id);
    const coming = await sprint(2, 5);
    expect(practices(await filling.fill(ana, coming.id, true))).toEqual(['DB-05']);
    expect((await sprints.get(ana, ended.id)).tasks).toEqual([]);
    await expect(filling.fill(ana, ended.id, true)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('counts what was done in it', async () => {
    await absent(shop, 'DB-05', 'MO-01', 'SE-03');
    const { id } = await sprint(1, 2);
    await filling.fill(ana, id, true);
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    expect(await filling.fill(ana, id, true)).toMatchObject({
      plannedDays: 2,
      tasks: [{ practice: 'MO-01' }, { practice: 'DB-05', state: 'done' }],
    });
  });

  it('gives each task to one sprint, though many are filled at once', async () => {
    await absent(shop, 'DB-05', 'MO-01', 'SE-03', 'RL-01', 'RL-03');
    const made = [await sprint(1, 2), await sprint(2, 2), await sprint(3, 2)];
    await Promise.all(made.map(({ id }) => filling.fill(ana, id, true)));
    const { items } = await sprints.list(ana, shop.teamSlug, { limit: 10 });
    for (const { plannedDays } of items) expect(plannedDays).toBeLessThanOrEqual(2);
    expect(items.flatMap(practices)).toHaveLength(new Set(items.flatMap(practices)).size);
  });
});

describe('the roadmap', () => {
  it('shows tasks by stage, the path and the least work', async () => {
    await absent(shop, 'DB-05', 'MO-01', 'RL-01', 'ST-02');
    await world.get(TasksService).create(ana, shop.id, { title: 'Own', description: '', days: 1 });
    const { id } = await sprint(1, 20);
    const roadmap = await world.get(RoadmapService).roadmap(ana, shop.slug, undefined);
    expect(roadmap.stages.map(({ stage, days, tasks }) => [stage, days, tasks.length])).toEqual([
      ['mvp', 2, 2],
      ['breakdown', 1, 1],
      ['re-architecture', 8, 1],
      [null, 1, 1],
    ]);
    expect(roadmap).toMatchObject({ target: 're-architecture', ready: 'none' });
    expect(roadmap.path?.items.map(({ practice }) => practice)).toContain('ST-02');
    expect(roadmap.shortest?.reachable).toBe(true);
    expect(roadmap.plan.sprints).toMatchObject([{ id, plannedDays: 12 }]);
    expect(roadmap.plan.done).toHaveLength(5);
    const mvp = await world.get(RoadmapService).roadmap(ana, shop.slug, 'mvp');
    expect(mvp.path?.items.map(({ practice }) => practice).sort()).toEqual(['DB-05', 'MO-01']);
  });
});
