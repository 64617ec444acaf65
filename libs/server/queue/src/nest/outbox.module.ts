import {
  ConfigurableModuleBuilder,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Database } from '@pitwall/server-db';
import { QueueConnection } from '../broker/queue-connection.ts';
import { FailedJobs } from '../failed/failed-jobs.ts';
import { LiveUpdates } from '../live/live-updates.ts';
import type { ConnectionOptions } from '../options/queue-options.ts';
import { Outbox } from '../outbox/outbox.ts';

export interface OutboxModuleOptions {
  database: Database;
  connection: ConnectionOptions;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<OutboxModuleOptions>({ moduleName: 'Outbox' })
    .setClassMethodName('forRoot')
    .setExtras({}, (definition) => ({ ...definition, global: true }))
    .build();

/** For a process that leaves jobs and shows live updates, but runs no jobs: `OutboxModule.forRootAsync(…)`. */
@Module({
  providers: [
    Outbox,
    {
      provide: QueueConnection,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ connection }: OutboxModuleOptions) => new QueueConnection(connection),
    },
    {
      provide: LiveUpdates,
      inject: [QueueConnection],
      useFactory: ({ live }: QueueConnection) => live,
    },
    {
      provide: FailedJobs,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ database }: OutboxModuleOptions) => new FailedJobs(database),
    },
  ],
  exports: [Outbox, LiveUpdates, FailedJobs, QueueConnection],
})
export class OutboxModule extends ConfigurableModuleClass implements OnApplicationShutdown {
  readonly #connection: QueueConnection;

  constructor(@Inject(QueueConnection) connection: QueueConnection) {
    super();
    this.#connection = connection;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#connection.close();
  }
}
