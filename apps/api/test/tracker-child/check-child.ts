import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { changeCheckJob, scanRunJob, webhookDeliveryJob } from '@pitwall/contracts';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { type Configuration, createLogger, KernelModule } from '@pitwall/server-kernel';
import { JobWorkerModule } from '@pitwall/server-queue';
import { RepositoriesJobsModule } from '@pitwall/server-repositories';
import { QUICK_QUEUE } from './quick-queue.ts';

/** A worker of pull requests in a process of its own, which a test kills. It begins when it is told where. */
process.on('disconnect', () => process.exit(1));
process.once('message', (configuration: Configuration) => {
  void begin(configuration).then(() => process.send?.('working'));
});
process.send?.('loaded');

async function begin(configuration: Configuration): Promise<void> {
  class Worker {}
  Module({
    imports: [
      KernelModule.forRoot({ ...configuration, databasePool: 3 }),
      AuditModule,
      JobWorkerModule.forRootAsync({
        inject: [Database],
        useFactory: (database: Database) => ({
          database,
          connection: {
            queueUrl: configuration.databaseUrls.queue,
            log: createLogger('silent', 'worker'),
          },
          jobs: [webhookDeliveryJob, scanRunJob, changeCheckJob],
          ...QUICK_QUEUE,
        }),
      }),
      RepositoriesJobsModule,
    ],
  })(Worker);
  await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
}
