import { JOB_LANES, type JobLane } from '@pitwall/contracts';
import {
  DelayedError,
  type Job,
  type JobsOptions,
  type Queue,
  UnrecoverableError,
  WaitingError,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import type { QueueLog } from '../options/queue-options.ts';
import type {
  Broker,
  BrokerJob,
  ConsumeOptions,
  Consumer,
  JobOutcome,
  JobPresence,
  RelayNode,
} from './broker.ts';

/** Of BullMQ's classes, what does not depend on the backend. */
export type AnyQueue = Pick<
  Queue,
  | 'add'
  | 'addBulk'
  | 'getJobState'
  | 'remove'
  | 'getDelayedCount'
  | 'getWaitingCount'
  | 'drain'
  | 'waitUntilReady'
  | 'close'
> & { on(event: 'error', listener: (error: Error) => void): unknown };
export type AnyWorker = Pick<Worker, 'run' | 'pause' | 'close' | 'waitUntilReady'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (ids: string[]) => void): unknown;
};
export type Process = (job: Job, token?: string) => Promise<void>;

/** The part that differs: how queues, workers and the relay are made, and what is closed after them. */
export interface Backend {
  readonly name: Broker['backend'];
  /** From how many jobs one call for all costs less than a call for each. */
  readonly bulkFrom: number;
  queue(name: string): AnyQueue;
  worker(name: string, process: Process, options: Omit<WorkerOptions, 'connection'>): AnyWorker;
  relay(): RelayNode;
  close(): Promise<void>;
}

/** The outbox counts a job's runs and ends one that keeps killing its process; BullMQ must not do so before it. */
const STALLS_NEVER_FAIL = 1_000_000;
/** Milliseconds before a job is tried again whose end BullMQ could not be told. */
const UNTOLD_REST = 2_000;

/** The name of a lane's queue in BullMQ. */
export const queueName = (lane: JobLane): string => `pitwall-${lane}`;

export class BullmqBroker implements Broker {
  readonly backend: Broker['backend'];
  readonly #backend: Backend;
  readonly #log: QueueLog;
  readonly #queues = new Map<JobLane, AnyQueue>();

  constructor(backend: Backend, log: QueueLog) {
    this.#backend = backend;
    this.backend = backend.name;
    this.#log = log;
  }

  async ready(): Promise<void> {
    for (const lane of JOB_LANES) await this.#queue(lane).waitUntilReady();
  }

  async add(lane: JobLane, jobs: BrokerJob[]): Promise<void> {
    const queue = this.#queue(lane);
    const given = jobs.map(toBullmq);
    if (jobs.length >= this.#backend.bulkFrom) await queue.addBulk(given);
    else await Promise.all(given.map(({ name, data, opts }) => queue.add(name, data, opts)));
  }

  async presence(lane: JobLane, id: string): Promise<JobPresence> {
    const state = await this.#queue(lane).getJobState(id);
    if (state === 'unknown') return 'missing';
    return state === 'completed' || state === 'failed' ? 'over' : 'there';
  }

  async remove(lane: JobLane, id: string): Promise<void> {
    await this.#queue(lane).remove(id);
  }

  async resting(): Promise<number> {
    const counts = await Promise.all(JOB_LANES.map((lane) => this.#queue(lane).getDelayedCount()));
    return counts.reduce((all, count) => all + count, 0);
  }

  async consume(lane: JobLane, options: ConsumeOptions): Promise<Consumer> {
    const process: Process = async (job, token) =>
      settle(job, token, await options.process({ id: job.id ?? '', name: job.name }));
    const worker = this.#backend.worker(queueName(lane), process, {
      autorun: false,
      concurrency: options.concurrency,
      lockDuration: options.lockMilliseconds,
      stalledInterval: options.stalledIntervalMilliseconds,
      maxStalledCount: STALLS_NEVER_FAIL,
      settings: { backoffStrategy: (_attempts, _type, error) => restOf(error) },
    });
    this.#watch(worker, lane);
    worker.on('lockRenewalFailed', (ids) => options.lost(ids));
    await worker.waitUntilReady();
    worker.run().catch((error: Error) => this.#failed(error, lane));
    return {
      pause: () => worker.pause(true),
      close: (abandon) => worker.close(abandon),
    };
  }

  openRelay(): RelayNode {
    return this.#backend.relay();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#backend.close();
  }

  #queue(lane: JobLane): AnyQueue {
    const known = this.#queues.get(lane);
    if (known) return known;
    const queue = this.#backend.queue(queueName(lane));
    this.#watch(queue, lane);
    this.#queues.set(lane, queue);
    return queue;
  }

  /** Without a listener an emitted error would end the process. */
  #watch(emitter: AnyQueue | AnyWorker, lane: JobLane): void {
    emitter.on('error', (error) => this.#failed(error, lane));
  }

  #failed(error: Error, lane: JobLane): void {
    this.#log.error({ err: error, lane }, 'The queue reports an error; it goes on trying.');
  }
}

function toBullmq({ id, name, attempts }: BrokerJob): {
  name: string;
  data: object;
  opts: JobsOptions;
} {
  // No more than BullMQ must know: every option is stored with every job.
  const backoff = { type: BACKOFF };
  return {
    name,
    data: {},
    opts: { jobId: id, attempts, backoff, removeOnComplete: true, removeOnFail: true },
  };
}

const BACKOFF = 'rest';

/** Says when the next attempt is due. BullMQ keeps its message, which may be shown, and no stack. */
class RunRests extends Error {
  override stack = undefined;
  constructor(
    message: string,
    readonly milliseconds: number,
  ) {
    super(message);
  }
}

const restOf = (error: Error | undefined): number =>
  error instanceof RunRests ? error.milliseconds : UNTOLD_REST;

/** Tells BullMQ how a run ended. It learns by what is thrown. */
async function settle(job: Job, token: string | undefined, outcome: JobOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      return;
    case 'retry':
      throw new RunRests(outcome.message, outcome.milliseconds);
    case 'failed':
      throw Object.assign(new UnrecoverableError(outcome.message), { stack: undefined });
    case 'given_back':
      await job.moveToWait(token);
      throw new WaitingError();
    case 'not_here':
      await job.moveToDelayed(Date.now() + outcome.milliseconds, token);
      throw new DelayedError();
  }
}
