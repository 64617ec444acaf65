import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type JobRegistry, trackerApplyJob, trackerPlanJob } from '@pitwall/contracts';
import { AuditModule } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { createLogger, KernelModule } from '@pitwall/server-kernel';
import { JobWorkerModule } from '@pitwall/server-queue';
import { TrackerApplyHandler, TrackerPlanHandler, TrackersModule } from '@pitwall/server-trackers';
import type { ApiHarness } from './api-harness.ts';
import { QUICK_QUEUE } from './worker-process/quick-queue.ts';

/** A worker in this process that has some jobs of trackers. */
export function startTrackerJobs(
  { configuration, database }: ApiHarness,
  jobs: JobRegistry,
  handlers: Type,
): Promise<INestApplicationContext> {
  @Module({})
  class Worker {}
  return NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        KernelModule.forRoot(configuration),
        AuditModule,
        JobWorkerModule.forRootAsync({
          inject: [Database],
          useFactory: (opened: Database) => ({
            database: opened,
            connection: { queueUrl: database.queueUrl, log: createLogger('silent', 'worker') },
            jobs,
            ...QUICK_QUEUE,
          }),
        }),
        handlers,
      ],
    },
    { logger: false, abortOnError: false },
  );
}

/** One that makes dry runs alone: others apply them. */
export function startPlanner(api: ApiHarness): Promise<INestApplicationContext> {
  @Module({ imports: [TrackersModule], providers: [TrackerPlanHandler] })
  class Planning {}
  return startTrackerJobs(api, [trackerPlanJob], Planning);
}

/** One that applies what was planned alone. */
export function startApplier(api: ApiHarness): Promise<INestApplicationContext> {
  @Module({ imports: [TrackersModule], providers: [TrackerApplyHandler] })
  class Applying {}
  return startTrackerJobs(api, [trackerApplyJob], Applying);
}
