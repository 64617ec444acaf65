import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { IdentityModule } from '@pitwall/server-identity';
import { type Configuration, KernelModule } from '@pitwall/server-kernel';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { OutboxModule } from '@pitwall/server-queue';
import { SampleFillingModule } from '@pitwall/server-samples';
import type { Logger } from 'pino';
import { DemoOrganization } from './demo-organization.ts';
import { DemoPerson } from './demo-person.ts';

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
        SampleFillingModule,
      ],
      providers: [DemoPerson, DemoOrganization],
    };
  }
}
