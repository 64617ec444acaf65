import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  createConfiguredEnvelope,
  createGuardedClient,
  DomainEvents,
  ENVELOPE,
  OUTGOING,
  readConfiguration,
} from '@pitwall/server-kernel';

/** Features without HTTP, wired as in the application, on a database under test. Close it in `afterAll`. */
export async function openFeatures(
  database: Database,
  ...features: Type[]
): Promise<INestApplicationContext> {
  class Kernel {}
  class Root {}
  return NestFactory.createApplicationContext(
    {
      module: Root,
      imports: [
        {
          module: Kernel,
          global: true,
          providers: [
            { provide: Database, useValue: database },
            { provide: CONFIGURATION, useFactory: configuration },
            {
              provide: ENVELOPE,
              inject: [CONFIGURATION],
              useFactory: (values: Configuration) => createConfiguredEnvelope(values),
            },
            {
              provide: OUTGOING,
              inject: [CONFIGURATION],
              useFactory: ({ outgoing }: Configuration) => createGuardedClient(outgoing),
            },
            DomainEvents,
          ],
          exports: [Database, CONFIGURATION, ENVELOPE, OUTGOING, DomainEvents],
        },
        AuditModule,
        ...features,
      ],
    },
    { logger: false, abortOnError: false },
  );
}

/** What features may read of the configuration. They reach the database that is handed to them alone. */
function configuration() {
  const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';
  return readConfiguration({
    PITWALL_MODE: 'embedded',
    PITWALL_DATABASE_URL_APP: nowhere,
    PITWALL_DATABASE_URL_SYSTEM: nowhere,
    PITWALL_DATABASE_URL_QUEUE: nowhere,
    PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
    // May reach servers of the test by plain http, and nothing else within the network.
    PITWALL_OUTGOING_ALLOW: '127.0.0.1',
    PITWALL_OUTGOING_HTTP: 'true',
  });
}
