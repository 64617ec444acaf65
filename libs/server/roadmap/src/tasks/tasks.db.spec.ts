import { type ListTasksQuery, listTasksQuerySchema, type Task } from '@pitwall/contracts';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SprintsService } from '../sprints/sprints.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { TaskChangesService } from './task-changes.service.ts';
import { TaskListsService } from './task-lists.service.ts';
import { TasksService } from './tasks.service.ts';

let world: RoadmapWorld;
let tasks: TasksService;
let changes: TaskChangesService;
let ana: TestTenant;
let other: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openRoadmapWorld();
  tasks = world.get(TasksService);
  changes = world.get(TaskChangesService);
  ana = await createTenant(world.database, 'northwind');
  other = await createTenant(world.database, 'southwind');
  shop = await world.system(ana);
  for (const practice of ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'ST-02'])
    await world.answer(ana, shop, practice, { state: 'absent' });
});
afterAll(() => world.close());

const list = (query: Partial<ListTasksQuery> = {}, tenant = ana) =>
  world.get(TaskListsService).list(tenant, { ...listTasksQuerySchema.parse({}), ...query });
const practicesOf = (items: readonly Task[]) => items.map(({ practice }) => practice);
const one = async (practice: string): Promise<Task> => {
  const { items } = await list({ limit: 100, system: shop.id });
  const found = items.find((task) => task.practice === practice);
  if (!found) throw new Error(`no open task of ${practice}`);
  return found;
};
const sprintOf = (team: string, name = 'Sprint') =>
  world.get(SprintsService).create(ana, team, {
    name,
    startsOn: '2030-01-07',
    endsOn: '2030-01-18',
    capacityDays: 10,
    debtShare: 1,
  });

describe('the list', () => {
  it('shows open tasks in order, with their system, stage and reasons', async () => {
    const { items, next } = await list({ limit: 100 });
    expect(next).toBeNull();
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(items[0]).toMatchObject({
      practice: 'DB-05',
      stage: 'mvp',
      kind: 'mend',
      state: 'todo',
      system: { id: shop.id, slug: shop.slug },
      reasons: { sentence: expect.stringContaining('First because') },
      owner: null,
      sprint: null,
      dueOn: null,
      version: 1,
    });
  });

  it('finds by system, state, sprint and words in the title', async () => {
    const blog = await world.system(ana, { slug: 'blog', team: 'second' });
    await world.answer(ana, blog, 'DB-05', { state: 'absent' });
    const own = await tasks.create(ana, blog.id, {
      title: '100% of a_b',
      description: '',
      days: 1,
    });
    expect(practicesOf((await list({ system: 'blog' })).items)).toEqual(['DB-05', null]);
    expect((await list({ system: blog.id })).items).toHaveLength(2);
    expect(practicesOf((await list({ search: 'st-02' })).items)).toEqual(['ST-02']);
    for (const search of ['100% of', 'a_b', '100% OF A_B'])
      expect((await list({ search })).items.map(({ id }) => id)).toEqual([own.id]);
    for (const search of ['1_0%', 'a%b', '\\']) expect((await list({ search })).items).toEqual([]);
    const sprint = await sprintOf('second');
    await changes.update(ana, own.id, { version: 1, sprintId: sprint.id, state: 'doing' });
    expect((await list({ sprint: sprint.id })).items).toMatchObject([
      { id: own.id, sprint: { id: sprint.id, name: 'Sprint' } },
    ]);
    expect((await list({ state: 'doing' })).items.map(({ id }) => id)).toEqual([own.id]);
    await world.answer(ana, blog, 'DB-05', { state: 'in_place', version: 1 });
    expect(practicesOf((await list({ state: 'done' })).items)).toEqual(['DB-05']);
    expect((await list({ state: 'dropped' })).items).toEqual([]);
  });

  it('tells a mistyped system from one without tasks', async () => {
    const empty = await world.system(ana, { slug: 'empty' });
    expect((await list({ system: empty.slug })).items).toEqual([]);
    for (const [system, tenant] of [
      ['no-such', ana],
      [shop.id, other],
      [shop.slug, other],
    ] as const) {
      await expect(list({ system }, tenant)).rejects.toMatchObject({ code: 'resource.not_found' });
    }
  });

  it('refuses a cursor that no list has given', async () => {
    for (const cursor of ['x', Buffer.from('{"rank":"1","id":1}').toString('base64url')])
      await expect(list({ cursor })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('repeats and loses no task whose place stays, while others move, come and go', async () => {
    const tenant = await createTenant(world.database, 'eastwind');
    const steady = await world.system(tenant, { slug: 'steady' });
    const busy = await world.system(tenant, { slug: 'busy' });
    for (const practice of ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'ST-02'])
      await world.answer(tenant, steady, practice, { state: 'absent' });
    const moves = [
      () => world.answer(tenant, busy, 'ST-02', { state: 'absent' }),
      () => world.answer(tenant, busy, 'DB-05', { state: 'absent' }),
      () => world.answer(tenant, busy, 'DB-05', { state: 'in_place', version: 1 }),
      () => world.answer(tenant, busy, 'MO-01', { state: 'unknown' }),
      () => world.answer(tenant, busy, 'ST-02', { state: 'in_place', version: 1 }),
    ];
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) }, tenant);
      seen.push(...page.items.filter(({ system }) => system.id === steady.id).map(({ id }) => id));
      cursor = page.next ?? undefined;
      await moves.shift()?.();
    } while (cursor);
    const all = await list({ limit: 100, system: steady.id }, tenant);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  it('pages through closed tasks, newest first', async () => {
    const tenant = await createTenant(world.database, 'westwind');
    const system = await world.system(tenant);
    const practices = ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'ST-02'];
    for (const practice of practices) {
      await world.answer(tenant, system, practice, { state: 'absent' });
      await world.answer(tenant, system, practice, { state: 'in_place', version: 1 });
    }
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ state: 'done', limit: 2, ...(cursor ? { cursor } : {}) }, tenant);
      seen.push(...practicesOf(page.items));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...practices].reverse());
  });
});

describe('changing a task', () => {
  it('names the version that was seen', async () => {
    const task = await one('MO-01');
    const after = await changes.update(ana, task.id, { version: 1, dueOn: '2030-02-28' });
    expect(after).toMatchObject({ dueOn: '2030-02-28', version: 2, rank: task.rank });
    await expect(changes.update(ana, task.id, { version: 1, dueOn: null })).rejects.toMatchObject({
      code: 'resource.changed',
    });
    expect(await changes.update(ana, task.id, { version: 2, dueOn: null })).toMatchObject({
      dueOn: null,
      version: 3,
    });
  });

  it('is told in the audit log by the title of the task', async () => {
    const task = await one('MO-01');
    await changes.update(ana, task.id, { version: task.version, dueOn: '2030-03-31' });
    const logged = await world.database.withTenant(ana, (transaction) =>
      transaction.auditEvent.findFirst({
        where: { subjectId: task.id },
        orderBy: { id: 'desc' },
      }),
    );
    expect(logged).toMatchObject({ before: { title: task.title }, after: { title: task.title } });
  });

  it('gives it to members only', async () => {
    const task = await one('SE-03');
    const ben = await addMember(world.database, ana, 'Ben');
    const given = await changes.update(ana, task.id, { version: 1, ownerId: ben.userId });
    expect(given.owner).toEqual({ userId: ben.userId, name: 'Ben' });
    await expect(
      changes.update(ana, task.id, { version: 2, ownerId: other.userId }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'ownerId' }] } });
    await world.database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: ben.userId } }),
    );
    expect((await one('SE-03')).owner).toBeNull();
  });

  it('puts it into sprints of its own team only', async () => {
    const task = await one('ST-02');
    const foreign = await sprintOf((await world.system(ana, { team: 'third' })).teamSlug);
    await expect(
      changes.update(ana, task.id, { version: 1, sprintId: foreign.id }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'sprintId' }] } });
    const own = await sprintOf(shop.teamSlug);
    const planned = await changes.update(ana, task.id, { version: 1, sprintId: own.id });
    expect(planned.sprint).toEqual({ id: own.id, name: 'Sprint' });
    expect((await changes.update(ana, task.id, { version: 2, sprintId: null })).sprint).toBeNull();
  });

  it('leaves to answers whether a practice is met', async () => {
    const system = await world.system(ana);
    await world.answer(ana, system, 'DB-05', { state: 'absent' });
    await world.answer(ana, system, 'DB-05', { state: 'in_place', version: 1 });
    const [done] = (await list({ system: system.id, state: 'done' })).items;
    await expect(
      changes.update(ana, done?.id ?? '', { version: 2, state: 'todo' }),
    ).rejects.toMatchObject({ code: 'resource.conflict' });
  });

  it('takes a person’s word for a custom task', async () => {
    const system = await world.system(ana);
    const first = await tasks.create(ana, system.id, {
      title: 'Ask',
      description: 'Whom?',
      days: 0.5,
    });
    const second = await tasks.create(ana, system.id, { title: 'Write', description: '', days: 1 });
    expect([first.rank, second.rank]).toEqual([1, 2]);
    const done = await changes.update(ana, first.id, { version: 1, state: 'done_unverified' });
    expect(done).toMatchObject({ state: 'done', rank: null, description: 'Whom?' });
    expect((await tasks.get(ana, second.id)).rank).toBe(1);
    const again = await changes.update(ana, first.id, {
      version: 2,
      state: 'todo',
      reason: 'Not yet.',
    });
    expect(again).toMatchObject({
      state: 'todo',
      rank: 1,
      history: [
        { from: 'done', to: 'todo', reason: 'Not yet.' },
        { from: 'todo', to: 'done' },
      ],
    });
  });

  it('is not possible for others', async () => {
    const task = await one('DB-05');
    const gone = { code: 'resource.not_found' };
    await expect(tasks.get(other, task.id)).rejects.toMatchObject(gone);
    await expect(
      changes.update(other, task.id, { version: 1, state: 'doing' }),
    ).rejects.toMatchObject(gone);
    await expect(
      tasks.create(other, shop.id, { title: 'Spy', description: '', days: 1 }),
    ).rejects.toMatchObject(gone);
    expect((await list({ limit: 100 }, other)).items).toEqual([]);
  });
});
