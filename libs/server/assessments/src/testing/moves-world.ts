import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Assessment, type CatalogueMove, writeAnswerSchema } from '@pitwall/contracts';
import { CatalogueChoices, CatalogueOverlaysModule } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  nextCatalogue,
  openFeatures,
  type PublishedEvent,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import { AnswersService } from '../answers/answers.service.ts';
import { AssessmentsJobsModule, CatalogueMovesModule } from '../assessments.module.ts';
import { CatalogueMoveHandler } from '../catalogue-moves/catalogue-move.handler.ts';
import { CatalogueMovesService } from '../catalogue-moves/catalogue-moves.service.ts';
import { CataloguePinsService } from '../catalogue-moves/catalogue-pins.service.ts';
import { AssessmentsService } from '../reading/assessments.service.ts';

const first = smallCatalogue();
const second = nextCatalogue(first, {
  version: '2020.2',
  add: [{ id: 'MO-02', like: 'DB-05' }],
  change: [{ id: 'RL-01', stage: 'mvp', impact: 5 }],
  retire: [
    { id: 'SE-03', as: 'dropped' },
    { id: 'MO-01', as: 'renamed', to: ['MO-09'] },
    { id: 'ST-02', as: 'split', to: ['ST-21', 'ST-22'] },
  ],
});

const now = new Date('2026-03-01T10:00:00Z');

/** Two releases of a catalogue, and an organization that reads the first; a new one for each test. */
export class MovesWorld {
  ana!: TestTenant;
  /** What the last piece of work told of how far it was. */
  told: [number, number][] = [];
  #systems = 0;
  #tenants = 0;

  private constructor(
    readonly clone: TestDatabase,
    readonly database: Database,
    readonly application: INestApplicationContext,
    /** What open pages were told of. */
    readonly published: PublishedEvent[],
  ) {}

  static async open(): Promise<MovesWorld> {
    const clone = await createTestDatabase();
    const database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
    const published: PublishedEvent[] = [];
    const application = await openFeatures(
      database,
      queueThatKeeps(published),
      CatalogueOverlaysModule,
      CatalogueMovesModule,
      AssessmentsJobsModule,
    );
    await releaseCatalogue(database, first);
    await releaseCatalogue(database, second);
    return new MovesWorld(clone, database, application, published);
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.database.close();
    await this.clone.drop();
  }

  async begin(): Promise<void> {
    this.ana = await createTenant(this.database, `northwind-${(this.#tenants += 1)}`);
    await this.database.withTenant(this.ana, (transaction) =>
      this.get(CatalogueChoices).choose(transaction, this.ana.organizationId, '2020.1'),
    );
  }

  get<Service>(service: Type<Service>): Service {
    return this.application.get(service, { strict: false });
  }
  get moves(): CatalogueMovesService {
    return this.get(CatalogueMovesService);
  }
  get pins(): CataloguePinsService {
    return this.get(CataloguePinsService);
  }

  newSystem(): Promise<TestSystem> {
    return createTestSystem(this.database, this.ana, {
      slug: `shop-${(this.#systems += 1)}`,
      catalogueVersion: '2020.1',
      declaredStage: 're-architecture',
    });
  }

  write(system: TestSystem, practice: string, given: object, version = 0) {
    const answer = writeAnswerSchema.parse({ version, ...given });
    return this.get(AnswersService).write(this.ana, system.id, practice, answer);
  }

  read(system: TestSystem): Promise<Assessment> {
    return this.database.withTenant(this.ana, async (transaction) => {
      const service = this.get(AssessmentsService);
      return (await service.read(transaction, this.ana, system.id, now)).assessment;
    });
  }

  async work(moveId: string): Promise<void> {
    const { organizationId } = this.ana;
    this.told = [];
    await this.get(CatalogueMoveHandler).handle(
      { organizationId, moveId },
      {
        organizationId,
        jobId: moveId,
        requestId: null,
        attempt: 1,
        signal: new AbortController().signal,
        progress: (done, total) => void this.told.push([done, total]),
      },
    );
  }

  async take(to = '2020.2'): Promise<CatalogueMove> {
    const move = await this.moves.take(this.ana, { to, note: '' });
    await this.work(move.id);
    return this.moves.get(this.ana, move.id);
  }

  async rollBack(): Promise<CatalogueMove> {
    const move = await this.moves.rollBack(this.ana, 'not yet');
    await this.work(move.id);
    return this.moves.get(this.ana, move.id);
  }
}
