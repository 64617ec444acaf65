import type { JobLane } from '@pitwall/contracts';
import type { Relay } from 'bullmq';

/**
 * A job as BullMQ keeps it. Its id is the outbox row's, so that adding it twice adds it once; the payload
 * stays in that row.
 */
export interface BrokerJob {
  id: string;
  name: string;
  attempts: number;
}

/** What BullMQ knows of a job: `over` is one that it keeps although it ended. */
export type JobPresence = 'missing' | 'there' | 'over';

/** How one run of a job ended, in terms of what BullMQ shall do with it. */
export type JobOutcome =
  | { kind: 'done' }
  | { kind: 'retry'; message: string; milliseconds: number }
  | { kind: 'failed'; message: string }
  /** Back to the front, the attempt not counted. */
  | { kind: 'given_back' }
  /** Not now, or not for this process: tried again after a while, the attempt not counted. */
  | { kind: 'not_here'; milliseconds: number };

export interface ConsumeOptions {
  concurrency: number;
  lockMilliseconds: number;
  stalledIntervalMilliseconds: number;
  process(job: { id: string; name: string }): Promise<JobOutcome>;
  /** Another process may take these jobs: their lock could not be renewed. */
  lost(ids: string[]): void;
}

/** A lane's worker in this process. */
export interface Consumer {
  /** Takes no more jobs; what runs goes on. */
  pause(): Promise<void>;
  /** Ends it. With `abandon` it does not wait for what runs: those jobs stall, and another process takes them. */
  close(abandon: boolean): Promise<void>;
}

/** BullMQ on one backend. All its objects in a process share the broker's connections. */
export interface Broker {
  readonly backend: 'postgresql' | 'redis';
  /** Fails when the backend cannot be reached or is not prepared. */
  ready(): Promise<void>;
  add(lane: JobLane, jobs: BrokerJob[]): Promise<void>;
  presence(lane: JobLane, id: string): Promise<JobPresence>;
  remove(lane: JobLane, id: string): Promise<void>;
  /** Jobs that rest before their next attempt, over all lanes. */
  resting(): Promise<number>;
  consume(lane: JobLane, options: ConsumeOptions): Promise<Consumer>;
  /** A node of the relay, for live updates; the caller closes it. */
  openRelay(): RelayNode;
  close(): Promise<void>;
}

export type RelayNode = Pick<Relay, 'waitUntilReady' | 'publish' | 'subscribe' | 'close' | 'on'>;
