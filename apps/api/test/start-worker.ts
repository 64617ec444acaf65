import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PITWALL_JOBS } from '@pitwall/contracts';
import { AssessmentsJobsModule } from '@pitwall/server-assessments';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { createLogger, KernelModule } from '@pitwall/server-kernel';
import { IdentityJobsModule } from '@pitwall/server-identity';
import { MailJobsModule } from '@pitwall/server-mail';
import { OrganizationsJobsModule } from '@pitwall/server-organizations';
import { JobWorkerModule } from '@pitwall/server-queue';
import { RoadmapJobsModule } from '@pitwall/server-roadmap';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import type { ApiHarness } from './api-harness.ts';

/** Jobs over the same database, as the worker's process has them. */
export async function startWorker(api: ApiHarness): Promise<INestApplicationContext> {
  @Module({})
  class Worker {}
  return NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        KernelModule.forRoot(api.configuration),
        AuditModule,
        JobWorkerModule.forRootAsync({
          inject: [Database],
          useFactory: (database: Database) => ({
            database,
            connection: { queueUrl: api.database.queueUrl, log: createLogger('silent', 'worker') },
            jobs: PITWALL_JOBS,
          }),
        }),
        MailJobsModule,
        IdentityJobsModule,
        OrganizationsJobsModule,
        AssessmentsJobsModule,
        RoadmapJobsModule,
        TrackersJobsModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
}
