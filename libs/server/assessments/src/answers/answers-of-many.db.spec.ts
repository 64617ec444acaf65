import { writeAnswersSchema } from '@pitwall/contracts';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAssessmentsWorld, type AssessmentsWorld } from '../testing/assessments-world.ts';
import { AnswerHistoryService } from './answer-history.service.ts';
import { BulkAnswersService } from './bulk-answers.service.ts';
import { OpinionsService } from './opinions.service.ts';
import { SuggestionsService } from './suggestions.service.ts';

let world: AssessmentsWorld;
let ana: TestTenant;
let ben: TestTenant;
let cy: TestTenant;
let eve: TestTenant;
let shop: TestSystem;

beforeAll(async () => {
  world = await openAssessmentsWorld();
  ana = await createTenant(world.database, 'northwind');
  ben = await addMember(world.database, ana, 'Ben');
  cy = await addMember(world.database, ana, 'Cy');
  eve = await createTenant(world.database, 'southwind');
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.system(ana);
  world.changed.splice(0);
});

const CHANGED = { code: 'resource.changed' };
const CONFLICT = { code: 'resource.conflict' };
const GONE = { code: 'resource.not_found' };
const differ = (
  who: TestTenant,
  state: 'absent' | 'partial' | 'unknown' | 'in_place',
  version = 1,
) => world.get(OpinionsService).give(who, shop.id, 'DB-05', { state, note: 'I looked.', version });

describe('several people’s answers', () => {
  it('stand beside each other, and the lowest counts until somebody settles it', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'in_place' });
    const after = await differ(ben, 'absent');
    expect(after).toMatchObject({
      answer: { state: 'in_place', answeredBy: 'owner of northwind', version: 1 },
      opinions: [{ by: 'Ben', state: 'absent', note: 'I looked.', settledAt: null }],
      standing: { claimed: 'absent', standing: 'open' },
    });
    expect(world.changed.at(-1)).toEqual({ systemId: shop.id, cause: 'answers' });

    const settled = await world.answer(cy, shop, 'DB-05', { state: 'partial', version: 1 });
    expect(settled).toMatchObject({
      opinions: [],
      standing: { claimed: 'partial', standing: 'open' },
      settledOpinions: [{ by: 'Ben', state: 'absent', settledBy: 'Cy' }],
    });
  });

  it('never raise what counts', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'partial' });
    expect(await differ(ben, 'in_place')).toMatchObject({ standing: { reads: 'partial' } });
    expect(await differ(cy, 'unknown')).toMatchObject({ standing: { reads: 'partial' } });
    expect((await differ(cy, 'absent')).opinions).toMatchObject([
      { by: 'Ben', state: 'in_place' },
      { by: 'Cy', state: 'absent' },
    ]);
    const back = await world.get(OpinionsService).withdraw(cy, shop.id, 'DB-05');
    expect(back).toMatchObject({ opinions: [{ by: 'Ben' }], standing: { reads: 'partial' } });
    await expect(world.get(OpinionsService).withdraw(cy, shop.id, 'DB-05')).rejects.toMatchObject(
      GONE,
    );
  });

  it('are refused where there is nothing to differ from', async () => {
    await expect(differ(ben, 'absent')).rejects.toMatchObject(GONE);
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    await expect(differ(ben, 'absent')).rejects.toMatchObject(CONFLICT);
    await expect(differ(ana, 'partial')).rejects.toMatchObject(CONFLICT);
    await expect(differ(ben, 'partial', 2)).rejects.toMatchObject(CHANGED);
    await expect(differ(eve, 'partial')).rejects.toMatchObject(GONE);
    expect((await world.item(ana, shop, 'DB-05')).opinions).toEqual([]);
  });

  it('are given by many at once and none is lost', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'in_place' });
    await Promise.all([differ(ben, 'absent'), differ(cy, 'partial')]);
    const { opinions, standing } = await world.item(ana, shop, 'DB-05');
    expect(opinions.map(({ by }) => by).sort()).toEqual(['Ben', 'Cy']);
    expect(standing.reads).toBe('absent');
  });
});

describe('many answers at once', () => {
  const write = (answers: object[], who = ana) =>
    world.get(BulkAnswersService).write(who, shop.id, writeAnswersSchema.parse({ answers }));

  it('are saved in one step, told once, and taken back in one step', async () => {
    await world.answer(ana, shop, 'MO-01', { state: 'absent' });
    world.changed.splice(0);
    const { written } = await write([
      { practice: 'DB-05', answer: { state: 'in_place', version: 0 } },
      { practice: 'MO-01', answer: { state: 'partial', version: 1, note: 'Half of it.' } },
      { practice: 'RL-01', answer: { state: 'unknown', version: 0 } },
    ]);
    expect(written).toEqual([
      { practice: 'DB-05', state: 'in_place', version: 1 },
      { practice: 'MO-01', state: 'partial', version: 2 },
      { practice: 'RL-01', state: 'unknown', version: 1 },
    ]);
    expect(world.changed).toEqual([{ systemId: shop.id, cause: 'answers' }]);
    const { undone } = await world.get(SuggestionsService).undo(ana, shop.id, written);
    expect(undone.map(({ state }) => state)).toEqual(['not_assessed', 'absent', 'not_assessed']);
    // Twice is refused and changes nothing: what would be undone now is the undoing.
    await expect(world.get(SuggestionsService).undo(ana, shop.id, written)).rejects.toMatchObject(
      CHANGED,
    );
    expect((await world.item(ana, shop, 'MO-01')).answer?.state).toBe('absent');
  });

  it('are refused together, naming each that is wrong', async () => {
    const refused = write([
      { practice: 'DB-05', answer: { state: 'in_place', version: 0 } },
      { practice: 'DB-99', answer: { state: 'absent', version: 0 } },
      { practice: 'ST-02', answer: { state: 'proven', version: 0 } },
      { practice: 'DB-05', answer: { state: 'absent', version: 0 } },
    ]);
    await expect(refused).rejects.toMatchObject({
      code: 'request.invalid',
      more: {
        errors: [
          { path: 'answers.1.practice' },
          { path: 'answers.2.answer.evidenceUrl' },
          { path: 'answers.3.practice' },
        ],
      },
    });
    const stale = write([
      { practice: 'MO-01', answer: { state: 'absent', version: 0 } },
      { practice: 'RL-01', answer: { state: 'absent', version: 3 } },
    ]);
    await expect(stale).rejects.toMatchObject(CHANGED);
    await expect(
      write([{ practice: 'MO-01', answer: { state: 'absent', version: 0 } }], eve),
    ).rejects.toMatchObject(GONE);
    expect((await world.item(ana, shop, 'MO-01')).answer).toBeNull();
    expect(world.changed).toEqual([]);
  });
});

describe('the history', () => {
  it('has every change of a system, newest first, page by page', async () => {
    await world.answer(ana, shop, 'DB-05', { state: 'absent' });
    await world.answer(ben, shop, 'DB-05', { state: 'partial', version: 1, note: 'Begun.' });
    await world.answer(ana, shop, 'MO-01', { state: 'unknown' });
    const other = await world.system(ana);
    await world.answer(ana, other, 'DB-05', { state: 'absent' });
    const history = world.get(AnswerHistoryService);
    const first = await history.list(ana, shop.slug, { limit: 2 });
    const rest = await history.list(ana, shop.slug, { limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items]).toMatchObject([
      { practice: 'MO-01', before: null, after: 'unknown', by: 'owner of northwind' },
      {
        practice: 'DB-05',
        title: 'Practice DB-05 holds',
        before: 'absent',
        after: 'partial',
        note: 'Begun.',
        source: 'person',
        by: 'Ben',
        version: 2,
      },
      { practice: 'DB-05', before: null, after: 'absent', version: 1 },
    ]);
    expect(rest.next).toBeNull();
    await expect(history.list(eve, shop.id, { limit: 2 })).rejects.toMatchObject(GONE);
  });
});
