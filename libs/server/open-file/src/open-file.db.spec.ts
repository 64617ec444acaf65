import { Global, Module, type Type } from '@nestjs/common';
import {
  type Catalogue,
  createComponentSchema,
  OPEN_FILE_ROWS,
  OPEN_FILE_TABLES,
  writeAnswerSchema,
} from '@pitwall/contracts';
import {
  AnswersService,
  AssessmentsService,
  CataloguePinsService,
  SnapshotsService,
} from '@pitwall/server-assessments';
import {
  CatalogueChoices,
  CatalogueOverlaysModule,
  OverlaysService,
} from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { ComponentsService, LoadTestsService } from '@pitwall/server-forecast';
import { LiveUpdates, Outbox } from '@pitwall/server-queue';
import {
  RoadmapService,
  SprintFillingService,
  SprintsService,
  TaskListsService,
  TasksService,
} from '@pitwall/server-roadmap';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestTenant,
} from '@pitwall/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportingService } from './exporting.service.ts';
import { ImportingService } from './importing.service.ts';
import { bare, copy } from './testing/bare-file.ts';
import { discuss } from './testing/discuss.ts';
import { keepHistory } from './testing/keep-history.ts';
import { OpenFileModule } from './open-file.module.ts';

@Global()
@Module({
  providers: [Outbox, { provide: LiveUpdates, useValue: { publish: async () => undefined } }],
  exports: [Outbox, LiveUpdates],
})
class Queue {}

let database: Database;
let get: <Service>(service: Type<Service>) => Service;
let close: () => Promise<void>;
let catalogue: Catalogue;
let count = 0;

beforeAll(async () => {
  const clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 10_000 });
  const application = await openFeatures(database, Queue, CatalogueOverlaysModule, OpenFileModule);
  catalogue = smallCatalogue();
  await releaseCatalogue(database, catalogue);
  get = (service) => application.get(service, { strict: false });
  close = async () => {
    await application.close();
    await database.close();
    await clone.drop();
  };
});
afterAll(() => close());

const DAY = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const tenant = () => createTenant(database, `tenant-${(count += 1)}`);
const STATES = ['absent', 'started', 'partial', 'in_place', 'unknown', 'proven'] as const;
type State = (typeof STATES)[number];

/** An organization with something of everything that people enter. */
async function fill(context: TestTenant, states: readonly State[]): Promise<void> {
  await database.withTenant(context, (transaction) =>
    get(CatalogueChoices).choose(transaction, context.organizationId, catalogue.version),
  );
  await get(OverlaysService).save(context, {
    after: 0,
    note: 'counters matter here',
    text: 'format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: 5 }\nhide:\n  - { id: SE-03, because: there are no secrets }\n',
  });
  for (const [number, slug] of ['shop', 'search'].entries()) {
    const system = await createTestSystem(database, context, {
      slug,
      catalogueVersion: catalogue.version,
      team: number === 0 ? 'payments' : 'discovery',
      figures: { monthly_users: 50_000, peak_requests_per_second: 200, active_engineers: 12 },
    });
    for (const [index, { id }] of catalogue.practices.entries()) {
      // The overlay hides it.
      if (id === 'SE-03') continue;
      const state = states[(index + number) % states.length] ?? 'absent';
      const note = `${slug} says of ${id}`;
      const more =
        state === 'proven' ? { evidenceUrl: 'https://example.com/proof', note } : { note };
      const written = writeAnswerSchema.parse({ version: 0, state, ...more });
      await get(AnswersService).write(context, slug, id, written);
    }
    await get(ComponentsService).create(
      context,
      slug,
      createComponentSchema.parse({
        component: 'db.connections',
        unit: 'connections',
        limit: 100,
        limitIs: 'configured',
        breaksAt: 'hard',
        growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
        monthlyCost: 12,
        peak: 95,
      }),
    );
    await get(LoadTestsService).import(context, slug, {
      name: 'Before the sale',
      component: 'api.throughput',
      files: [1, 2, 4, 8, 16].map((connections) => ({
        name: `${connections}.json`,
        content: JSON.stringify({
          connections,
          duration: 10,
          '2xx': connections * 900,
          requests: { average: connections * 90, total: connections * 900 },
          latency: { average: 10 },
        }),
      })),
    });
    if (number === 0) await get(CataloguePinsService).pin(context, slug, { reason: 'An audit.' });
    const task = await get(TasksService).create(context, slug, {
      title: 'Ours',
      description: '',
      days: 2,
    });
    await discuss(database, context, system.id, task.id);
    await get(SnapshotsService).take(context, slug, 'Spring');
    const sprint = await get(SprintsService).create(context, system.teamSlug, {
      name: 'First',
      startsOn: inDays(0),
      endsOn: inDays(13),
      capacityDays: 5,
      debtShare: 1,
    });
    await get(SprintFillingService).fill(context, sprint.id, true);
    await database.withTenant(context, (transaction) =>
      keepHistory(transaction, {
        organizationId: context.organizationId,
        systemId: system.id,
        version: catalogue.version,
        number: number + 1,
      }),
    );
  }
}

/** What a person sees, with names in place of ids. */
async function seen(context: TestTenant, now: Date): Promise<unknown> {
  const systems = [];
  for (const slug of ['shop', 'search']) {
    const { assessment } = await database.withTenant(context, (transaction) =>
      get(AssessmentsService).assess(transaction, context, slug, now),
    );
    const { items } = await get(TaskListsService).list(context, {
      system: slug,
      state: 'open',
      limit: 100,
    });
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    const { plan, path, stages } = await get(RoadmapService).roadmap(context, slug, 'scale');
    systems.push({
      summary: assessment.summary,
      standings: assessment.standings,
      tasks: items.map(({ practice, title, rank, days, priority, state, sprint }) => ({
        practice,
        title,
        rank,
        days,
        priority,
        state,
        sprint: sprint?.name,
      })),
      stages: stages.map(({ stage, days }) => ({ stage, days })),
      path,
      plan: plan.sprints.map(({ starts, plannedDays, items: held }) => ({
        starts,
        plannedDays,
        items: held.map(({ task, days, finishes }) => [titles.get(task), days, finishes]),
      })),
      unplanned: plan.unplanned.map(({ task, reason }) => [titles.get(task), reason]),
    });
  }
  return systems;
}

describe('the open file', () => {
  it('gives the same scores, ranks and plan after a round trip, and the same file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...STATES), { minLength: 8, maxLength: 8 }),
        async (states) => {
          const [from, to] = [await tenant(), await tenant()];
          await fill(from, states);
          const file = copy(await get(ExportingService).export(from));
          const imported = await get(ImportingService).import(to, file);
          expect(imported).toMatchObject({ teams: 2, systems: 2, answers: 14 });
          expect(imported.unknownPeople).toHaveLength(1);
          const now = new Date();
          expect(await seen(to, now)).toEqual(await seen(from, now));
          expect(bare(await get(ExportingService).export(to))).toEqual(bare(file));
        },
      ),
      { numRuns: 2 },
    );
  }, 200_000);

  it('is refused by an organization that has something, and then changes nothing', async () => {
    const [from, to] = [await tenant(), await tenant()];
    await fill(from, ['absent']);
    const file = copy(await get(ExportingService).export(from));
    await get(ImportingService).import(to, file);
    await expect(get(ImportingService).import(to, file)).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    expect((await get(ExportingService).export(to)).tables.answer).toHaveLength(14);
  });

  it('of a newer version, of another kind or with a wrong field is refused by name; nothing is half applied', async () => {
    const [from, to] = [await tenant(), await tenant()];
    await fill(from, ['absent']);
    const file = copy(await get(ExportingService).export(from));
    const send = (given: object) =>
      get(ImportingService).import(to, given as Parameters<ImportingService['import']>[1]);
    await expect(send({ ...file, format: 'pitwall.organization/2' })).rejects.toMatchObject({
      code: 'report.unsupported_version',
      detail: expect.stringContaining('Update the server first'),
    });
    await expect(send({ ...file, format: 'other' })).rejects.toMatchObject({
      code: 'report.unsupported_version',
    });
    const wrong = copy(file);
    Object.assign(wrong.tables.answer[3] ?? {}, { state: 'perhaps' });
    await expect(send(wrong)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [expect.objectContaining({ path: 'tables.answer.3.state' })] },
    });
    const old = copy(file);
    Object.assign(old.tables.system[0] ?? {}, { catalogueVersion: '1999.1' });
    await expect(send(old)).rejects.toMatchObject({
      more: { errors: [{ path: 'tables.system.0.catalogueVersion' }] },
    });
    const backwards = copy(file);
    Object.assign(backwards.tables.sprint[0] ?? {}, { endsOn: '1999-01-01T00:00:00.000Z' });
    await expect(send(backwards)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'tables.sprint.0.endsOn', message: 'ends before it starts' }] },
    });
    const circle = copy(file);
    const [one = '', other = ''] = circle.tables.task.map((task) => task.id);
    circle.tables.taskDependency = [
      { taskId: one, dependsOnId: other },
      { taskId: other, dependsOnId: one },
    ];
    await expect(send(circle)).rejects.toMatchObject({
      more: {
        errors: [{ message: expect.stringMatching(/wait for each other: “.+” → “.+” → “/) }],
      },
    });
    // Its last table names a task that is not there: the database refuses, and all of it is undone.
    const dangling = copy(file);
    const [change] = dangling.tables.taskDependency;
    dangling.tables.taskDependency.push({
      taskId: change?.taskId ?? dangling.tables.task[0]?.id ?? '',
      dependsOnId: '01990000-0000-7000-8000-00000000000f',
    });
    await expect(send(dangling)).rejects.toThrow();
    const after = await get(ExportingService).export(to);
    expect(OPEN_FILE_TABLES.map((table) => after.tables[table].length)).toEqual(
      OPEN_FILE_TABLES.map(() => 0),
    );
  });

  it('tells nothing of another tenant', async () => {
    const [from, eve] = [await tenant(), await tenant()];
    await fill(from, ['absent']);
    expect(JSON.stringify(await get(ExportingService).export(eve))).not.toContain('shop');
  });

  it('holds every column of its tables: a new one must be taken into the file', async () => {
    const columns = await database.withSystem(
      'check the health of the database',
      (transaction) =>
        transaction.$queryRaw<{ table: string; column: string }[]>`
          SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = 'public'`,
    );
    const snake = (word: string): string =>
      word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const table of OPEN_FILE_TABLES) {
      const stored = columns
        .filter((one) => one.table === snake(table) && one.column !== 'organization_id')
        .map(({ column }) => column);
      const written = Object.keys(OPEN_FILE_ROWS[table].shape).map(snake);
      expect([table, written.sort()]).toEqual([table, stored.sort()]);
    }
  });
});
