import {
  groupTasksQuerySchema,
  type ListedTask,
  listTasksQuerySchema,
  type TaskGrouping,
} from '@pitwall/contracts';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SprintsService } from '../sprints/sprints.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { TaskChangesService } from './task-changes.service.ts';
import { TaskListsService } from './task-lists.service.ts';
import { TasksService } from './tasks.service.ts';

let world: RoadmapWorld;
let lists: TaskListsService;
let ana: TestTenant;
let bo: TestTenant;
let shop: TestSystem;
let blog: TestSystem;
let sprintId: string;

beforeAll(async () => {
  world = await openRoadmapWorld();
  lists = world.get(TaskListsService);
  const changes = world.get(TaskChangesService);
  ana = await createTenant(world.database, 'northwind');
  bo = await addMember(world.database, ana, 'bo', 'member');
  shop = await world.system(ana);
  blog = await world.system(ana, { slug: 'blog' });
  for (const practice of ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'ST-02'])
    await world.answer(ana, shop, practice, { state: 'absent' });
  await world.answer(ana, blog, 'DB-05', { state: 'absent' });
  const sprint = await world.get(SprintsService).create(ana, shop.teamSlug, {
    name: 'Summer',
    startsOn: '2030-01-07',
    endsOn: '2030-01-18',
    capacityDays: 10,
    debtShare: 1,
  });
  sprintId = sprint.id;
  const own = await world
    .get(TasksService)
    .create(ana, blog.id, { title: 'Own', description: '', days: 0.25 });
  await changes.update(ana, own.id, { version: 1, ownerId: bo.userId, dueOn: '2030-02-01' });
  const { items } = await all({ system: shop.slug });
  const [first, second] = items;
  if (!first || !second) throw new Error('The shop has no tasks.');
  await changes.update(ana, first.id, { version: first.version, sprintId, state: 'doing' });
  const found = await world.get(TasksService).get(ana, second.id);
  await changes.update(ana, second.id, {
    version: found.version,
    ownerId: ana.userId,
    dueOn: '2030-01-01',
  });
});
afterAll(() => world.close());

const all = (query: object = {}, tenant = ana) =>
  lists.list(tenant, listTasksQuerySchema.parse({ limit: 100, ...query }));
const count = async (query: object, tenant = ana) => (await all(query, tenant)).items.length;
const grouped = async (by: TaskGrouping, query: object = {}) =>
  (await lists.groups(ana, groupTasksQuerySchema.parse({ by, ...query }))).groups;
const keysOf = async (by: TaskGrouping, query: object = {}) =>
  (await grouped(by, query)).map((group) => [group.key, group.name, group.count]);

describe('a list', () => {
  it('is narrowed by stage and topic as the catalogue of each system has them', async () => {
    const { items } = await all();
    for (const filter of ['stage', 'topic'] as const)
      for (const value of new Set(items.map((task) => task[filter]))) {
        const narrowed = await all({ [filter]: value ?? 'none' });
        const expected = items.filter((task) => task[filter] === value);
        expect(narrowed.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        expect(expected.length).toBeGreaterThan(0);
      }
  });

  it('is narrowed by owner, oneself and nobody, by sprint, and to what people added', async () => {
    expect(await count({ owner: bo.userId })).toBe(1);
    expect(await count({ owner: 'me' })).toBe(1);
    expect(await count({ owner: 'me' }, bo)).toBe(1);
    expect((await all({ owner: 'me' })).items[0]?.owner?.userId).toBe(ana.userId);
    expect(await count({ owner: 'none' })).toBe(5);
    expect(await count({ sprint: sprintId })).toBe(1);
    expect(await count({ sprint: 'none' })).toBe(6);
    expect(await count({ source: 'own' })).toBe(1);
    expect(await count({ source: 'practice' })).toBe(6);
  });

  it('knows what waits for other work, until somebody says that it is done', async () => {
    const { items } = await all({ blocked: 'yes' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((task) => task.blockedBy > 0)).toBe(true);
    const free = await all({ blocked: 'no' });
    expect(free.items.every((task) => task.blockedBy === 0)).toBe(true);
    expect(items.length + free.items.length).toBe(7);
    const [blocked] = items as [ListedTask];
    const { needs } = await world.get(TasksService).get(ana, blocked.id);
    for (const { id } of needs) {
      const { version } = await world.get(TasksService).get(ana, id);
      await world
        .get(TaskChangesService)
        .update(ana, id, { version, state: 'done_unverified', reason: 'Said so.' });
    }
    const later = (await all({ system: blocked.system.slug })).items;
    expect(later.find(({ id }) => id === blocked.id)?.blockedBy).toBe(0);
    for (const { id } of needs) {
      const { version } = await world.get(TasksService).get(ana, id);
      await world.get(TaskChangesService).update(ana, id, { version, state: 'todo' });
    }
  });

  it('can be put in the order of due days or of days of work, those without last', async () => {
    const due = (await all({ sort: 'due' })).items.map(({ dueOn }) => dueOn);
    expect(due.slice(0, 3)).toEqual(['2030-01-01', '2030-02-01', null]);
    const days = (await all({ sort: 'days' })).items.map((task) => task.days);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(days[0]).toBe(0.25);
  });

  it.each([{}, { sort: 'due' }, { sort: 'days' }, { state: 'all' }])(
    'is the same by pages and by leaps: %o',
    async (query) => {
      const whole = (await all(query)).items.map(({ id }) => id);
      const byPages: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await all({ ...query, limit: 2, ...(cursor ? { cursor } : {}) });
        byPages.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(byPages).toEqual(whole);
      const leap = await all({ ...query, skip: 3, limit: 2 });
      expect(leap.items.map(({ id }) => id)).toEqual(whole.slice(3, 5));
      expect((await all({ ...query, skip: whole.length })).items).toEqual([]);
    },
  );

  it('takes either a cursor or a leap', () => {
    const both = listTasksQuerySchema.safeParse({ cursor: 'x', skip: 1 });
    expect(both.error?.issues[0]?.path).toEqual(['skip']);
  });
});

describe('groups', () => {
  it('count what the list shows, under the key that narrows it', async () => {
    for (const by of ['state', 'stage', 'topic', 'sprint', 'owner', 'system'] as const) {
      const groups = await grouped(by, { state: 'all' });
      expect(groups.length, by).toBeGreaterThan(1);
      for (const { key, count: told, days } of groups) {
        const { items } = await all({ state: 'all', [by]: key });
        expect(items, `${by} ${key}`).toHaveLength(told);
        expect(items.reduce((sum, task) => sum + task.days, 0)).toBeCloseTo(days);
      }
    }
  });

  it('come in their order with names, those without last', async () => {
    expect(await keysOf('state')).toEqual([
      ['todo', null, 6],
      ['doing', null, 1],
    ]);
    expect(await keysOf('sprint')).toEqual([
      [sprintId, 'Summer', 1],
      ['none', null, 6],
    ]);
    expect((await keysOf('owner')).at(-1)).toEqual(['none', null, 5]);
    expect(await keysOf('owner', { owner: 'me' })).toEqual([[ana.userId, expect.any(String), 1]]);
    expect((await keysOf('system')).map(([key]) => key).sort()).toEqual(
      [blog.slug, shop.slug].sort(),
    );
    expect((await keysOf('stage')).at(-1)).toEqual(['none', null, 1]);
  });

  it('of nothing have a sum too, and of a mistyped system are refused', async () => {
    const none = await lists.groups(ana, groupTasksQuerySchema.parse({ search: 'no such words' }));
    expect(none).toEqual({ count: 0, days: 0, groups: [] });
    await expect(
      lists.groups(ana, groupTasksQuerySchema.parse({ system: 'shopp' })),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('leave out archived systems, as the list does', async () => {
    const gone = await world.system(ana, { slug: 'gone' });
    await world.answer(ana, gone, 'DB-05', { state: 'absent' });
    const before = await lists.groups(ana, groupTasksQuerySchema.parse({ state: 'all' }));
    await world.database.withTenant(ana, (transaction) =>
      transaction.system.updateMany({ where: { id: gone.id }, data: { archivedAt: new Date() } }),
    );
    const after = await lists.groups(ana, groupTasksQuerySchema.parse({ state: 'all' }));
    expect(after.count).toBe(before.count - 1);
    expect(await count({ state: 'all' })).toBe(after.count);
  });
});

describe('an issue in a tracker', () => {
  it('stands beside its task in lists and on its page, as the last sync left it', async () => {
    const [task] = (await all({ system: blog.slug })).items as [ListedTask];
    expect(task.issues).toEqual([]);
    const connectionId = '01990000-0000-7000-8000-00000000c001';
    await world.database.withTenant(ana, async (transaction) => {
      await transaction.trackerConnection.create({
        data: {
          id: connectionId,
          organizationId: ana.organizationId,
          systemId: blog.id,
          provider: 'github',
          baseUrl: 'https://api.github.example',
          project: 'northwind/blog',
          credential: 'sealed',
          mapping: {},
          state: 'ready',
        },
      });
      await transaction.trackerLink.create({
        data: {
          organizationId: ana.organizationId,
          connectionId,
          taskId: task.id,
          issueKey: '17',
          reference: {
            key: '17',
            id: '17',
            url: 'https://github.example/northwind/blog/issues/17',
          },
          base: { state: 'closed', title: 'Own' },
          blockedBy: [],
          steps: [],
        },
      });
    });
    const issue = {
      provider: 'github',
      key: '17',
      url: 'https://github.example/northwind/blog/issues/17',
      state: 'closed',
      syncedAt: expect.stringMatching(/^20\d\d-.*Z$/),
    };
    expect((await all({ system: blog.slug })).items[0]?.issues).toEqual([issue]);
    expect((await world.get(TasksService).get(ana, task.id)).issues).toEqual([issue]);
  });
});
