import type { JobContract, LiveEvent } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { JobOutcome } from '../broker/broker.ts';
import type { LiveUpdates } from '../live/live-updates.ts';
import type { QueueLog } from '../options/queue-options.ts';
import { Attempt, type StopCause } from './attempt.ts';
import { restBefore } from './backoff.ts';
import { failureText } from './failure-text.ts';
import type { HandlerRegistry } from './handler-registry.ts';
import {
  type HandledJob,
  type JobContext,
  type JobProgress,
  PermanentJobError,
} from './job-handler.ts';
import { JobRests } from './job-rests.ts';
import { jobRepository, type StartedJob } from './job.repository.ts';
import { ProgressReporter } from './progress-reporter.ts';

/** Runs `work` with the job's request in the log lines, or whatever else a process wants around a handler. */
export type AroundJob = (
  job: { name: string; context: JobContext },
  work: () => Promise<void>,
) => Promise<void>;

export interface JobRunnerParts {
  database: Database;
  handlers: HandlerRegistry;
  live: LiveUpdates;
  log: QueueLog;
  stopMilliseconds: number;
  /** A rest that is longer is spent in the outbox, not in the queue. */
  shortRestMilliseconds: number;
  around?: AroundJob | undefined;
}

type Payload = Record<string, unknown>;
interface Run {
  row: StartedJob;
  job: HandledJob;
  payload: Payload;
  context: JobContext;
  attempt: Attempt;
  progress: ProgressReporter;
}

const NOT_HERE_MILLISECONDS = 5_000;
const UNREACHED_MILLISECONDS = 2_000;
/** So many more runs tell what waits for a failed job, where the one that failed could not. */
const TELLINGS = 5;

/** Runs single jobs: from the row in the outbox, through the handler, to how it ended. */
export class JobRunner {
  readonly #parts: JobRunnerParts;
  readonly #running = new Map<string, Attempt>();
  #closed = false;

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
  }

  get running(): number {
    return this.#running.size;
  }

  /** Begins no more jobs: one that still arrives goes back untouched. */
  close(): void {
    this.#closed = true;
  }

  /** Tells the jobs with these ids, or all, to stop. */
  stop(cause: StopCause, ids?: string[]): void {
    for (const [id, attempt] of this.#running) {
      if (ids === undefined || ids.includes(id)) attempt.stop(cause);
    }
  }

  async run(given: { id: string; name: string }): Promise<JobOutcome> {
    if (this.#closed) return { kind: 'given_back' };
    const job = this.#parts.handlers.get(given.name);
    // A newer release may have left it while both run.
    if (!job) return { kind: 'not_here', milliseconds: NOT_HERE_MILLISECONDS };
    try {
      return await this.#start(given.id, job);
    } catch (error) {
      this.#parts.log.error(
        { err: error, job: given.name, jobId: given.id },
        'A job could not be started or ended in the outbox; it is tried again.',
      );
      return { kind: 'retry', message: failureText(error), milliseconds: UNREACHED_MILLISECONDS };
    }
  }

  async #start(id: string, job: HandledJob): Promise<JobOutcome> {
    const row = await jobRepository.start(this.#parts.database, id);
    if (row === null) return { kind: 'done' };
    const parsed = job.contract.payload.safeParse(row.payload);
    if (!parsed.success) return this.#refuse(row, payloadFault(job.contract, parsed.error.issues));
    const run = this.#prepare(row, job, parsed.data);
    if (row.attempts > job.contract.attempts)
      return this.#fail(
        run,
        row.error ??
          `The process that ran this job ended ${row.attempts - 1} times before the job did.`,
      );
    this.#running.set(id, run.attempt);
    try {
      return await this.#attempt(run);
    } finally {
      run.progress.stop();
      this.#running.delete(id);
    }
  }

  #prepare(row: StartedJob, job: HandledJob, payload: Payload): Run {
    const attempt = new Attempt(this.#parts.stopMilliseconds);
    const progress = new ProgressReporter((step) =>
      this.#tell({ row, job, payload }, { state: 'running', ...step }),
    );
    const context: JobContext = {
      organizationId: row.organization_id,
      jobId: row.id,
      requestId: row.request_id,
      attempt: row.attempts,
      signal: attempt.signal,
      progress: (done, total) => progress.report(done, total),
    };
    return { row, job, payload, context, attempt, progress };
  }

  async #attempt(run: Run): Promise<JobOutcome> {
    const { job, payload, context, attempt, progress, row } = run;
    try {
      await attempt.run(
        () => this.#around(run, () => job.handler.handle(payload, context)),
        job.contract.timeLimitMilliseconds,
      );
    } catch (error) {
      return this.#failed(run, error);
    }
    progress.stop();
    await jobRepository.complete(this.#parts.database, row.id);
    const { total } = progress.latest;
    this.#tell(run, { state: 'finished', done: total, total });
    return { kind: 'done' };
  }

  async #failed(run: Run, error: unknown): Promise<JobOutcome> {
    const { row, job, attempt } = run;
    if (attempt.stopped === 'shutdown') {
      await jobRepository.giveBack(this.#parts.database, row);
      return { kind: 'given_back' };
    }
    if (error instanceof JobRests) {
      const milliseconds = Math.max(0, error.until.getTime() - Date.now());
      if (milliseconds > this.#parts.shortRestMilliseconds)
        return this.#rest(row, { milliseconds, error: null, counted: false });
      await jobRepository.giveBack(this.#parts.database, row);
      return { kind: 'not_here', milliseconds };
    }
    const message = failureText(error);
    const fields = {
      err: error,
      job: row.name,
      jobId: row.id,
      organizationId: row.organization_id,
      requestId: row.request_id,
      attempt: row.attempts,
      attempts: job.contract.attempts,
    };
    if (error instanceof PermanentJobError || row.attempts >= job.contract.attempts) {
      this.#parts.log.error(fields, `The job failed: ${message}`);
      return this.#fail(run, message);
    }
    this.#parts.log.warn(fields, `The job failed and is tried again: ${message}`);
    const milliseconds = restBefore(job.contract.backoff, row.attempts);
    if (milliseconds > this.#parts.shortRestMilliseconds)
      return this.#rest(row, { milliseconds, error: message, counted: true });
    await jobRepository.note(this.#parts.database, row, message);
    return { kind: 'retry', message, milliseconds };
  }

  /** Back to the outbox: the queue forgets the job, and gets it again when it has rested. */
  async #rest(row: StartedJob, how: Parameters<typeof jobRepository.rest>[2]): Promise<JobOutcome> {
    await jobRepository.rest(this.#parts.database, row, how);
    return { kind: 'done' };
  }

  /** What waits for it is told first: whoever dies in between leaves the job to another run, which tells it again. */
  async #fail(run: Run, message: string): Promise<JobOutcome> {
    const { row, progress } = run;
    const { database } = this.#parts;
    progress.stop();
    if (await jobRepository.isNewest(database, row)) {
      if (!(await this.#toldOfFailure(run, message))) {
        await jobRepository.note(database, row, message);
        return { kind: 'retry', message, milliseconds: UNREACHED_MILLISECONDS };
      }
      if (await jobRepository.fail(database, row, message))
        this.#tell(run, { state: 'failed', ...progress.latest });
    }
    return { kind: 'failed', message };
  }

  /** False where another run shall tell it. */
  async #toldOfFailure(run: Run, message: string): Promise<boolean> {
    const { row, job, payload, context } = run;
    try {
      await job.handler.failed?.(payload, context, message);
      return true;
    } catch (error) {
      this.#parts.log.error(
        { err: error, job: row.name, jobId: row.id },
        'What waits for a failed job could not be told.',
      );
      return row.attempts >= job.contract.attempts + TELLINGS;
    }
  }

  async #refuse(row: StartedJob, message: string): Promise<JobOutcome> {
    this.#parts.log.error({ job: row.name, jobId: row.id }, `The job failed: ${message}`);
    await jobRepository.fail(this.#parts.database, row, message);
    return { kind: 'failed', message };
  }

  async #around({ row, context }: Run, work: () => Promise<void>): Promise<void> {
    const { around } = this.#parts;
    return around ? around({ name: row.name, context }, work) : work();
  }

  #tell({ row, job, payload }: Pick<Run, 'row' | 'job' | 'payload'>, progress: JobProgress): void {
    if (row.organization_id === null || !job.handler.progressEvent) return;
    try {
      const event: LiveEvent = job.handler.progressEvent(payload, progress);
      this.#parts.live
        .publish(row.organization_id, event)
        .catch((error: unknown) => this.#untold(row, error));
    } catch (error) {
      this.#untold(row, error);
    }
  }

  #untold(row: StartedJob, error: unknown): void {
    this.#parts.log.error(
      { err: error, job: row.name, jobId: row.id },
      'The progress of a job could not be told.',
    );
  }
}

function payloadFault(
  contract: JobContract,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): string {
  const faults = issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
  return failureText(
    `The payload does not fit the contract of "${contract.name}". ${faults.join('; ')}`,
  );
}
