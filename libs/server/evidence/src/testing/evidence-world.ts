import type { INestApplicationContext } from '@nestjs/common';
import { createSystemSchema } from '@pitwall/contracts';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { SystemRegistry } from '@pitwall/server-systems';
import { createTenant, createTestDatabase, openFeatures } from '@pitwall/testing';
import { EvidenceModule } from '../evidence.module.ts';

/** Two organizations on a database of their own, with the features of evidence. */
export interface EvidenceWorld {
  database: Database;
  application: INestApplicationContext;
  northwind: TenantRequest;
  southwind: TenantRequest;
  /** Gives its id. */
  createSystem(context: TenantRequest, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openEvidenceWorld(): Promise<EvidenceWorld> {
  const clone = await createTestDatabase();
  const database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 5_000 });
  const application = await openFeatures(database, EvidenceModule);
  await application.get(ReleasedCatalogues).release();
  return {
    database,
    application,
    northwind: await createTenant(database, 'northwind'),
    southwind: await createTenant(database, 'southwind'),
    createSystem: async (context, name) =>
      (await application.get(SystemRegistry).create(context, createSystemSchema.parse({ name })))
        .id,
    close: async () => {
      await application.close();
      await database.close();
      await clone.drop();
    },
  };
}
