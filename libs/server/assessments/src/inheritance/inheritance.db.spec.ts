import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SuggestionsService } from '../answers/suggestions.service.ts';
import { openAssessmentsWorld, type AssessmentsWorld } from '../testing/assessments-world.ts';
import { InheritanceService } from './inheritance.service.ts';

let world: AssessmentsWorld;
let inheritance: InheritanceService;
let ana: TestTenant;
let eve: TestTenant;
let platform: TestSystem;
let shop: TestSystem;

beforeAll(async () => {
  world = await openAssessmentsWorld();
  inheritance = world.get(InheritanceService);
  ana = await createTenant(world.database, 'northwind');
  await addMember(world.database, ana, 'Ben');
  eve = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  platform = await world.system(ana);
  shop = await world.system(ana);
  await world.answer(ana, platform, 'DB-05', { state: 'in_place', note: 'Every night.' });
  await world.answer(ana, platform, 'MO-01', { state: 'proven', note: 'Seen today.' });
});

const GONE = { code: 'resource.not_found' };
const inherit = (practices: string[], from = platform.slug, into = shop, who = ana) =>
  inheritance.inherit(who, into.id, { platform: from, practices });
const copy = (practices?: string[]) =>
  inheritance.copy(ana, shop.id, { from: platform.id, ...(practices ? { practices } : {}) });

describe('inherited answers', () => {
  it('count as the platform’s do, and change with them', async () => {
    const { items } = await inherit(['DB-05', 'MO-01']);
    expect(items).toMatchObject([
      { practice: 'DB-05', platform: { slug: platform.slug } },
      { practice: 'MO-01' },
    ]);
    expect(await world.item(ana, shop, 'DB-05')).toMatchObject({
      answer: null,
      standing: { claimed: 'in_place', standing: 'met' },
      inherited: {
        platform: { slug: platform.slug },
        state: 'in_place',
        note: 'Every night.',
        answeredBy: 'owner of northwind',
        overridden: false,
      },
    });
    expect((await world.item(ana, shop, 'MO-01')).standing).toMatchObject({
      reads: 'proven',
      evidence: 'fresh',
    });
    await world.answer(ana, platform, 'DB-05', { state: 'started', version: 1 });
    expect((await world.item(ana, shop, 'DB-05')).standing).toMatchObject({ reads: 'started' });
    expect(await inheritance.get(ana, platform.id)).toEqual({
      items: [],
      inheritedBy: [{ slug: shop.slug, name: shop.slug, practices: 2 }],
    });
  });

  it('are overridden by the system’s own answer, and back when that is taken back', async () => {
    await inherit(['DB-05']);
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    expect(await world.item(ana, shop, 'DB-05')).toMatchObject({
      standing: { reads: 'absent' },
      inherited: { state: 'in_place', overridden: true },
    });
    await world.answer(ana, shop, 'DB-05', { state: 'not_assessed', version: 1 });
    expect(await world.item(ana, shop, 'DB-05')).toMatchObject({
      standing: { reads: 'in_place' },
      inherited: { overridden: false },
    });
    await inheritance.disinherit(ana, shop.id, ['DB-05']);
    expect(await world.item(ana, shop, 'DB-05')).toMatchObject({
      standing: { unansweredBecause: 'not_assessed' },
      inherited: null,
    });
  });

  it('bring no accepted risk and no "does not apply" along: those were agreed on for the platform', async () => {
    const riskExpiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const risk = {
      state: 'accepted_risk',
      level: 'started',
      note: 'Later.',
      riskExpiresAt,
    } as const;
    await world.answer(ana, platform, 'RL-01', risk);
    await world.answer(ana, platform, 'SE-03', {
      state: 'not_applicable',
      note: 'None.',
      notApplicableReason: 'architecture',
    });
    await inherit(['RL-01', 'SE-03']);
    expect((await world.item(ana, shop, 'RL-01')).standing).toMatchObject({
      reads: 'started',
      risk: null,
    });
    expect((await world.item(ana, shop, 'SE-03')).standing).toMatchObject({
      unansweredBecause: 'not_assessed',
    });
  });

  it('go one step: no platform has a platform, and nobody has themselves', async () => {
    await inherit(['DB-05']);
    const third = await world.system(ana);
    await expect(inherit(['DB-05'], shop.slug, third)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(inherit(['DB-05'], third.slug, platform)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await expect(inherit(['DB-05'], shop.id)).rejects.toMatchObject({
      more: { errors: [{ path: 'platform' }] },
    });
    await expect(inherit(['MO-01', 'DB-99'])).rejects.toMatchObject({
      more: { errors: [{ path: 'practices.1' }] },
    });
  });

  it('cross no wall', async () => {
    const foreign = await world.system(eve);
    await expect(inherit(['DB-05'], foreign.slug)).rejects.toMatchObject({
      more: { errors: [{ path: 'platform' }] },
    });
    await expect(inherit(['DB-05'], platform.slug, shop, eve)).rejects.toMatchObject(GONE);
    await expect(inheritance.get(eve, shop.id)).rejects.toMatchObject(GONE);
  });
});

describe('copied answers', () => {
  it('become the system’s own once, without evidence, and can be taken back in one step', async () => {
    await world.answer(ana, shop, 'MO-01', { state: 'absent' });
    await world.answer(ana, platform, 'RL-01', {
      state: 'proven',
      evidenceUrl: 'https://a.example',
    });
    const { written } = await copy();
    expect(written).toEqual([
      { practice: 'DB-05', state: 'in_place', version: 1 },
      { practice: 'RL-01', state: 'in_place', version: 1 },
    ]);
    expect((await world.item(ana, shop, 'DB-05')).answer).toMatchObject({
      source: 'import',
      note: `Copied from ${platform.slug}. Every night.`,
    });
    expect((await world.item(ana, shop, 'RL-01')).standing.evidence).toBe('none');
    expect((await world.item(ana, shop, 'MO-01')).answer?.state).toBe('absent');
    await world.answer(ana, platform, 'DB-05', { state: 'absent', version: 1 });
    expect((await world.item(ana, shop, 'DB-05')).answer?.state).toBe('in_place');
    expect(await copy()).toEqual({ written: [] });
    await world.get(SuggestionsService).undo(ana, shop.id, written);
    expect((await world.item(ana, shop, 'DB-05')).standing.standing).toBe('unanswered');
    expect((await copy(['RL-01'])).written).toMatchObject([{ practice: 'RL-01', version: 3 }]);
  });
});
