import { createTenant, type TestSystem, type TestTenant, addMember } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswersService } from '../answers/answers.service.ts';
import { openAssessmentsWorld, type AssessmentsWorld } from '../testing/assessments-world.ts';
import { AnswerUpkeepService } from './answer-upkeep.service.ts';

let world: AssessmentsWorld;
let ana: TestTenant;
let ben: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openAssessmentsWorld();
});
afterAll(() => world.close());
let count = 0;
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
  shop = await world.system(ana);
  world.changed.splice(0);
  world.reminded.splice(0);
});

const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY);
const run = (now: Date) => world.get(AnswerUpkeepService).run(ana, now);
const acceptRisk = async (days: number) => {
  await world.answer(ana, shop, 'DB-05', {
    state: 'accepted_risk',
    level: 'absent',
    note: 'Later.',
    riskExpiresAt: inDays(days).toISOString(),
  });
  await world.get(AnswersService).approve(ben, shop.id, 'DB-05', 1);
  world.changed.splice(0);
};

describe('an accepted risk', () => {
  it('tells who answered and who approved before it lapses, and when it has, once each', async () => {
    await acceptRisk(60);
    expect(await run(inDays(45))).toBe(0);
    expect(await run(inDays(47))).toBe(1);
    expect(await run(inDays(48))).toBe(0);
    expect(world.reminded).toMatchObject([
      {
        kind: 'risk_ends_soon',
        systemId: shop.id,
        practice: 'DB-05',
        userIds: [ana.userId, ben.userId],
      },
    ]);
    expect(world.changed).toEqual([]);
    expect(await run(inDays(61))).toBe(1);
    expect(await run(inDays(62))).toBe(0);
    expect(world.reminded.map(({ kind }) => kind)).toEqual(['risk_ends_soon', 'risk_lapsed']);
    expect(world.changed).toEqual([{ systemId: shop.id, cause: 'time' }]);
  });

  it('is told of once by two workers, and not at all while it awaits approval', async () => {
    await acceptRisk(10);
    await world.answer(ana, shop, 'MO-01', {
      state: 'accepted_risk',
      level: 'absent',
      note: 'Later.',
      riskExpiresAt: inDays(5).toISOString(),
    });
    const told = await Promise.all([run(inDays(11)), run(inDays(11)), run(inDays(11))]);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(world.reminded.map(({ practice }) => practice)).toEqual(['DB-05']);
  });

  it('is told of again when it was accepted anew', async () => {
    await acceptRisk(10);
    await run(inDays(11));
    await world.answer(ben, shop, 'DB-05', {
      state: 'accepted_risk',
      level: 'absent',
      note: 'Once more.',
      riskExpiresAt: inDays(100).toISOString(),
      version: 2,
    });
    await world.get(AnswersService).approve(ana, shop.id, 'DB-05', 3);
    world.reminded.splice(0);
    await run(inDays(90));
    expect(world.reminded.map(({ kind }) => kind)).toEqual(['risk_ends_soon']);
  });
});

describe('evidence', () => {
  it('tells before its attest period ends, and when it has', async () => {
    await world.answer(ana, shop, 'MO-01', { state: 'proven', note: 'Seen today.' });
    await world.answer(ana, shop, 'DB-05', { state: 'proven', evidenceUrl: 'https://a.example' });
    world.changed.splice(0);
    await run(inDays(75));
    expect(world.reminded).toEqual([]);
    await run(inDays(77));
    await run(inDays(91));
    expect(world.reminded.map(({ kind, practice }) => `${practice} ${kind}`)).toEqual([
      'MO-01 evidence_ends_soon',
      'MO-01 evidence_ended',
    ]);
    expect(world.changed).toEqual([{ systemId: shop.id, cause: 'time' }]);
  });

  it('of an archived system, or of another organization, is nobody’s concern here', async () => {
    await world.answer(ana, shop, 'MO-01', { state: 'proven', note: 'Seen today.' });
    const other = await createTenant(world.database, `southwind-${count}`);
    expect(await world.get(AnswerUpkeepService).run(other, inDays(100))).toBe(0);
    await world.database.withTenant(ana, (transaction) =>
      transaction.system.updateMany({ data: { archivedAt: new Date() } }),
    );
    expect(await run(inDays(100))).toBe(0);
  });
});
