import {
  type BeforeApplicationShutdown,
  ConfigurableModuleBuilder,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, Reflector } from '@nestjs/core';
import type { JobContract } from '@pitwall/contracts';
import { QueueConnection } from '../broker/queue-connection.ts';
import { FailedJobs } from '../failed/failed-jobs.ts';
import { LiveUpdates } from '../live/live-updates.ts';
import type { ConnectionOptions } from '../options/queue-options.ts';
import { Outbox } from '../outbox/outbox.ts';
import { type HandledJob, handledJob, type HandlesJob } from '../worker/job-handler.ts';
import { JobProcess, type JobProcessOptions } from '../worker/job-process.ts';
import { JOB_CONTRACT } from './job-handler.decorator.ts';

export type JobWorkerModuleOptions = Omit<JobProcessOptions, 'connection'> & {
  connection: ConnectionOptions;
};

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<JobWorkerModuleOptions>({ moduleName: 'JobWorker' })
    .setClassMethodName('forRoot')
    .setExtras({}, (definition) => ({ ...definition, global: true }))
    .build();

/**
 * For a process that runs jobs: `JobWorkerModule.forRootAsync(…)`. It finds the handlers among all
 * providers and refuses to start unless each job has exactly one. Handlers may leave jobs themselves.
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    Outbox,
    {
      provide: QueueConnection,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ connection }: JobWorkerModuleOptions) => new QueueConnection(connection),
    },
    {
      provide: LiveUpdates,
      inject: [QueueConnection],
      useFactory: ({ live }: QueueConnection) => live,
    },
    {
      provide: FailedJobs,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ database }: JobWorkerModuleOptions) => new FailedJobs(database),
    },
  ],
  exports: [Outbox, LiveUpdates, FailedJobs, QueueConnection],
})
export class JobWorkerModule
  extends ConfigurableModuleClass
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  readonly #options: JobWorkerModuleOptions;
  readonly #connection: QueueConnection;
  readonly #discovery: DiscoveryService;
  readonly #reflector: Reflector;
  #jobs: JobProcess | undefined;

  constructor(
    @Inject(MODULE_OPTIONS_TOKEN) options: JobWorkerModuleOptions,
    @Inject(QueueConnection) connection: QueueConnection,
    @Inject(DiscoveryService) discovery: DiscoveryService,
    @Inject(Reflector) reflector: Reflector,
  ) {
    super();
    this.#options = options;
    this.#connection = connection;
    this.#discovery = discovery;
    this.#reflector = reflector;
  }

  async onApplicationBootstrap(): Promise<void> {
    try {
      this.#jobs = new JobProcess(
        { ...this.#options, connection: this.#connection },
        this.#handlers(),
      );
      await this.#jobs.start();
    } catch (error) {
      // A process that refuses to start must also end, which open connections would prevent.
      await this.#connection.close().catch(() => undefined);
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#jobs?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#connection.close();
  }

  #handlers(): HandledJob[] {
    const handlers = new Set<HandlesJob>();
    for (const { instance } of this.#discovery.getProviders() as { instance: unknown }[]) {
      if (typeof instance === 'object' && instance !== null && this.#contractOf(instance))
        handlers.add(instance as HandlesJob);
    }
    return [...handlers].flatMap((handler) => {
      const contract = this.#contractOf(handler);
      return contract ? [handledJob(contract, handler)] : [];
    });
  }

  #contractOf(instance: object): JobContract | undefined {
    return this.#reflector.get<JobContract | undefined>(
      JOB_CONTRACT,
      instance.constructor as never,
    );
  }
}
