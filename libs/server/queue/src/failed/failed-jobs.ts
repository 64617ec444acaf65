import type { FailedJob, Page, PageQuery } from '@pitwall/contracts';
import type {
  Database,
  SystemTransaction,
  TenantContext,
  TenantTransaction,
} from '@pitwall/server-db';
import { failedJobsRepository } from './failed-jobs.repository.ts';

/** Jobs that are out of attempts. They stay until they are replayed or discarded. */
export class FailedJobs {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A page of failed jobs, the newest first: of the tenant in its transaction, of all in the system's. */
  list(
    transaction: TenantTransaction | SystemTransaction,
    page: PageQuery,
  ): Promise<Page<FailedJob>> {
    return failedJobsRepository.list(transaction, page);
  }

  /** Lets a failed job wait again with all its attempts. False when the organization has no such failed job. */
  replay(context: TenantContext, id: string): Promise<boolean> {
    return failedJobsRepository.replay(this.#database, context, id);
  }

  /** Deletes a failed job, which frees its idempotency key. False when the organization has no such failed job. */
  discard(context: TenantContext, id: string): Promise<boolean> {
    return failedJobsRepository.discard(this.#database, context, id);
  }
}
