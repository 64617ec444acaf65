import type { INestApplicationContext, Type } from '@nestjs/common';
import { type CreateComponent, createComponentSchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type SystemChanged, type TenantRequest } from '@pitwall/server-kernel';
import {
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  releaseCatalogue,
  smallCatalogue,
  type TestSystem,
} from '@pitwall/testing';
import { ForecastModule } from '../forecast.module.ts';

/** The feature on a database of its own, with two tenants and a system of the first. */
export interface OpenForecast {
  database: Database;
  northwind: TenantRequest;
  southwind: TenantRequest;
  get<Provider>(type: Type<Provider>): Provider;
  system(): Promise<TestSystem>;
  /** What was published since the last call. */
  published(): SystemChanged[];
  auditActions(context: TenantRequest): Promise<string[]>;
  close(): Promise<void>;
}

export async function openForecast(): Promise<OpenForecast> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 5_000 });
  const application: INestApplicationContext = await openFeatures(database, ForecastModule);
  await releaseCatalogue(database, smallCatalogue());
  const events: SystemChanged[] = [];
  application.get(DomainEvents).onSystemChanged(async (_transaction, _context, event) => {
    events.push(event);
  });
  const northwind = await createTenant(database, 'northwind');
  let count = 0;
  return {
    database,
    northwind,
    southwind: await createTenant(database, 'southwind'),
    get: (type) => application.get(type, { strict: false }),
    system: () =>
      createTestSystem(database, northwind, {
        slug: `shop-${(count += 1)}`,
        catalogueVersion: '2020.1',
      }),
    published: () => events.splice(0),
    auditActions: (context) =>
      database.withTenant(context, async (transaction) => {
        const rows = await transaction.auditEvent.findMany({ orderBy: { id: 'asc' } });
        return rows.map(({ action }) => action);
      }),
    close: async () => {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}

export const connections = (changes: Partial<CreateComponent> = {}): CreateComponent =>
  createComponentSchema.parse({
    component: 'db.connections',
    unit: 'connections',
    limit: 100,
    limitIs: 'configured',
    breaksAt: 'hard',
    growth: { kind: 'compound', low: 5, likely: 10, high: 20 },
    ...changes,
  });

export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString();
