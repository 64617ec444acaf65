import { InheritanceService } from '../inheritance/inheritance.service.ts';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { FiguresService, SymptomsService } from '@pitwall/server-systems';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AssessmentsWorld, openAssessmentsWorld } from '../testing/assessments-world.ts';
import { ComparisonService } from './comparison.service.ts';
import { SnapshotsService } from './snapshots.service.ts';

let world: AssessmentsWorld;
let ana: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openAssessmentsWorld();
  ana = await createTenant(world.database, 'northwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana);
});

/** A moment that lies between what was done before and what is done after. */
const moment = async (): Promise<string> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const at = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return at;
};
const compare = (from: string, to?: string) =>
  world.get(ComparisonService).compare(ana, shop.id, to === undefined ? { from } : { from, to });

describe('a comparison of any two moments', () => {
  it('has the answers of then, and splits what changed', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    const first = await moment();
    await world.answer(ana, shop, 'DB-05', { state: 'in_place', version: 1 });
    const second = await moment();
    await world.answer(ana, shop, 'DB-05', { state: 'absent', version: 2 });
    const between = await compare(first, second);
    expect(between).toMatchObject({
      from: { name: 'As it was', snapshot: null, at: first, catalogueVersion: '2020.1' },
      to: { at: second },
      resolved: [{ practice: 'DB-05', before: 'absent', after: 'in_place' }],
      regressed: [],
    });
    expect(between.split?.parts?.answers).toEqual(between.split?.total);
    expect(between.split?.total?.low).toBeGreaterThan(0);
    expect(await compare(second)).toMatchObject({ regressed: [{ practice: 'DB-05' }] });
    expect((await compare(first)).split?.total).toEqual({ low: 0, high: 0 });
  });

  it('says the same as the snapshot of that moment', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'partial' });
    await world.get(FiguresService).record(ana, shop.id, {
      figures: { monthly_users: 5000, active_engineers: 5 },
      source: 'stated',
    });
    const symptom = { symptom: 'too-many-connections', note: '' };
    const { id } = await world.get(SymptomsService).start(ana, shop.id, symptom);
    const kept = await world.get(SnapshotsService).take(ana, shop.id, 'Then');
    const at = await moment();
    await world.get(SymptomsService).end(ana, shop.id, id, {});
    await world.get(FiguresService).record(ana, shop.id, {
      figures: { monthly_users: 900_000 },
      source: 'stated',
    });
    await world.answer(ana, shop, 'MO-01', { state: 'absent' });
    const { split, ...same } = await compare(kept.id, at);
    expect(same).toMatchObject({ regressed: [], resolved: [], newlyDue: [], changed: [] });
    expect(split?.total).toEqual({ low: 0, high: 0 });
    const { newlyDue } = await compare(at);
    expect(newlyDue.length).toBeGreaterThan(0);
  });

  it('has what platforms said then', async () => {
    const platform = await world.system(ana);
    await world.answer(ana, platform, 'DB-05', { state: 'absent' });
    await world
      .get(InheritanceService)
      .inherit(ana, shop.id, { platform: platform.id, practices: ['DB-05'] });
    const at = await moment();
    await world.answer(ana, platform, 'DB-05', { state: 'in_place', version: 1 });
    expect(await compare(at)).toMatchObject({
      resolved: [{ practice: 'DB-05', before: 'absent', after: 'in_place' }],
    });
  });

  it('is refused for a moment to come and one before the system, with the field', async () => {
    const at = await moment();
    await expect(compare('2020-01-01T00:00:00Z')).rejects.toMatchObject({
      code: 'request.invalid',
      more: {
        errors: [{ path: 'from', message: expect.stringContaining('before the system') }],
      },
    });
    await expect(compare(at, '2999-01-01T00:00:00Z')).rejects.toMatchObject({
      more: { errors: [{ path: 'to', message: 'is still to come' }] },
    });
  });
});
