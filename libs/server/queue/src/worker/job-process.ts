import { type JobRegistry, scheduleRegistry, type ScheduleRegistry } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import { QueueConnection } from '../broker/queue-connection.ts';
import { Clock } from '../clock/clock.ts';
import type { WakeReason } from '../dispatch/alarm.ts';
import { Dispatcher } from '../dispatch/dispatcher.ts';
import { OutboxListener } from '../dispatch/outbox-listener.ts';
import { Reconciler } from '../dispatch/reconciler.ts';
import {
  type ClockOptions,
  type DispatchOptions,
  withDefaults,
  WORKER_DEFAULTS,
  type WorkerOptions,
} from '../options/queue-options.ts';
import { handlerRegistry } from './handler-registry.ts';
import type { HandledJob } from './job-handler.ts';
import { type AroundJob, JobRunner } from './job-runner.ts';
import { JobWorker } from './job-worker.ts';

export interface JobProcessOptions {
  database: Database;
  /** Stays open when the jobs stop: who opened it closes it. */
  connection: QueueConnection;
  /** The contracts that this process must be able to run. */
  jobs: JobRegistry;
  /** Those of `jobs` that the clock leaves again and again. */
  schedules?: ScheduleRegistry | undefined;
  clock?: ClockOptions | undefined;
  dispatch?: DispatchOptions | undefined;
  worker?: WorkerOptions | undefined;
  around?: AroundJob | undefined;
}

/** All that a worker process does with jobs: it leaves the scheduled ones, releases them, runs them, and finds lost ones. */
export class JobProcess {
  readonly #connection: QueueConnection;
  readonly #dispatcher: Dispatcher;
  readonly #reconciler: Reconciler;
  readonly #listener: OutboxListener;
  readonly #worker: JobWorker;
  readonly #clock: Clock;

  /** Throws a JobWiringError unless each job has exactly one handler. */
  constructor(options: JobProcessOptions, handled: readonly HandledJob[]) {
    const { database, connection, jobs, dispatch } = options;
    const { broker, live, log } = connection;
    const handlers = handlerRegistry(jobs, handled);
    this.#connection = connection;
    this.#dispatcher = new Dispatcher({ database, broker, jobs, log, options: dispatch });
    const wake = (why?: WakeReason): void => this.#dispatcher.wake(why);
    this.#reconciler = new Reconciler({ database, broker, jobs, log, options: dispatch, wake });
    this.#listener = new OutboxListener(connection.queueUrl, log, wake);
    const { stopMilliseconds, shortRestMilliseconds } = withDefaults(
      WORKER_DEFAULTS,
      options.worker,
    );
    const { around } = options;
    const limits = { stopMilliseconds, shortRestMilliseconds };
    const runner = new JobRunner({ database, handlers, live, log, around, ...limits });
    this.#worker = new JobWorker({ broker, handlers, runner, log, options: options.worker });
    const schedules = scheduleRegistry(jobs, options.schedules ?? []);
    this.#clock = new Clock({ database, schedules, log, options: options.clock });
  }

  async start(): Promise<void> {
    await this.#connection.ready();
    await this.#worker.start();
    await this.#listener.start();
    this.#dispatcher.start();
    this.#reconciler.start();
    this.#clock.start();
  }

  /** Releases no more jobs and lets those that run finish within their limit. */
  async stop(): Promise<void> {
    await this.#listener.close();
    await Promise.all([this.#clock.stop(), this.#dispatcher.stop(), this.#reconciler.stop()]);
    await this.#worker.stop();
  }
}
