import type { JobContract, JobPayload, LiveEvent } from '@pitwall/contracts';

/** What a handler knows beside its payload. It fits `withTenant`. */
export interface JobContext<Organization extends string | null = string | null> {
  /** Null for the installation's own jobs. */
  readonly organizationId: Organization;
  /** The job's id: the same for every attempt. */
  readonly jobId: string;
  /** Of the request that wanted the job, where there was one. */
  readonly requestId: string | null;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Aborted when the time limit is over, the process stops, or another process may have taken the job. */
  readonly signal: AbortSignal;
  /** Tells open pages how far the job is; what comes faster than they can show is left out. */
  progress(done: number, total: number): void;
}

/** Where a job stands, as its handler translates it for open pages. */
export interface JobProgress {
  state: 'running' | 'finished' | 'failed';
  done: number;
  total: number;
}

type OrganizationOf<Contract extends JobContract> = string extends keyof JobPayload<Contract>
  ? string | null
  : JobPayload<Contract> extends { organizationId: string }
    ? string
    : null;

/**
 * Does the work of one job. It must be idempotent: a job whose process dies is run again, and what the
 * first run committed is there already.
 */
export interface HandlesJob<Contract extends JobContract = JobContract> {
  /** Throws when the attempt failed; a `PermanentJobError` when no other attempt can help. */
  handle(
    payload: JobPayload<Contract>,
    context: JobContext<OrganizationOf<Contract>>,
  ): Promise<void>;
  /**
   * Called after the last attempt failed, so that what waits for the job is told. It must be idempotent: where
   * it throws, or its process dies, it is called again.
   */
  failed?(
    payload: JobPayload<Contract>,
    context: JobContext<OrganizationOf<Contract>>,
    message: string,
  ): Promise<void>;
  /** The event that tells open pages where the job stands; without it they are told nothing. */
  progressEvent?(payload: JobPayload<Contract>, progress: JobProgress): LiveEvent;
}

/** A contract with its handler. */
export interface HandledJob<Contract extends JobContract = JobContract> {
  contract: Contract;
  handler: HandlesJob<Contract>;
}

/** Ties a handler to its contract and forgets their exact types: the payload is parsed before it is handed over. */
export function handledJob<Contract extends JobContract>(
  contract: Contract,
  handler: HandlesJob<Contract>,
): HandledJob {
  return { contract, handler } as unknown as HandledJob;
}

/** Thrown by a handler: the job fails at once and for good. Its message is shown, so it must not hold a secret. */
export class PermanentJobError extends Error {
  override name = 'PermanentJobError';
}
