import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';

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
          providers: [{ provide: Database, useValue: database }, DomainEvents],
          exports: [Database, DomainEvents],
        },
        AuditModule,
        ...features,
      ],
    },
    { logger: false, abortOnError: false },
  );
}
