import { type DynamicModule, Module } from '@nestjs/common';
import { ActivityHttpModule } from '@pitwall/server-activity';
import { AssessmentsHttpModule } from '@pitwall/server-assessments';
import { AuditHttpModule, AuditModule } from '@pitwall/server-audit';
import { CampaignsHttpModule } from '@pitwall/server-campaigns';
import { CatalogueHttpModule } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { DiscussionHttpModule } from '@pitwall/server-discussion';
import { EvidenceHttpModule } from '@pitwall/server-evidence';
import { ForecastHttpModule } from '@pitwall/server-forecast';
import { IdentityHttpModule } from '@pitwall/server-identity';
import { GitHubHttpModule } from '@pitwall/server-github';
import { type Configuration, HttpModule, KernelModule } from '@pitwall/server-kernel';
import { MailHttpModule } from '@pitwall/server-mail';
import { NotificationsHttpModule } from '@pitwall/server-notifications';
import { OpenFileHttpModule } from '@pitwall/server-open-file';
import { OrganizationsHttpModule } from '@pitwall/server-organizations';
import { OutboxModule } from '@pitwall/server-queue';
import { ReportsHttpModule } from '@pitwall/server-reports';
import { RepositoriesHttpModule } from '@pitwall/server-repositories';
import { RoadmapHttpModule } from '@pitwall/server-roadmap';
import { SamplesHttpModule } from '@pitwall/server-samples';
import { SystemsHttpModule } from '@pitwall/server-systems';
import { TrackersHttpModule } from '@pitwall/server-trackers';
import { WebhooksHttpModule } from '@pitwall/server-webhooks';
import type { Logger } from 'pino';

/** The HTTP process: every feature's HTTP part, and nothing that only jobs need. */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        KernelModule.forRoot(configuration),
        HttpModule,
        AuditModule,
        AuditHttpModule,
        MailHttpModule,
        IdentityHttpModule,
        OrganizationsHttpModule,
        CatalogueHttpModule,
        SystemsHttpModule,
        ForecastHttpModule,
        EvidenceHttpModule,
        AssessmentsHttpModule,
        RoadmapHttpModule,
        ReportsHttpModule,
        CampaignsHttpModule,
        ActivityHttpModule,
        DiscussionHttpModule,
        TrackersHttpModule,
        NotificationsHttpModule,
        WebhooksHttpModule,
        GitHubHttpModule,
        RepositoriesHttpModule,
        OpenFileHttpModule,
        SamplesHttpModule,
        OutboxModule.forRootAsync({
          inject: [Database],
          useFactory: (database: Database) => ({
            database,
            connection: {
              queueUrl: configuration.databaseUrls.queue,
              redisUrl: configuration.redisUrl,
              log: logger,
            },
          }),
        }),
      ],
    };
  }
}
