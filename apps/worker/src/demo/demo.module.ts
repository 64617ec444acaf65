import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { EvidenceModule } from '@pitwall/server-evidence';
import { ForecastModule } from '@pitwall/server-forecast';
import { IdentityModule } from '@pitwall/server-identity';
import { type Configuration, KernelModule } from '@pitwall/server-kernel';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { OutboxModule } from '@pitwall/server-queue';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import type { Logger } from 'pino';
import { DemoHistoryRepository } from './demo-history.repository.ts';
import { DemoOrganization } from './demo-organization.ts';
import { DemoPast } from './demo-past.ts';
import { DemoPerson } from './demo-person.ts';
import { DemoSystems } from './demo-systems.ts';

/** What fills the demonstration: the features' own services, as a person would use them. */
@Module({})
export class DemoModule {
  static forRoot(configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        KernelModule.forRoot(configuration),
        AuditModule,
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
        IdentityModule,
        OrganizationsModule,
        SystemsModule,
        ForecastModule,
        EvidenceModule,
        AssessmentsModule,
        RoadmapModule,
      ],
      providers: [DemoPerson, DemoOrganization, DemoSystems, DemoPast, DemoHistoryRepository],
    };
  }
}
