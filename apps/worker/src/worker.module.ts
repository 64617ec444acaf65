import { type DynamicModule, Module } from '@nestjs/common';
import { PITWALL_JOBS, PITWALL_SCHEDULES } from '@pitwall/contracts';
import { AssessmentsJobsModule } from '@pitwall/server-assessments';
import { AuditModule } from '@pitwall/server-audit';
import { CampaignsJobsModule } from '@pitwall/server-campaigns';
import { Database } from '@pitwall/server-db';
import { IdentityJobsModule } from '@pitwall/server-identity';
import { type Configuration, KernelModule, Metrics } from '@pitwall/server-kernel';
import { MailJobsModule } from '@pitwall/server-mail';
import { NotificationsJobsModule } from '@pitwall/server-notifications';
import { OrganizationsJobsModule } from '@pitwall/server-organizations';
import { JobWorkerModule } from '@pitwall/server-queue';
import { ReportsJobsModule } from '@pitwall/server-reports';
import { RepositoriesJobsModule } from '@pitwall/server-repositories';
import { RoadmapJobsModule } from '@pitwall/server-roadmap';
import { SamplesJobsModule } from '@pitwall/server-samples';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import type { Logger } from 'pino';
import { observeJobs } from './observe-job.ts';

/** The process that runs jobs: the same features as the API's, without HTTP. */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        KernelModule.forRoot(configuration),
        AuditModule,
        JobWorkerModule.forRootAsync({
          inject: [Database, Metrics],
          useFactory: (database: Database, metrics: Metrics) => ({
            database,
            connection: {
              queueUrl: configuration.databaseUrls.queue,
              redisUrl: configuration.redisUrl,
              log: logger,
            },
            jobs: PITWALL_JOBS,
            schedules: PITWALL_SCHEDULES,
            dispatch: { inFlightPerOrganization: configuration.jobsInFlightPerOrganization },
            worker: { concurrency: { quick: configuration.jobConcurrency } },
            around: observeJobs(metrics),
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
    };
  }
}
