import { writeAnswerSchema } from '@pitwall/contracts';
import type { Type } from '@nestjs/common';
import { AnswersService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import {
  createTestDatabase,
  createTestSystem,
  openFeatures,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
  type TestSystemOptions,
  type TestTenant,
} from '@pitwall/testing';
import { ReportsJobsModule } from '../reports.module.ts';

/** Reports over a database of their own; the small catalogue is released. */
export interface ReportsWorld {
  database: Database;
  get<Service>(service: Type<Service>): Service;
  system(tenant: TestTenant, options?: Partial<TestSystemOptions>): Promise<TestSystem>;
  answer(
    tenant: TestTenant,
    system: TestSystem,
    practice: string,
    state: string,
    version?: number,
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openReportsWorld(): Promise<ReportsWorld> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 10_000 });
  const application = await openFeatures(database, queueThatKeeps([]), ReportsJobsModule);
  await releaseCatalogue(database, smallCatalogue());
  let count = 0;
  const get = <Service>(service: Type<Service>): Service =>
    application.get(service, { strict: false });
  return {
    database,
    get,
    system: (tenant, options = {}) =>
      createTestSystem(database, tenant, {
        slug: `shop-${(count += 1)}`,
        catalogueVersion: '2020.1',
        declaredStage: 're-architecture',
        ...options,
      }),
    async answer(tenant, { id }, practice, state, version = 0) {
      const written = writeAnswerSchema.parse({ version, state });
      await get(AnswersService).write(tenant, id, practice, written);
    },
    async close() {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}
