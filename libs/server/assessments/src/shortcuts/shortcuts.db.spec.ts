import { createHash, randomUUID } from 'node:crypto';
import {
  DEBT_COMMENTS_PROBE,
  type Finding,
  listShortcutsQuerySchema,
  scanReportSchema,
} from '@pitwall/contracts';
import { ScansService } from '@pitwall/server-evidence';
import { IncidentsService } from '@pitwall/server-systems';
import { addMember, createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswersService } from '../answers/answers.service.ts';
import { openAssessmentsWorld, type AssessmentsWorld } from '../testing/assessments-world.ts';
import { DebtCommentsService } from './debt-comments.service.ts';
import { PreventionService } from './prevention.service.ts';
import { ShortcutsService } from './shortcuts.service.ts';

let world: AssessmentsWorld;
let ana: TestTenant;
let ben: TestTenant;
let eve: TestTenant;
let shop: TestSystem;
let count = 0;

beforeAll(async () => {
  world = await openAssessmentsWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
  eve = await createTenant(world.database, `southwind-${count}`);
  shop = await world.system(ana);
});

const GONE = { code: 'resource.not_found' };
const MINUTE = 60_000;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const accept = async (practice: string, days: number, into = shop) => {
  await world.answer(ana, into, practice, {
    state: 'accepted_risk',
    level: 'absent',
    note: `${practice} can wait.`,
    riskExpiresAt: inDays(days),
  });
  await world.get(AnswersService).approve(ben, into.id, practice, 1);
};
const list = (given: object = {}, who = ana) =>
  world.get(ShortcutsService).list(who, listShortcutsQuerySchema.parse(given));
const incident = (practices: string[], minutesAgo: number, title = 'Down') =>
  world.get(IncidentsService).record(ana, shop.id, {
    title,
    description: '',
    startedAt: new Date(Date.now() - minutesAgo * MINUTE).toISOString(),
    endedAt: null,
    practices,
  });
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const comments = (texts: string[], given: Partial<Finding> = {}): Finding => ({
  probe: DEBT_COMMENTS_PROBE,
  practice: 'ST-02',
  outcome: 'present',
  confidence: 'low',
  suggests: null,
  message: 'Comments own up to shortcuts.',
  locations: texts.map((text, index) => ({
    path: 'src/app.ts',
    startLine: index + 1,
    endLine: index + 1,
    snippet: text,
    snippetHash: hash(text),
  })),
  total: texts.length,
  ...given,
});
let minutes = 600;
const scan = (findings: Finding[]) =>
  world.get(ScansService).receive(
    ana,
    shop.id,
    scanReportSchema.parse({
      format: 'pitwall.scan/1',
      id: randomUUID(),
      tool: { name: 'pitwall', version: '0.1.0' },
      createdAt: new Date(Date.now() - (minutes -= 1) * MINUTE).toISOString(),
      source: { commit: 'c'.repeat(40), branch: 'main', repository: null, modified: false },
      stacks: ['node'],
      findings,
      skipped: [],
      statistics: { files: 1, bytes: 1, milliseconds: 1 },
    }),
  );

describe('accepted risks', () => {
  it('are listed by their end, page by page, over systems or for one', async () => {
    const blog = await world.system(ana);
    await accept('DB-05', 50);
    await accept('MO-01', 20);
    await accept('DB-05', 30, blog);
    const first = await list({ limit: 2 });
    const rest = await list({ limit: 2, cursor: first.next });
    expect(
      [...first.items, ...rest.items].map(({ practice, system }) => `${system.slug} ${practice}`),
    ).toEqual([`${shop.slug} MO-01`, `${blog.slug} DB-05`, `${shop.slug} DB-05`]);
    expect(rest.next).toBeNull();
    expect((await list({ system: blog.slug })).items).toMatchObject([
      {
        kind: 'accepted_risk',
        title: 'Practice DB-05 holds',
        says: 'DB-05 can wait.',
        by: expect.stringContaining('owner'),
        risk: { level: 'absent', approvedBy: 'Ben', status: 'accepted' },
        place: null,
        incidents: [],
      },
    ]);
    await expect(list({ system: 'nowhere' })).rejects.toMatchObject(GONE);
    expect((await list({}, eve)).items).toEqual([]);
  });

  it('count the incidents since, and none from before', async () => {
    await incident(['DB-05'], 60, 'Before');
    await accept('DB-05', 50);
    const [none] = (await list()).items;
    expect(none?.incidents).toEqual([]);
    await incident(['MO-01'], 0, 'Another');
    const after = await incident(['DB-05', 'MO-01'], 0, 'After');
    expect((await list()).items).toMatchObject([
      { risk: { status: 'touched' }, incidents: [{ id: after.id, title: 'After' }] },
    ]);
  });

  it('say when they wait for approval', async () => {
    await world.answer(ana, shop, 'DB-05', {
      state: 'accepted_risk',
      level: 'started',
      note: 'Later.',
      riskExpiresAt: inDays(3),
    });
    expect((await list()).items).toMatchObject([{ risk: { status: 'awaiting_approval' } }]);
  });
});

describe('debt comments', () => {
  const debt = debtComments();
  it('are taken over in one step, once, and leave when they are gone', async () => {
    await scan([comments(['// TODO: pool size', '// HACK: retry twice'])]);
    expect(await debt().offered(ana, shop.id)).toMatchObject({ offered: 2 });
    expect(await debt().takeOver(ana, shop.id)).toEqual({ taken: 2, known: 0 });
    expect(await debt().takeOver(ana, shop.id)).toEqual({ taken: 0, known: 2 });
    expect(await debt().offered(ana, shop.id)).toMatchObject({ offered: 0 });
    const kind = 'debt_comment';
    expect((await list({ kind })).items).toMatchObject([
      {
        kind,
        practice: 'ST-02',
        says: '// TODO: pool size',
        place: { path: 'src/app.ts', line: 1, commit: 'c'.repeat(40) },
        risk: null,
      },
      { says: '// HACK: retry twice' },
    ]);
    const caused = await incident(['ST-02'], 0);
    expect((await list({ kind })).items[0]?.incidents).toMatchObject([{ id: caused.id }]);

    await scan([comments(['// HACK: retry twice'], { total: 70 })]);
    expect((await list({ kind })).items).toHaveLength(2);
    await scan([comments([], { outcome: 'not_visible' })]);
    expect((await list({ kind })).items).toHaveLength(2);
    await scan([comments(['// HACK: retry twice'])]);
    expect((await list({ kind })).items.map(({ says }) => says)).toEqual(['// HACK: retry twice']);
    await scan([comments(['// TODO: pool size', '// HACK: retry twice'])]);
    expect(await debt().takeOver(ana, shop.id)).toEqual({ taken: 1, known: 1 });
    expect((await list({ kind })).items).toHaveLength(2);
  });

  it('are nobody else’s, and none where nothing was scanned', async () => {
    expect(await debt().takeOver(ana, shop.id)).toEqual({ taken: 0, known: 0 });
    await expect(debt().takeOver(eve, shop.id)).rejects.toMatchObject(GONE);
    await expect(debt().offered(eve, shop.id)).rejects.toMatchObject(GONE);
  });
});

describe('an incident', () => {
  it('tells what would have prevented it, what that costs, and whose risk was accepted then', async () => {
    await accept('DB-05', 50);
    await world.answer(ana, shop, 'ST-02', { state: 'partial' });
    await world.answer(ana, shop, 'MO-01', { state: 'in_place' });
    const { id } = await incident(['DB-05', 'ST-02', 'MO-01', 'RL-01'], 0);
    const prevention = await world.get(PreventionService).get(ana, shop.slug, id);
    expect(prevention).toMatchObject({
      incident: { id, title: 'Down' },
      practices: [
        { practice: 'DB-05', days: { low: 1, high: 1 }, acceptedThen: true, standing: 'open' },
        { practice: 'ST-02', days: { low: 8, high: 8 }, acceptedThen: false, standing: 'open' },
        { practice: 'MO-01', daysLeft: { low: 0, high: 0 }, standing: 'met' },
        { practice: 'RL-01', daysLeft: { low: 0, high: 1 }, standing: 'unanswered' },
      ],
      days: { low: 11, high: 11 },
    });
    expect(prevention.practices[1]?.daysLeft.low).toBeCloseTo(8 / 3, 9);
    expect(prevention.daysLeft.high).toBeCloseTo(1 + 8 / 3 + 1, 9);
    await expect(world.get(PreventionService).get(eve, shop.id, id)).rejects.toMatchObject(GONE);
    const blog = await world.system(ana);
    await expect(world.get(PreventionService).get(ana, blog.id, id)).rejects.toMatchObject(GONE);
  });
});

/** The world is opened before the first test, not before this file is read. */
function debtComments(): () => DebtCommentsService {
  return () => world.get(DebtCommentsService);
}
