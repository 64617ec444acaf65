import { OrganizationsService } from '@pitwall/server-organizations';
import { text } from 'node:stream/consumers';
import { Global, Module, type Type } from '@nestjs/common';
import {
  type Catalogue,
  createComponentSchema,
  type ImportedFile,
  type OpenFile,
  openFileSchema,
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
import { ExportingService } from '../exporting/exporting.service.ts';
import { ImportingService } from '../importing/importing.service.ts';
import { OpenFileModule } from '../open-file.module.ts';
import { discuss } from './discuss.ts';
import { keepHistory } from './keep-history.ts';

@Global()
@Module({
  providers: [Outbox, { provide: LiveUpdates, useValue: { publish: async () => undefined } }],
  exports: [Outbox, LiveUpdates],
})
class Queue {}

const DAY = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
export const STATES = ['absent', 'started', 'partial', 'in_place', 'unknown', 'proven'] as const;
export type State = (typeof STATES)[number];

/** Organizations with something of everything, and the way into and out of files. */
export class OpenFileWorld {
  #count = 0;

  private constructor(
    readonly database: Database,
    readonly catalogue: Catalogue,
    readonly get: <Service>(service: Type<Service>) => Service,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<OpenFileWorld> {
    const clone = await createTestDatabase();
    const database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 10_000 });
    const application = await openFeatures(
      database,
      Queue,
      CatalogueOverlaysModule,
      OpenFileModule,
    );
    const catalogue = smallCatalogue();
    await releaseCatalogue(database, catalogue);
    return new OpenFileWorld(
      database,
      catalogue,
      (service) => application.get(service, { strict: false }),
      async () => {
        await application.close();
        await database.close();
        await clone.drop();
      },
    );
  }

  tenant(): Promise<TestTenant> {
    return createTenant(this.database, `tenant-${(this.#count += 1)}`);
  }

  async exportText(context: TestTenant): Promise<string> {
    return text(await this.get(ExportingService).export(context));
  }

  async export(context: TestTenant): Promise<OpenFile> {
    return openFileSchema.parse(JSON.parse(await this.exportText(context)));
  }

  import(context: TestTenant, file: object | string): Promise<ImportedFile> {
    const whole = typeof file === 'string' ? file : JSON.stringify(file);
    return this.get(ImportingService).import(context, pieces(whole));
  }

  /** An organization with something of everything that people enter. */
  async fill(context: TestTenant, states: readonly State[]): Promise<void> {
    await this.database.withTenant(context, (transaction) =>
      this.get(CatalogueChoices).choose(
        transaction,
        context.organizationId,
        this.catalogue.version,
      ),
    );
    const { version } = await this.get(OrganizationsService).get(context);
    await this.get(OrganizationsService).update(context, { version, currency: 'EUR' });
    await this.get(OverlaysService).save(context, {
      after: 0,
      note: 'counters matter here',
      text: 'format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: 5 }\nhide:\n  - { id: SE-03, because: there are no secrets }\n',
    });
    for (const [number, slug] of ['shop', 'search'].entries()) {
      const system = await createTestSystem(this.database, context, {
        slug,
        catalogueVersion: this.catalogue.version,
        team: number === 0 ? 'payments' : 'discovery',
        figures: { monthly_users: 50_000, peak_requests_per_second: 200, active_engineers: 12 },
      });
      for (const [index, { id }] of this.catalogue.practices.entries()) {
        // The overlay hides it.
        if (id === 'SE-03') continue;
        const state = states[(index + number) % states.length] ?? 'absent';
        const note = `${slug} says of ${id}`;
        const more =
          state === 'proven' ? { evidenceUrl: 'https://example.com/proof', note } : { note };
        const written = writeAnswerSchema.parse({ version: 0, state, ...more });
        await this.get(AnswersService).write(context, slug, id, written);
      }
      await this.get(ComponentsService).create(
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
      await this.get(LoadTestsService).import(context, slug, {
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
      if (number === 0)
        await this.get(CataloguePinsService).pin(context, slug, { reason: 'An audit.' });
      const task = await this.get(TasksService).create(context, slug, {
        title: 'Ours',
        description: '',
        days: 2,
      });
      await discuss(this.database, context, system.id, task.id);
      await this.get(SnapshotsService).take(context, slug, 'Spring');
      const sprint = await this.get(SprintsService).create(context, system.teamSlug, {
        name: 'First',
        startsOn: inDays(0),
        endsOn: inDays(13),
        capacityDays: 5,
        debtShare: 1,
      });
      await this.get(SprintFillingService).fill(context, sprint.id, true);
      await this.database.withTenant(context, (transaction) =>
        keepHistory(transaction, {
          organizationId: context.organizationId,
          systemId: system.id,
          version: this.catalogue.version,
          number: number + 1,
        }),
      );
    }
  }

  /** What a person sees, with names in place of ids. */
  async seen(context: TestTenant, now: Date): Promise<unknown> {
    const systems = [];
    for (const slug of ['shop', 'search']) {
      const { assessment } = await this.database.withTenant(context, (transaction) =>
        this.get(AssessmentsService).assess(transaction, context, slug, now),
      );
      const { items } = await this.get(TaskListsService).list(context, {
        system: slug,
        state: 'open',
        limit: 100,
      });
      const titles = new Map(items.map(({ id, title }) => [id, title]));
      const { plan, path, stages } = await this.get(RoadmapService).roadmap(context, slug, 'scale');
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
}

/** As a file arrives: in pieces that end anywhere. */
async function* pieces(whole: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(whole);
  for (let start = 0; start < bytes.length; start += 10_007)
    yield bytes.subarray(start, start + 10_007);
}
