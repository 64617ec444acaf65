import type { INestApplicationContext, Type } from '@nestjs/common';
import { writeAnswerSchema } from '@pitwall/contracts';
import { AnswersService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import {
  createTestDatabase,
  createTestSystem,
  openFeatures,
  type PublishedEvent,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
  type TestSystemOptions,
  type TestTenant,
} from '@pitwall/testing';
import { RoadmapJobsModule } from '../roadmap.module.ts';

/** The roadmap feature over a database of its own; live updates are kept in a list instead of sent. */
export interface RoadmapWorld {
  database: Database;
  get<Service>(service: Type<Service>): Service;
  published: PublishedEvent[];
  system(tenant: TestTenant, options?: Partial<TestSystemOptions>): Promise<TestSystem>;
  /** Answers a practice; gives the new version. */
  answer(
    tenant: TestTenant,
    system: TestSystem,
    practice: string,
    given: { state: string; version?: number } & Record<string, unknown>,
  ): Promise<number>;
  close(): Promise<void>;
}

export async function openRoadmapWorld(): Promise<RoadmapWorld> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 10_000 });
  const published: PublishedEvent[] = [];
  const application = await openFeatures(database, queueThatKeeps(published), RoadmapJobsModule);
  await releaseCatalogue(database, smallCatalogue());
  let count = 0;
  return {
    database,
    published,
    get: (service) => get(application, service),
    system: (tenant, options = {}) =>
      createTestSystem(database, tenant, {
        slug: `shop-${(count += 1)}`,
        catalogueVersion: '2020.1',
        declaredStage: 're-architecture',
        ...options,
      }),
    async answer(tenant, { id }, practice, { version = 0, ...given }) {
      const written = writeAnswerSchema.parse({ version, ...given });
      const detail = await get(application, AnswersService).write(tenant, id, practice, written);
      return detail.answer?.version ?? 0;
    },
    async close() {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}

const get = <Service>(application: INestApplicationContext, service: Type<Service>): Service =>
  application.get(service, { strict: false });
