import { LiveUpdates } from '../live/live-updates.ts';
import type { ConnectionOptions, QueueLog } from '../options/queue-options.ts';
import type { Broker } from './broker.ts';
import { openBroker } from './open-broker.ts';

/** A process's way to the queue and to live updates. */
export class QueueConnection {
  readonly queueUrl: string;
  readonly log: QueueLog;
  readonly broker: Broker;
  readonly live: LiveUpdates;
  #closed: Promise<void> | undefined;

  constructor(options: ConnectionOptions) {
    this.queueUrl = options.queueUrl;
    this.log = options.log;
    this.broker = openBroker(options);
    this.live = new LiveUpdates(this.broker.openRelay(), options.log);
  }

  /** Fails when the queue cannot be reached or `prepareQueueDatabase` has not run. */
  async ready(): Promise<void> {
    await Promise.all([this.broker.ready(), this.live.ready()]);
  }

  /** Answers while the queue can be reached; throws when it cannot. */
  async check(): Promise<void> {
    await this.broker.resting();
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await this.live.close();
    await this.broker.close();
  }
}
