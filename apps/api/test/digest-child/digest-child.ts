import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  accountMailJob,
  deliverJob,
  digestJob,
  notificationsDueJob,
  notificationsUpkeepJob,
  notifyJob,
  organizationMailJob,
} from '@pitwall/contracts';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { type Configuration, createLogger, KernelModule } from '@pitwall/server-kernel';
import { MailJobsModule } from '@pitwall/server-mail';
import { NotificationsJobsModule } from '@pitwall/server-notifications';
import { JobWorkerModule } from '@pitwall/server-queue';
import { QUICK_QUEUE } from '../tracker-child/quick-queue.ts';
import { dieAt } from './die-at.ts';

/** A worker of notifications and mails in a process of its own, which kills itself where it is told to. */
process.on('disconnect', () => process.exit(1));
process.once('message', (configuration: Configuration) => {
  process.on('message', dieAt);
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
          jobs: [
            notifyJob,
            notificationsDueJob,
            digestJob,
            deliverJob,
            notificationsUpkeepJob,
            organizationMailJob,
            accountMailJob,
          ],
          ...QUICK_QUEUE,
        }),
      }),
      MailJobsModule,
      NotificationsJobsModule,
    ],
  })(Worker);
  await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
}
