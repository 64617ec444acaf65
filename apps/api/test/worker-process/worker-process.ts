import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { JobRegistry } from '@pitwall/contracts';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { type Configuration, createLogger, KernelModule } from '@pitwall/server-kernel';
import { JobWorkerModule } from '@pitwall/server-queue';
import { QUICK_QUEUE } from './quick-queue.ts';

interface Work {
  jobs: JobRegistry;
  /** Of whose handlers the jobs are. */
  modules: readonly (Type | DynamicModule)[];
  /** What the parent says after the configuration. */
  onMessage?: (message: unknown) => void;
}

/** Makes this process a worker that its parent kills. It begins when it is told where, and says when it works. */
export function workInProcess({ jobs, modules, onMessage }: Work): void {
  process.on('disconnect', () => process.exit(1));
  process.once('message', (configuration: Configuration) => {
    if (onMessage) process.on('message', onMessage);
    void begin(configuration, jobs, modules).then(() => process.send?.('working'));
  });
  process.send?.('loaded');
}

async function begin(
  configuration: Configuration,
  jobs: Work['jobs'],
  modules: Work['modules'],
): Promise<void> {
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
          jobs,
          ...QUICK_QUEUE,
        }),
      }),
      ...modules,
    ],
  })(Worker);
  await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
}
