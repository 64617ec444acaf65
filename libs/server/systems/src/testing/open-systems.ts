import type { INestApplicationContext, Type } from '@nestjs/common';
import { type CreateSystem, createSystemSchema, type System } from '@pitwall/contracts';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { DomainEvents, type SystemChanged, type TenantRequest } from '@pitwall/server-kernel';
import { createTenant, createTestDatabase, openFeatures } from '@pitwall/testing';
import { SystemsModule } from '../systems.module.ts';
import { SystemRegistry } from '../systems/system-registry.ts';

/** The feature on a database of its own, with two tenants. */
export interface OpenSystems {
  database: Database;
  northwind: TenantRequest;
  southwind: TenantRequest;
  get<Provider>(type: Type<Provider>): Provider;
  create(context: TenantRequest, given: Partial<CreateSystem> & { name: string }): Promise<System>;
  /** What was published since the last call. */
  published(): SystemChanged[];
  auditActions(context: TenantRequest): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSystems(): Promise<OpenSystems> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 5_000 });
  const application: INestApplicationContext = await openFeatures(database, SystemsModule);
  await application.get(ReleasedCatalogues).release();
  const events: SystemChanged[] = [];
  application.get(DomainEvents).onSystemChanged(async (_transaction, _context, event) => {
    events.push(event);
  });
  return {
    database,
    northwind: await createTenant(database, 'northwind'),
    southwind: await createTenant(database, 'southwind'),
    get: (type) => application.get(type),
    create: (context, given) =>
      application.get(SystemRegistry).create(context, createSystemSchema.parse(given)),
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

export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
