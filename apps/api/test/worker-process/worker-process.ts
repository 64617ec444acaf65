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
  /** Jobs of the slow lane at a time; as a worker has it unless given. */
  slowAtATime?: number;
  /** Jobs of one organization that may be released at a time; as a worker has it unless given. */
  inFlightPerOrganization?: number;
  /** What the parent says after the configuration. */
  onMessage?: (message: unknown) => void;
}

/** Makes this process a worker that its parent kills. It begins when it is told where, and says when it works. */
export function workInProcess(work: Work): void {
  const { onMessage } = work;
  process.on('disconnect', () => process.exit(1));
  process.once('message', (configuration: Configuration) => {
    if (onMessage) process.on('message', onMessage);
    void begin(configuration, work).then(() => process.send?.('working'));
  });
  process.send?.('loaded');
}

async function begin(
  configuration: Configuration,
  { jobs, modules, slowAtATime, inFlightPerOrganization }: Work,
): Promise<void> {
  const databasePool = Math.min(20, Math.max(3, slowAtATime ?? 0));
  const concurrency = slowAtATime === undefined ? {} : { slow: slowAtATime };
  class Worker {}
  Module({
    imports: [
      KernelModule.forRoot({ ...configuration, databasePool }),
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
          dispatch: { ...QUICK_QUEUE.dispatch, inFlightPerOrganization },
          worker: { ...QUICK_QUEUE.worker, concurrency },
        }),
      }),
      ...modules,
    ],
  })(Worker);
  await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
}
