import { randomUUID } from 'node:crypto';
import { type Finding, type Level, scanReportSchema } from '@pitwall/contracts';
import { ScansService } from '@pitwall/server-evidence';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { WeightsService } from '../weights/weights.service.ts';
import { TaskChangesService } from './task-changes.service.ts';
import { TaskPinsService } from './task-pins.service.ts';
import { TaskListsService } from './task-lists.service.ts';
import { TasksService } from './tasks.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let ben: TestTenant;
let eve: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
  eve = await createTenant(world.database, `southwind-${count}`);
  shop = await world.system(ana);
});

const order = async () =>
  (await world.get(TaskListsService).list(ana, { limit: 50, state: 'open', system: shop.id }))
    .items;
const task = async (practice: string) => {
  const rows = await world.database.withTenant(ana, (transaction) =>
    transaction.task.findMany({ where: { systemId: shop.id, practiceId: practice } }),
  );
  const [found] = rows;
  if (!found) throw new Error(`no task of ${practice}`);
  return found;
};
const detail = async (practice: string) =>
  world.get(TasksService).get(ana, (await task(practice)).id);
const claim = async (practice: string) => {
  const { id, version } = await task(practice);
  await world.get(TaskChangesService).update(ben, id, { version, state: 'done_unverified' });
};
const found = (practice: string, level: Level, given: Partial<Finding> = {}): Finding => ({
  probe: 'backups',
  practice,
  outcome: level === 'absent' ? 'absent' : 'present',
  confidence: 'high',
  suggests: level,
  message: 'No backup job.',
  locations: [
    {
      path: 'deploy/cron.yaml',
      startLine: 7,
      endLine: 7,
      snippet: 'jobs: []',
      snippetHash: 'a'.repeat(64),
    },
  ],
  total: 1,
  ...given,
});
const scan = (findings: Finding[], minutes = 0) =>
  world.get(ScansService).receive(
    ana,
    shop.id,
    scanReportSchema.parse({
      format: 'pitwall.scan/1',
      id: randomUUID(),
      tool: { name: 'pitwall', version: '0.1.0' },
      createdAt: new Date(Date.now() + minutes * 60_000).toISOString(),
      source: { commit: 'c'.repeat(40), branch: 'main', repository: null, modified: false },
      stacks: ['node'],
      findings,
      skipped: [],
      statistics: { files: 1, bytes: 1, milliseconds: 1 },
    }),
  );

describe('a task that somebody says is done', () => {
  beforeEach(async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
  });

  it('is done when a later scan’s probe passes, which answers the practice', async () => {
    await claim('DB-05');
    await scan([found('DB-05', 'in_place')]);
    expect(await detail('DB-05')).toMatchObject({
      state: 'done',
      rank: null,
      history: [
        { from: 'done_unverified', to: 'done', reason: 'The practice is met: in place.' },
        { to: 'done_unverified', by: 'Ben' },
      ],
    });
    const answers = await world.database.withTenant(ana, (transaction) =>
      transaction.answer.findMany({ where: { systemId: shop.id }, include: { evidence: true } }),
    );
    expect(answers).toMatchObject([
      {
        state: 'in_place',
        source: 'probe',
        answeredById: ben.userId,
        version: 2,
        evidence: [{ kind: 'finding' }],
      },
    ]);
  });

  it('is back with the evidence when a later scan refutes it', async () => {
    await claim('DB-05');
    await scan([found('DB-05', 'absent')]);
    const { state, rank, history } = await detail('DB-05');
    expect([state, rank]).toEqual(['todo', 1]);
    expect(history[0]).toMatchObject({ from: 'done_unverified', to: 'todo', by: null });
    expect(history[0]?.reason).toMatch(
      /^The scan of \d{1,2} \w+ \d{4} at cccccccc still finds it absent: No backup job\. deploy\/cron\.yaml:7$/,
    );
  });

  it('waits on while the scan is from before, unsure, or sees nothing', async () => {
    await claim('DB-05');
    await scan([found('DB-05', 'absent')], -60);
    await scan([found('DB-05', 'absent', { confidence: 'medium' })]);
    await scan([found('DB-05', 'absent', { outcome: 'not_visible' })]);
    await scan([]);
    expect((await task('DB-05')).state).toBe('done_unverified');
    await world.answer(ben, shop, 'DB-05', { state: 'in_place', version: 1 });
    expect((await task('DB-05')).state).toBe('done');
  });
});

describe('a moved task', () => {
  beforeEach(async () => {
    for (const practice of ['DB-05', 'MO-01', 'RL-01', 'ST-02'])
      await world.answer(ana, shop, practice, { state: 'absent' });
  });
  const pin = async (practice: string, rank: number, who = ana) => {
    const { id, version } = await task(practice);
    const reason = 'promised to a customer';
    return world.get(TaskPinsService).pin(who, id, { rank, reason, version });
  };
  const places = async () =>
    (await order()).map(
      ({ practice, rank, computedRank }) => `${practice} ${rank} ${computedRank}`,
    );

  it('stands where a person put it, with the reason and the computed place in sight', async () => {
    const before = await places();
    const last = (await order()).at(-1);
    const moved = await pin(last?.practice ?? '', 1);
    expect(moved).toMatchObject({
      rank: 1,
      computedRank: 4,
      pin: { rank: 1, reason: 'promised to a customer', by: expect.stringContaining('owner') },
    });
    expect((await order()).map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    // Another change of the system keeps it there.
    await world.answer(ana, shop, 'SE-03', { state: 'absent' });
    expect((await order())[0]?.practice).toBe(last?.practice);
    const back = await world.get(TaskPinsService).unpin(ana, moved.id, moved.version);
    expect(back.pin).toBeNull();
    await world.answer(ana, shop, 'SE-03', { state: 'not_assessed', version: 1 });
    expect(await places()).toEqual(before);
  });

  it('takes along what it needs', async () => {
    await pin('RL-01', 1);
    const practices = (await order()).map(({ practice }) => practice);
    expect(practices.indexOf('MO-01')).toBeLessThan(practices.indexOf('RL-01'));
    expect(practices.slice(0, 2)).toEqual(['MO-01', 'RL-01']);
  });

  it('is free again when it is done, and is refused by others and in an old version', async () => {
    const { id } = await pin('DB-05', 3);
    await expect(
      world.get(TaskPinsService).pin(ana, id, { rank: 1, reason: 'again', version: 1 }),
    ).rejects.toMatchObject({ code: 'resource.changed' });
    await expect(
      world.get(TaskPinsService).pin(eve, id, { rank: 1, reason: 'mine', version: 2 }),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    expect(await detail('DB-05')).toMatchObject({ state: 'done', pin: null, computedRank: null });
    const { version } = await task('DB-05');
    await expect(
      world.get(TaskPinsService).pin(ana, id, { rank: 1, reason: 'done', version }),
    ).rejects.toMatchObject({ code: 'resource.conflict' });
  });
});

describe('weights', () => {
  it('show what would move and save nothing, until they are saved and the order follows', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    await world.answer(ana, shop, 'ST-02', { state: 'absent' });
    const weights = world.get(WeightsService);
    const { priority, defaults, version } = await weights.get(ana);
    expect(priority).toEqual(defaults);
    const before = (await order()).map(({ practice }) => practice);
    const other = { ...priority, urgency: { perStage: 0, most: 1 }, daysPower: 0, leastDays: 1 };
    const same = await weights.preview(ana, priority);
    expect(same).toEqual({ systems: [], compared: 1, isWhole: true });
    const heavy = { ...other, gate: { required: 0, recommended: 1 } };
    await world.answer(ana, shop, 'SE-03', { state: 'absent' });
    const preview = await weights.preview(ana, heavy);
    expect(preview.systems).toMatchObject([
      {
        system: { slug: shop.slug },
        tasks: 3,
        moved: 2,
        moves: [{ practice: 'SE-03', before: 2, after: 1 }, {}],
      },
    ]);
    expect((await weights.get(ana)).priority).toEqual(priority);
    expect(before).toEqual(['DB-05', 'ST-02']);

    await weights.save(ana, { priority: heavy, version });
    expect(await weights.get(ana)).toMatchObject({ priority: heavy, version: version + 1 });
    await expect(weights.save(ana, { priority: other, version })).rejects.toMatchObject({
      code: 'resource.changed',
    });
    expect((await weights.get(ana)).priority).toEqual(heavy);
    expect((await weights.get(eve)).priority).toEqual(defaults);
    const jobs = await world.database.withTenant(ana, (transaction) =>
      transaction.outboxJob.findMany({ where: { name: 'roadmap.refresh-system' } }),
    );
    expect(jobs.map(({ payload }) => payload)).toEqual([
      { organizationId: ana.organizationId, systemId: shop.id },
    ]);
  });
});
