import { createComponentSchema } from '@pitwall/contracts';
import { rollUpScores } from '@pitwall/readiness';
import { AssessmentsService } from '@pitwall/server-assessments';
import { ComponentsService } from '@pitwall/server-forecast';
import { SystemRegistry } from '@pitwall/server-systems';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRoadmapWorld, type RoadmapWorld } from '../testing/roadmap-world.ts';
import { PortfolioService } from './portfolio.service.ts';

let world: RoadmapWorld;
let ana: TestTenant;
let eve: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openRoadmapWorld();
  eve = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
});

const BUSY = { monthly_users: 50_000, peak_requests_per_second: 200, active_engineers: 12 };
const CALM = { monthly_users: 50, peak_requests_per_second: 1, active_engineers: 2 };
const portfolio = (query: object = {}, tenant = ana) =>
  world.get(PortfolioService).portfolio(tenant, { limit: 20, ...query });
const names = async (query: object = {}) => (await portfolio(query)).items.map(({ slug }) => slug);
const answerAll = async (system: TestSystem, state: string, ...practices: string[]) => {
  for (const practice of practices) await world.answer(ana, system, practice, { state });
};
const component = (system: TestSystem, peak: number, tenant = ana) =>
  world.get(ComponentsService).create(
    tenant,
    system.slug,
    createComponentSchema.parse({
      component: 'db.connections',
      unit: 'connections',
      limit: 100,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
      monthlyCost: null,
      peak,
    }),
  );

describe('the portfolio', () => {
  it('sorts by the certain gap, then by days of path; what is not known comes last', async () => {
    const near = await world.system(ana, { figures: BUSY });
    const far = await world.system(ana, { figures: BUSY });
    const calm = await world.system(ana, { figures: CALM });
    const unknown = await world.system(ana, { declaredStage: 'mvp' });
    const all = ['DB-05', 'MO-01', 'SE-03', 'RL-01', 'RL-03', 'ST-02'];
    await answerAll(near, 'in_place', 'DB-05', 'MO-01');
    await answerAll(near, 'absent', 'RL-01', 'RL-03', 'ST-02');
    await answerAll(far, 'absent', ...all);
    await answerAll(calm, 'in_place', 'DB-05', 'MO-01');
    expect(await names()).toEqual([far.slug, near.slug, calm.slug, unknown.slug]);
    const found = await portfolio();
    expect(found).toMatchObject({ systems: 4, behind: 2, known: 3 });
    expect(found.items[0]).toMatchObject({
      gap: { low: 3, high: 3 },
      pressure: { stage: 're-architecture' },
    });
    expect(found.items.at(-1)?.gap).toBeNull();
  });

  it('adds up scores exactly as the rules do, of teams and of the organization', async () => {
    const systems = [
      await world.system(ana, { figures: BUSY, team: 'payments' }),
      await world.system(ana, { figures: CALM, team: 'payments' }),
      await world.system(ana, { figures: BUSY, team: 'search' }),
    ];
    for (const [index, system] of systems.entries())
      await answerAll(system, index === 1 ? 'in_place' : 'partial', 'DB-05', 'MO-01', 'RL-01');
    const found = await portfolio();
    const assessed = await world.database.withTenant(ana, (transaction) =>
      world.get(AssessmentsService).assessMany(
        transaction,
        systems.map(({ id }) => id),
      ),
    );
    const scores = assessed.map(({ assessment }) => assessment.summary.score);
    expect(found.score).toEqual(rollUpScores(scores));
    expect(found.teams.map(({ slug, systems: of, score }) => [slug, of, score])).toEqual([
      ['payments', 2, rollUpScores(scores.slice(0, 2))],
      ['search', 1, rollUpScores(scores.slice(2))],
    ]);
    const byTopic = found.topics.find(({ topic }) => topic === 'database');
    expect(byTopic).toEqual({ topic: 'database', due: 3, met: 1, unanswered: 0 });
  });

  it('follows every change, and forgets what is archived', async () => {
    const shop = await world.system(ana, { figures: BUSY });
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    expect((await portfolio()).items[0]?.tasks).toBe(1);
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    expect((await portfolio()).items[0]?.tasks).toBe(0);
    await world.get(SystemRegistry).archive(ana, shop.slug);
    expect(await portfolio()).toMatchObject({ systems: 0, items: [], score: { low: null } });
  });

  it('names what breaks first across all systems', async () => {
    const late = await world.system(ana);
    const soon = await world.system(ana);
    const past = await world.system(ana);
    await component(late, 20);
    await component(soon, 90);
    await component(past, 120);
    const { breaks } = await portfolio();
    expect(breaks.map(({ system, status }) => [system.slug, status])).toEqual([
      [past.slug, 'already_past'],
      [soon.slug, 'breaks'],
      [late.slug, 'breaks'],
    ]);
  });

  it('narrows to a team, pages, and is empty for another tenant', async () => {
    const slugs: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const system = await world.system(ana, { team: 'payments', figures: BUSY });
      await world.answer(ana, system, 'DB-05', { state: 'absent' });
      slugs.push(system.slug);
    }
    await world.system(ana, { team: 'search' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await portfolio({ team: 'payments', limit: 2, cursor });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual(slugs.sort());
    await expect(portfolio({ team: 'nobody' })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    expect(await portfolio({}, eve)).toMatchObject({
      systems: 0,
      items: [],
      breaks: [],
      teams: [],
    });
  });
});
