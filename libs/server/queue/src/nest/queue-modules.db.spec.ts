import 'reflect-metadata';
import { Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type JobPayload, type LiveEvent, roadmapExportJob } from '@pitwall/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FailedJobs } from '../failed/failed-jobs.ts';
import { LiveUpdates } from '../live/live-updates.ts';
import { Outbox } from '../outbox/outbox.ts';
import { FAST } from '../testing/fast-options.ts';
import { QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization } from '../testing/test-jobs.ts';
import type { HandlesJob, JobContext, JobProgress } from '../worker/job-handler.ts';
import { JobHandler } from './job-handler.decorator.ts';
import { JobWorkerModule } from './job-worker.module.ts';
import { OutboxModule } from './outbox.module.ts';

type Payload = JobPayload<typeof roadmapExportJob>;
const RUN: Payload = {
  organizationId: organization(1),
  systemId: organization(2),
  exportRunId: organization(3),
};
const ran: string[] = [];

@JobHandler(roadmapExportJob)
class ExportHandler implements HandlesJob<typeof roadmapExportJob> {
  constructor(@Inject(LiveUpdates) private readonly live: LiveUpdates) {}

  async handle({ exportRunId }: Payload, { progress }: JobContext<string>): Promise<void> {
    if (!(this.live instanceof LiveUpdates)) throw new Error('live updates are not injected');
    progress(1, 1);
    ran.push(exportRunId);
  }

  progressEvent({ systemId, exportRunId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'export.progress', systemId, exportRunId, ...progress };
  }
}

@JobHandler(roadmapExportJob)
class SecondHandler implements HandlesJob<typeof roadmapExportJob> {
  async handle(): Promise<void> {
    ran.push('second');
  }
}

let fixture: QueueFixture;
beforeAll(async () => {
  fixture = await QueueFixture.open('PostgreSQL');
});
afterEach(() => fixture.endTest());
afterAll(() => fixture.close());

const boot = async (...providers: (new (...parts: never[]) => unknown)[]) => {
  @Module({ providers: providers as never[] })
  class Feature {}
  @Module({
    imports: [
      JobWorkerModule.forRootAsync({
        useFactory: () => ({
          database: fixture.database,
          connection: fixture.connectionOptions,
          jobs: [roadmapExportJob],
          ...FAST,
        }),
      }),
      Feature,
    ],
  })
  class Worker {}
  const app = await NestFactory.createApplicationContext(Worker, {
    logger: false,
    abortOnError: false,
  });
  fixture.onEnd(() => app.close());
  return app;
};

const bootProducer = async () => {
  @Module({
    imports: [
      OutboxModule.forRoot({ database: fixture.database, connection: fixture.connectionOptions }),
    ],
  })
  class Producer {}
  const app = await NestFactory.createApplicationContext(Producer, {
    logger: false,
    abortOnError: false,
  });
  fixture.onEnd(() => app.close());
  return app;
};

describe('the modules', () => {
  it('carry a job from one application to the handler of another, and its progress back', async () => {
    const producer = await bootProducer();
    await boot(ExportHandler);
    const heard: LiveEvent[] = [];
    await producer
      .get(LiveUpdates)
      .subscribe(RUN.organizationId, (event) => void heard.push(event));
    await fixture.database.withTenant(RUN, (transaction) =>
      producer.get(Outbox).enqueue(transaction, roadmapExportJob, RUN),
    );
    await fixture.emptied();
    expect(ran).toEqual([RUN.exportRunId]);
    await until(() =>
      heard.some((event) => event.kind === 'export.progress' && event.state === 'finished'),
    );
    expect(producer.get(FailedJobs)).toBeInstanceOf(FailedJobs);
  });

  it('let nothing run after the application has closed', async () => {
    const producer = await bootProducer();
    const worker = await boot(ExportHandler);
    await worker.close();
    await fixture.database.withTenant(RUN, (transaction) =>
      producer.get(Outbox).enqueue(transaction, roadmapExportJob, RUN),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await fixture.states()).toEqual({ waiting: 1 });
  });
});

describe('the boot check', () => {
  it('refuses a job without a handler and says what to add', async () => {
    await expect(boot()).rejects.toThrow(
      /The job "roadmap.export" has no handler. Add a provider with @JobHandler/,
    );
  });

  it('refuses a job with two handlers and names them', async () => {
    await expect(boot(ExportHandler, SecondHandler)).rejects.toThrow(
      /The job "roadmap.export" has 2 handlers: ExportHandler, SecondHandler. Keep one./,
    );
  });
});
