import { JOB_LANES } from '@pitwall/contracts';
import type { Broker, Consumer } from '../broker/broker.ts';
import {
  type QueueLog,
  WORKER_DEFAULTS,
  withDefaults,
  type WorkerOptions,
} from '../options/queue-options.ts';
import type { HandlerRegistry } from './handler-registry.ts';
import type { JobRunner } from './job-runner.ts';

export interface JobWorkerParts {
  broker: Broker;
  handlers: HandlerRegistry;
  runner: JobRunner;
  log: QueueLog;
  options?: WorkerOptions | undefined;
}

/** Takes jobs from the lanes that have any, and gives them to the runner. */
export class JobWorker {
  readonly #parts: JobWorkerParts;
  readonly #options: Required<WorkerOptions>;
  #consumers: Consumer[] = [];

  constructor(parts: JobWorkerParts) {
    this.#parts = parts;
    this.#options = withDefaults(WORKER_DEFAULTS, parts.options);
  }

  async start(): Promise<void> {
    const { broker, handlers, runner } = this.#parts;
    const used = new Set([...handlers.values()].map(({ contract }) => contract.lane));
    for (const lane of JOB_LANES.filter((one) => used.has(one))) {
      this.#consumers.push(
        await broker.consume(lane, {
          concurrency: this.#options.concurrency[lane] ?? WORKER_DEFAULTS.concurrency[lane] ?? 1,
          lockMilliseconds: this.#options.lockMilliseconds,
          stalledIntervalMilliseconds: this.#options.stalledIntervalMilliseconds,
          process: (job) => runner.run(job),
          lost: (ids) => runner.stop('lost', ids),
        }),
      );
    }
  }

  /**
   * Takes no more jobs and lets those that run finish. After `shutdownMilliseconds` they are told to stop
   * and are given back; one that does not heed it is taken up by another process when its lock has expired.
   */
  async stop(): Promise<void> {
    const { runner, log } = this.#parts;
    const consumers = this.#consumers;
    this.#consumers = [];
    // A paused consumer may still take the one job that it was waiting for.
    runner.close();
    await Promise.all(consumers.map((consumer) => consumer.pause()));
    await this.#idle(this.#options.shutdownMilliseconds);
    if (runner.running > 0) {
      log.warn(
        { jobs: runner.running },
        'Jobs still run at the end of the process; they are told to stop.',
      );
      runner.stop('shutdown');
      await this.#idle(this.#options.stopMilliseconds + 1_000);
    }
    const abandon = runner.running > 0;
    await Promise.all(consumers.map((consumer) => consumer.close(abandon)));
  }

  async #idle(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    while (this.#parts.runner.running > 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
