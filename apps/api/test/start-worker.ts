import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PITWALL_JOBS } from '@pitwall/contracts';
import { AssessmentsJobsModule } from '@pitwall/server-assessments';
import { AuditModule } from '@pitwall/server-audit';
import { CampaignsJobsModule } from '@pitwall/server-campaigns';
import { Database } from '@pitwall/server-db';
import { createLogger, KernelModule } from '@pitwall/server-kernel';
import { IdentityJobsModule } from '@pitwall/server-identity';
import { MailJobsModule } from '@pitwall/server-mail';
import { NotificationsJobsModule } from '@pitwall/server-notifications';
import { OrganizationsJobsModule } from '@pitwall/server-organizations';
import { JobWorkerModule } from '@pitwall/server-queue';
import { ReportsJobsModule } from '@pitwall/server-reports';
import { RepositoriesJobsModule } from '@pitwall/server-repositories';
import { RoadmapJobsModule } from '@pitwall/server-roadmap';
import { SamplesJobsModule } from '@pitwall/server-samples';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import type { ApiHarness } from './api-harness.ts';

/** Jobs over the same database, as the worker's process has them; `log` takes each line of its log. */
export async function startWorker(
  api: ApiHarness,
  log?: (line: string) => void,
): Promise<INestApplicationContext> {
  @Module({})
  class Worker {}
  const logger = log
    ? createLogger('info', 'worker', { write: log })
    : createLogger('silent', 'worker');
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
            connection: { queueUrl: api.database.queueUrl, log: logger },
            jobs: PITWALL_JOBS,
          }),
        }),
        MailJobsModule,
        IdentityJobsModule,
        OrganizationsJobsModule,
        AssessmentsJobsModule,
        RoadmapJobsModule,
        ReportsJobsModule,
        CampaignsJobsModule,
        TrackersJobsModule,
        SamplesJobsModule,
        NotificationsJobsModule,
        RepositoriesJobsModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
}
