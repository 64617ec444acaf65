import { createHash, randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type Finding,
  type ScanReport,
  scanReportSchema,
  writeAnswerSchema,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ScansService } from '@pitwall/server-evidence';
import type { TenantRequest } from '@pitwall/server-kernel';
import {
  addMember,
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssessmentsModule } from '../assessments.module.ts';
import { AssessmentPagesService } from '../reading/assessment-pages.service.ts';
import { AnswersService } from './answers.service.ts';
import { SuggestionsService } from './suggestions.service.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let suggestions: SuggestionsService;
let answers: AnswersService;
let pages: AssessmentPagesService;
let ana: TestTenant;
let other: TestTenant;
let system: TestSystem;
let count = 0;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 5_000 });
  application = await openFeatures(database, AssessmentsModule);
  await releaseCatalogue(database, smallCatalogue());
  ana = await createTenant(database, 'northwind');
  await addMember(database, ana, 'Ben');
  other = await createTenant(database, 'southwind');
  suggestions = application.get(SuggestionsService);
  answers = application.get(AnswersService);
  pages = application.get(AssessmentPagesService);
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});
beforeEach(async () => {
  system = await createTestSystem(database, ana, {
    slug: `shop-${(count += 1)}`,
    catalogueVersion: '2020.1',
    declaredStage: 're-architecture',
  });
});

const location = {
  path: 'src/sessions.ts',
  startLine: 3,
  endLine: 4,
  snippet: 'new MemoryStore()',
  snippetHash: createHash('sha256').update('newMemoryStore()').digest('hex'),
};
const finding = (practice: string, given: Partial<Finding> = {}): Finding => ({
  probe: 'a-probe',
  practice,
  outcome: 'absent',
  confidence: 'high',
  suggests: 'absent',
  message: `Seen for ${practice}.`,
  locations: [location],
  total: 1,
  ...given,
});
const scan = async (findings: Finding[], minutesAgo = 1): Promise<void> => {
  const report: ScanReport = scanReportSchema.parse({
    format: 'pitwall.scan/1',
    id: randomUUID(),
    tool: { name: 'pitwall', version: '0.1.0' },
    createdAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    source: { commit: 'c'.repeat(40), branch: 'main', repository: null, modified: false },
    stacks: ['node'],
    findings,
    skipped: [],
    statistics: { files: 1, bytes: 1, milliseconds: 1 },
  });
  await application.get(ScansService).receive(ana, system.id, report);
};
const chosen = (...practices: (string | [string, number])[]) =>
  practices.map((one) =>
    typeof one === 'string' ? { practice: one, version: 0 } : { practice: one[0], version: one[1] },
  );
const write = (practice: string, state: string, version = 0, context: TenantRequest = ana) =>
  answers.write(context, system.id, practice, writeAnswerSchema.parse({ state, version }));
const states = async (): Promise<Record<string, string | undefined>> => {
  const { items } = await pages.assessment(ana, system.id);
  return Object.fromEntries(
    items.filter(({ answer }) => answer).map(({ practice, answer }) => [practice, answer?.state]),
  );
};

describe('accepting what a scan suggests', () => {
  it('answers with the findings as evidence', async () => {
    await scan([
      finding('ST-02'),
      finding('DB-05', { outcome: 'present', suggests: 'in_place', confidence: 'medium' }),
      finding('DB-05', { probe: 'another', outcome: 'not_visible', suggests: null }),
    ]);
    expect(await suggestions.accept(ana, system.slug, chosen('ST-02', 'DB-05'))).toEqual({
      accepted: [
        { practice: 'ST-02', state: 'absent', version: 1 },
        { practice: 'DB-05', state: 'in_place', version: 1 },
      ],
    });
    expect(await answers.get(ana, system.id, 'DB-05')).toMatchObject({
      answer: { state: 'in_place', source: 'probe', answeredBy: 'owner of northwind' },
      standing: { standing: 'met', evidence: 'fresh' },
      evidence: [
        {
          kind: 'finding',
          finding: { probe: 'a-probe', commit: 'c'.repeat(40), locations: [location] },
        },
      ],
      history: [{ version: 1, state: 'in_place' }],
    });
  });

  it('accepts all or none', async () => {
    await scan([finding('ST-02'), finding('DB-05')]);
    await write('DB-05', 'partial');
    for (const [practices, problem] of [
      [
        chosen('ST-02', 'MO-01'),
        { code: 'request.invalid', more: { errors: [{ path: 'practices.1.practice' }] } },
      ],
      [chosen('ST-02', 'DB-05'), { code: 'resource.changed' }],
      [chosen('ST-02', ['DB-05', 2]), { code: 'resource.changed' }],
      [chosen('ST-02', 'ST-02'), { code: 'request.invalid' }],
    ] as const) {
      await expect(suggestions.accept(ana, system.id, practices)).rejects.toMatchObject(problem);
    }
    expect(await states()).toEqual({ 'DB-05': 'partial' });
    await suggestions.accept(ana, system.id, chosen('ST-02', ['DB-05', 1]));
    expect(await states()).toEqual({ 'DB-05': 'absent', 'ST-02': 'absent' });
  });

  it('does not touch systems of others', async () => {
    await scan([finding('ST-02')]);
    for (const change of ['accept', 'undo'] as const) {
      await expect(suggestions[change](other, system.id, chosen('ST-02'))).rejects.toMatchObject({
        code: 'resource.not_found',
      });
    }
  });
});

describe('undoing', () => {
  it('puts answers back, each as a new version', async () => {
    await scan([finding('ST-02'), finding('DB-05')]);
    await write('DB-05', 'partial');
    await suggestions.accept(ana, system.id, chosen('ST-02', ['DB-05', 1]));
    expect(await suggestions.undo(ana, system.id, chosen(['ST-02', 1], ['DB-05', 2]))).toEqual({
      undone: [
        { practice: 'ST-02', state: 'not_assessed', version: 2 },
        { practice: 'DB-05', state: 'partial', version: 3 },
      ],
    });
    const { answer, history } = await answers.get(ana, system.id, 'DB-05');
    expect(answer).toMatchObject({ state: 'partial', source: 'person' });
    expect(history.map(({ version, state }) => [version, state])).toEqual([
      [3, 'partial'],
      [2, 'absent'],
      [1, 'partial'],
    ]);
  });

  it('undoes all or none, and only what was seen', async () => {
    await write('DB-05', 'partial');
    await write('MO-01', 'partial');
    await expect(
      suggestions.undo(ana, system.id, chosen(['DB-05', 1], ['MO-01', 2])),
    ).rejects.toMatchObject({ code: 'resource.changed' });
    await expect(
      suggestions.undo(ana, system.id, chosen(['DB-05', 1], ['ST-02', 1])),
    ).rejects.toMatchObject({ code: 'request.invalid' });
    expect(await states()).toEqual({ 'DB-05': 'partial', 'MO-01': 'partial' });
  });
});

describe('a contradiction', () => {
  const contradiction = async (): Promise<boolean | undefined> =>
    (await pages.assessment(ana, system.id)).items.find(({ practice }) => practice === 'DB-05')
      ?.contradiction;

  it('stands until a person answers again, and comes back with other findings', async () => {
    await write('DB-05', 'in_place');
    await scan([finding('DB-05')], 3);
    expect(await contradiction()).toBe(true);
    expect(await pages.overview(ana, system.id)).toMatchObject({
      contradictions: 1,
      acceptable: 0,
    });
    await write('DB-05', 'in_place', 1);
    expect(await contradiction()).toBe(false);
    await scan([finding('DB-05')], 2);
    expect(await contradiction()).toBe(false);
    await scan([finding('DB-05', { outcome: 'partial', suggests: 'partial' })], 1);
    expect(await contradiction()).toBe(true);
  });
});

describe('the list of systems', () => {
  it('tells where each stands, as its own page does', async () => {
    await scan([finding('DB-05')]);
    await write('DB-05', 'in_place');
    await write('MO-01', 'absent');
    const { items } = await pages.list(ana, { limit: 100 });
    const listed = items.find(({ id }) => id === system.id);
    const { summary } = await pages.assessment(ana, system.id);
    expect(listed).toMatchObject({
      slug: system.slug,
      ready: summary.ready,
      pressure: summary.pressure,
      score: summary.score,
      tasks: 2,
    });
    expect(summary.counts.tasks).toBe(2);
    expect((await pages.list(other, { limit: 100 })).items).toEqual([]);
  });

  it('takes as many statements for many systems as for one', async () => {
    const statements = async (limit: number): Promise<number> => {
      let seen = 0;
      const counting = new Proxy(database, {
        get(target, name) {
          if (name !== 'withTenant') return Reflect.get(target, name) as unknown;
          return (context: TenantRequest, run: (transaction: never) => Promise<unknown>) =>
            target.withTenant(context, (transaction) =>
              run(counted(transaction, () => (seen += 1)) as never),
            );
        },
      });
      const listing = new AssessmentPagesService(
        counting,
        Reflect.get(pages, 'systems') as never,
        Reflect.get(pages, 'assessments') as never,
      );
      await listing.list(ana, { limit });
      return seen;
    };
    expect(await statements(5)).toBe(await statements(1));
  });
});

/** Counts what is asked of the database, model by model. */
function counted<Part extends object>(part: Part, count: () => void): Part {
  return new Proxy(part, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value === 'function') {
        return (...given: unknown[]) => {
          count();
          return (value as (...all: unknown[]) => unknown).apply(target, given);
        };
      }
      return typeof value === 'object' && value !== null ? counted(value, count) : value;
    },
  });
}
