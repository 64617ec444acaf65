import { AnswersService } from '@pitwall/server-assessments';
import { SystemRegistry } from '@pitwall/server-systems';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TaskChangesService } from '../tasks/task-changes.service.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { TaskRefresher } from './task-refresher.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let ben: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openRoadmapWorld();
  ana = await createTenant(world.database, 'northwind');
  ben = await addMember(world.database, ana, 'Ben');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana);
});

const rows = () =>
  world.database.withTenant(ana, (transaction) =>
    transaction.task.findMany({
      where: { systemId: shop.id },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    }),
  );
const task = async (practiceId: string) => {
  const found = (await rows()).find((row) => row.practiceId === practiceId);
  if (!found) throw new Error(`no task of ${practiceId}`);
  return found;
};
const detail = async (practiceId: string) =>
  world.get(TasksService).get(ana, (await task(practiceId)).id);
const answer = (practice: string, state: string, version = 0, given = {}) =>
  world.answer(ana, shop, practice, { state, version, ...given });
const update = (id: string, version: number, change: object) =>
  world.get(TaskChangesService).update(ben, id, { version, ...change });

describe('tasks follow answers', () => {
  it('are made of gaps, ranked, with reasons', async () => {
    await answer('DB-05', 'absent');
    expect(await rows()).toMatchObject([
      {
        practiceId: 'DB-05',
        kind: 'mend',
        title: 'Practice DB-05 holds',
        state: 'todo',
        rank: 1,
        days: 1,
        version: 1,
        reasons: {
          sentence: expect.stringContaining('First because'),
          terms: { impact: 5, gate: { gate: 'required' } },
        },
      },
    ]);
    await answer('MO-01', 'unknown');
    expect(await task('MO-01')).toMatchObject({
      kind: 'find_out',
      title: 'Find out: Practice MO-01 holds',
      days: 0.25,
    });
    await answer('CA-03', 'absent');
    expect((await rows()).map(({ practiceId }) => practiceId)).not.toContain('CA-03');
  });

  it('are ranked anew while all that people set stays', async () => {
    await answer('ST-02', 'absent');
    const before = await task('ST-02');
    await update(before.id, 1, { ownerId: ben.userId, dueOn: '2030-05-01', state: 'doing' });
    await answer('DB-05', 'absent');
    expect(await task('ST-02')).toMatchObject({
      id: before.id,
      rank: 2,
      state: 'doing',
      ownerId: ben.userId,
      dueOn: new Date('2030-05-01'),
      version: 2,
    });
    await answer('ST-02', 'partial', 1);
    expect(await task('ST-02')).toMatchObject({ id: before.id, days: 8 / 3, version: 2 });
  });

  it('are done when their practice is met, and back when it is not', async () => {
    await answer('DB-05', 'absent');
    const { id } = await task('DB-05');
    await answer('DB-05', 'in_place', 1);
    expect(await task('DB-05')).toMatchObject({ id, state: 'done', rank: null, version: 2 });
    await answer('DB-05', 'started', 2);
    expect(await task('DB-05')).toMatchObject({ id, state: 'todo', rank: 1, version: 3 });
    expect((await detail('DB-05')).history).toMatchObject([
      {
        from: 'done',
        to: 'todo',
        reason: 'The practice is not met any more.',
        by: 'owner of northwind',
      },
      {
        from: 'todo',
        to: 'done',
        reason: 'The practice is met: in place.',
        by: 'owner of northwind',
      },
    ]);
  });

  it('stay claimed until the practice is met', async () => {
    await answer('DB-05', 'absent');
    const { id } = await task('DB-05');
    await update(id, 1, { state: 'done_unverified', reason: 'Switched on.' });
    await answer('MO-01', 'absent');
    expect(await task('DB-05')).toMatchObject({ state: 'done_unverified', rank: 1 });
    await answer('DB-05', 'in_place', 1);
    expect(await task('DB-05')).toMatchObject({ state: 'done', rank: null });
    expect((await detail('DB-05')).history).toMatchObject([
      { from: 'done_unverified', to: 'done' },
      { from: 'todo', to: 'done_unverified', reason: 'Switched on.', by: 'Ben' },
    ]);
  });

  it('are dropped when the risk is accepted or the practice does not apply, with the reason', async () => {
    await answer('DB-05', 'absent');
    await answer('SE-03', 'absent');
    await answer('SE-03', 'not_applicable', 1, {
      note: 'None.',
      notApplicableReason: 'architecture',
    });
    expect(await task('SE-03')).toMatchObject({ state: 'dropped', rank: null });
    await answer('DB-05', 'accepted_risk', 1, {
      note: 'Later.',
      level: 'absent',
      riskExpiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(await task('DB-05')).toMatchObject({ state: 'todo', rank: 1 });
    await world.get(AnswersService).approve(ben, shop.id, 'DB-05', 2);
    expect(await task('DB-05')).toMatchObject({ state: 'dropped', rank: null });
    expect((await detail('DB-05')).history[0]?.reason).toMatch(
      /^The risk is accepted until \d{1,2} \w+ \d{4}/,
    );
  });

  it('hang on those that they need, and keep to show what is done', async () => {
    await answer('RL-01', 'absent');
    await answer('RL-03', 'absent');
    await answer('MO-01', 'absent');
    const titles = (list: { practice: string | null; state: string }[]) =>
      list.map(({ practice, state }) => `${practice} ${state}`);
    expect(titles((await detail('RL-01')).needs)).toEqual(['MO-01 todo']);
    expect(titles((await detail('RL-01')).unlocks)).toEqual(['RL-03 todo']);
    const ranks = new Map((await rows()).map(({ practiceId, rank }) => [practiceId, rank ?? 0]));
    expect(ranks.get('MO-01')).toBeLessThan(ranks.get('RL-01') ?? 0);
    expect(ranks.get('RL-01')).toBeLessThan(ranks.get('RL-03') ?? 0);
    await answer('MO-01', 'in_place', 1);
    expect(titles((await detail('RL-01')).needs)).toEqual(['MO-01 done']);
    await answer('RL-01', 'not_assessed', 1);
    expect(await detail('RL-03')).toMatchObject({ needs: [] });
  });

  it('number every open task once, however many people answer at once', async () => {
    const practices = ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'RL-03', 'ST-02'];
    await Promise.all(
      practices.map((practice, index) =>
        world.answer(index % 2 ? ana : ben, shop, practice, { state: 'absent' }),
      ),
    );
    expect((await rows()).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are dropped with their system when it is archived', async () => {
    await answer('DB-05', 'absent');
    await world.get(TasksService).create(ana, shop.id, { title: 'Own', description: '', days: 1 });
    await world.get(SystemRegistry).archive(ana, shop.id);
    expect(await rows()).toMatchObject([
      { state: 'dropped', rank: null },
      { state: 'dropped', rank: null },
    ]);
  });

  it('are saved together with the answer, or neither', async () => {
    await answer('DB-05', 'absent');
    world.published.splice(0);
    const failing = world.database.withTenant(ana, async (transaction) => {
      await transaction.answer.updateMany({
        where: { systemId: shop.id },
        data: { state: 'in_place' },
      });
      await world
        .get(TaskRefresher)
        .refresh(transaction, ana, { systemId: shop.id, cause: 'answers' });
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await task('DB-05')).toMatchObject({ state: 'todo', rank: 1 });
  });

  it('are told to open pages after the commit', async () => {
    world.published.splice(0);
    await answer('DB-05', 'absent');
    await expect(answer('DB-05', 'partial', 7)).rejects.toMatchObject({ code: 'resource.changed' });
    expect(world.published).toEqual([
      {
        organizationId: ana.organizationId,
        event: { kind: 'system.changed', systemId: shop.id, cause: 'answers' },
      },
    ]);
  });
});
