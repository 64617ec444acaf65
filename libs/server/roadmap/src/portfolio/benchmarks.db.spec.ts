import { FEWEST_BEHIND_A_BENCHMARK, type TopicCell } from '@pitwall/contracts';
import { SystemRegistry } from '@pitwall/server-systems';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { BenchmarksService } from './benchmarks.service.ts';
import { PortfolioService } from './portfolio.service.ts';

const RUNS = Number(process.env['PITWALL_PROPERTY_RUNS'] ?? 25);
let world: RoadmapWorld;
let ana: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
});

const systemsOf = async (many: number): Promise<TestSystem[]> => {
  const systems: TestSystem[] = [];
  for (let index = 0; index < many; index += 1) systems.push(await world.system(ana));
  await world.get(PortfolioService).portfolio(ana, { limit: 1 });
  return systems;
};
/** What is kept of a system says so much of a topic. */
const set = (system: TestSystem, ...topics: Pick<TopicCell, 'topic' | 'due' | 'met'>[]) =>
  world.database.withTenant(ana, (transaction) =>
    transaction.systemStanding.updateMany({
      where: { systemId: system.id },
      data: { topics: topics.map((one) => ({ ...one, unanswered: 0 })) },
    }),
  );
const benchmarks = async (system: TestSystem | undefined, context: object = {}) =>
  (await world.get(BenchmarksService).of({ ...ana, ...context }, system?.slug ?? '')).topics;

describe('benchmarks', () => {
  it('are the medians of the others, counted by hand', async () => {
    const [own, ...others] = await systemsOf(7);
    if (own) await set(own, { topic: 'database', due: 4, met: 1 });
    // 0, 1/4, 1/2, 3/4, 1 and 1: the median lies between a half and three quarters.
    const met = [0, 1, 2, 3, 4, 4];
    for (const [index, other] of others.entries())
      await set(
        other,
        { topic: 'database', due: 4, met: met[index] ?? 0 },
        // Of five, the sixth has nothing due: 1/8, 1/4, 3/8, 1/2, 5/8.
        { topic: 'caching', due: index === 5 ? 0 : 8, met: index === 5 ? 0 : index + 1 },
        ...(index < 4 ? [{ topic: 'security', due: 1, met: 1 } as const] : []),
      );
    expect(await benchmarks(own)).toEqual([
      { topic: 'caching', own: null, median: 0.375, systems: 5 },
      { topic: 'database', own: 0.25, median: 0.625, systems: 6 },
    ]);
    const [first] = others;
    // Without itself: 1/4 of one's own, 1/4, 1/2, 3/4, 1 and 1.
    expect((await benchmarks(first)).find(({ topic }) => topic === 'database')).toEqual({
      topic: 'database',
      own: 0,
      median: 0.625,
      systems: 6,
    });
  });

  it('are of standings as they are worked out, and leave out what is archived', async () => {
    const systems = await systemsOf(6);
    for (const system of systems) await world.answer(ana, system, 'DB-05', { state: 'in_place' });
    const [own, second] = systems;
    const of = async () => (await benchmarks(own)).find(({ topic }) => topic === 'database');
    expect(await of()).toMatchObject({ systems: 5 });
    expect((await of())?.median).toBe((await of())?.own);
    await world.get(SystemRegistry).archive(ana, second?.slug ?? '');
    expect(await of()).toMatchObject({ median: null, systems: null });
  });

  it('of a reviewer stand on what the reviewer sees, and nothing else', async () => {
    const [own, ...others] = await systemsOf(8);
    for (const other of others) await set(other, { topic: 'database', due: 2, met: 2 });
    if (own) await set(own, { topic: 'database', due: 2, met: 1 });
    const seen = (many: number) => ({
      systems: [own, ...others.slice(0, many)].map((system) => system?.id),
    });
    expect(await benchmarks(own, seen(5))).toMatchObject([{ median: 1, systems: 5 }]);
    expect(await benchmarks(own, seen(4))).toMatchObject([{ own: 0.5, median: null }]);
    await expect(benchmarks(others[6], seen(5))).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });

  it('of another organization cannot be had, and are not counted', async () => {
    const [own] = await systemsOf(7);
    const stranger = await createTenant(world.database, `southwind-${count}`);
    await expect(benchmarks(own, stranger)).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('never stand on fewer than five, whatever is due where', async () => {
    const systems = await systemsOf(9);
    const [own, ...others] = systems;
    const cell = fc.record({
      due: fc.integer({ min: 0, max: 3 }),
      met: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: systems.length, maxLength: systems.length }),
        async (cells) => {
          const given = cells.map(({ due, met }) => ({ due, met: Math.min(due, met) }));
          const rows = systems.map(({ id }, index) => ({
            id,
            topics: [
              { topic: 'database', due: 0, met: 0, ...given[index], unanswered: 0 },
            ] satisfies TopicCell[],
          }));
          // In one statement, so that thousands of runs take a minute.
          await world.database.withTenant(
            ana,
            (transaction) => transaction.$executeRaw`
              UPDATE system_standing z SET topics = v.topics
              FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (id uuid, topics jsonb)
              WHERE z.organization_id = ${ana.organizationId}::uuid AND z.system_id = v.id`,
          );
          const shares = given
            .slice(1)
            .filter(({ due }) => due > 0)
            .map(({ due, met }) => met / due)
            .sort((a, b) => a - b);
          const [found] = await benchmarks(own);
          if (shares.length < FEWEST_BEHIND_A_BENCHMARK) {
            expect(found?.median ?? null).toBeNull();
            expect(found?.systems ?? null).toBeNull();
            return;
          }
          const upper = shares[Math.floor(shares.length / 2)] ?? 0;
          const lower = shares[Math.ceil(shares.length / 2) - 1] ?? 0;
          expect(found?.systems).toBe(shares.length);
          expect(found?.median).toBeCloseTo((upper + lower) / 2, 12);
        },
      ),
      { numRuns: RUNS },
    );
    expect(others).toHaveLength(8);
  }, 900_000);
});
