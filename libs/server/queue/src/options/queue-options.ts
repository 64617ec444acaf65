import type { JobLane } from '@pitwall/contracts';

/** Where the queue writes what an operator should know. A pino logger fits. */
export interface QueueLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** How a process reaches the queue. */
export interface ConnectionOptions {
  /**
   * PostgreSQL as `pitwall_queue`, directly and not through a pooler: LISTEN belongs to one connection.
   * Needed with Redis too, since the outbox wakes the dispatcher through it.
   */
  queueUrl: string;
  /** When given, jobs and live updates go through this Redis. */
  redisUrl?: string | null;
  /** Connections that all queues and workers of this process share. */
  poolSize?: number;
  log: QueueLog;
}

export interface DispatchOptions {
  /** Jobs of one organization that may be released at a time, a short rest before a retry included. */
  inFlightPerOrganization?: number;
  /** Jobs that may be released at a time, those that wait for a retry not counted. */
  inFlight?: number;
  /** Jobs handed to BullMQ in one call at most. */
  batch?: number;
  /** How often to look when nothing wakes the dispatcher. */
  pollMilliseconds?: number;
  /**
   * The longest time for which jobs that are left one by one gather before they are released together. The
   * first after a quiet time is released at once.
   */
  gatherMilliseconds?: number;
  /** How often to look for released jobs that the queue has lost. */
  reconcileMilliseconds?: number;
  /** How old a released job must be before it can count as lost. */
  lostAfterMilliseconds?: number;
}

export interface WorkerOptions {
  /** Jobs of each lane that this process works on at a time; a lane that is not named gets its default. */
  concurrency?: Partial<Record<JobLane, number>>;
  /** A process that dies holds its jobs for this long. */
  lockMilliseconds?: number;
  /** How often to look for jobs whose process died. They are taken up on the second look. */
  stalledIntervalMilliseconds?: number;
  /** How long a stopping process lets its jobs finish before it tells them to stop. */
  shutdownMilliseconds?: number;
  /** How long a job that was told to stop has to do so. */
  stopMilliseconds?: number;
  /**
   * A rest before a retry that is longer is spent in the outbox, where it takes nothing of the bound of its
   * organization; it ends with the next look of a dispatcher.
   */
  shortRestMilliseconds?: number;
}

export interface ClockOptions {
  /** How often to look for schedules whose next period has begun. */
  tickMilliseconds?: number;
  /** Organizations whose jobs are left in one transaction at most. */
  organizationsInAPage?: number;
}

export const CLOCK_DEFAULTS: Required<ClockOptions> = {
  tickMilliseconds: 20_000,
  organizationsInAPage: 500,
};

export const DISPATCH_DEFAULTS: Required<DispatchOptions> = {
  inFlightPerOrganization: 20,
  inFlight: 500,
  batch: 2_500,
  pollMilliseconds: 5_000,
  gatherMilliseconds: 250,
  reconcileMilliseconds: 30_000,
  lostAfterMilliseconds: 60_000,
};

export const WORKER_DEFAULTS: Required<WorkerOptions> = {
  concurrency: { quick: 10, slow: 2 },
  lockMilliseconds: 30_000,
  stalledIntervalMilliseconds: 15_000,
  shutdownMilliseconds: 20_000,
  stopMilliseconds: 5_000,
  shortRestMilliseconds: 5_000,
};

/** The given options over the defaults; an option given as undefined is not given. */
export function withDefaults<Options extends object>(
  defaults: Required<Options>,
  given: Options | undefined,
): Required<Options> {
  const named = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(named) as Partial<Options>) };
}
