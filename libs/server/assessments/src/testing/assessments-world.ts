import type { INestApplicationContext, Type } from '@nestjs/common';
import { type WriteAnswer, writeAnswerSchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type AnswerReminder, DomainEvents, type SystemChanged } from '@pitwall/server-kernel';
import {
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
  type TestSystemOptions,
  type TestTenant,
} from '@pitwall/testing';
import { AnswersService } from '../answers/answers.service.ts';
import { AssessmentsModule } from '../assessments.module.ts';
import { AssessmentPagesService } from '../reading/assessment-pages.service.ts';

/** The feature over a database of its own, with what it told others. */
export interface AssessmentsWorld {
  database: Database;
  get<Service>(service: Type<Service>): Service;
  changed: SystemChanged[];
  reminded: AnswerReminder[];
  system(tenant: TestTenant, options?: Partial<TestSystemOptions>): Promise<TestSystem>;
  answer(
    tenant: TestTenant,
    system: TestSystem,
    practice: string,
    given: Partial<WriteAnswer> & Pick<WriteAnswer, 'state'>,
  ): ReturnType<AnswersService['write']>;
  item(tenant: TestTenant, system: TestSystem, practice: string): Promise<AssessmentItemOf>;
  close(): Promise<void>;
}
type AssessmentItemOf = Awaited<ReturnType<AssessmentPagesService['assessment']>>['items'][number];

export async function openAssessmentsWorld(): Promise<AssessmentsWorld> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 5_000 });
  const application: INestApplicationContext = await openFeatures(database, AssessmentsModule);
  await releaseCatalogue(database, smallCatalogue());
  const changed: SystemChanged[] = [];
  const reminded: AnswerReminder[] = [];
  const events = application.get(DomainEvents);
  events.onSystemChanged(async (_transaction, _context, event) => void changed.push(event));
  events.onAnswerReminder(async (_transaction, _context, event) => void reminded.push(event));
  let count = 0;
  return {
    database,
    changed,
    reminded,
    get: (service) => application.get(service, { strict: false }),
    system: (tenant, options = {}) =>
      createTestSystem(database, tenant, {
        slug: `shop-${(count += 1)}`,
        catalogueVersion: '2020.1',
        declaredStage: 're-architecture',
        ...options,
      }),
    answer: (tenant, { id }, practice, given) =>
      application
        .get(AnswersService)
        .write(tenant, id, practice, writeAnswerSchema.parse({ version: 0, ...given })),
    async item(tenant, { id }, practice) {
      const { items } = await application.get(AssessmentPagesService).assessment(tenant, id);
      const found = items.find((item) => item.practice === practice);
      if (!found) throw new Error(`${practice} is not there`);
      return found;
    },
    async close() {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}
