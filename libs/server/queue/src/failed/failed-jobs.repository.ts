import type { FailedJob, Page, PageQuery } from '@pitwall/contracts';
import type {
  Database,
  SystemTransaction,
  TenantContext,
  TenantTransaction,
} from '@pitwall/server-db';
import { decodeCursor, pageOf } from '@pitwall/server-kernel';
import { z } from 'zod';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.ts';

const placeSchema = z.uuid();

/** Jobs that are out of attempts. They stay until they are replayed or discarded. */
export const failedJobsRepository = {
  /** A page of failed jobs, the newest first: of the tenant in its transaction, of all in the system's. @throws ProblemException */
  async list(
    transaction: TenantTransaction | SystemTransaction,
    page: PageQuery,
  ): Promise<Page<FailedJob>> {
    const before = decodeCursor(page.cursor, placeSchema);
    const rows = await transaction.outboxJob.findMany({
      where: { state: 'failed', ...(before === null ? {} : { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
    });
    return pageOf(
      rows,
      page.limit,
      ({ id }) => id,
      ({ id, name, attempts, error, createdAt }) => ({
        id,
        name,
        attempts,
        error: error ?? '',
        createdAt: createdAt.toISOString(),
      }),
    );
  },

  /** Lets a failed job wait again with all its attempts. False when the organization has no such failed job. */
  async replay(
    database: Database,
    { organizationId }: TenantContext,
    id: string,
  ): Promise<boolean> {
    const { rowCount } = await database.systemStatement('replay a failed job', {
      text: `WITH replayed AS (
               UPDATE outbox_job SET state = 'waiting', attempts = 0, error = NULL
               WHERE id = $1::uuid AND organization_id = $2::uuid AND state = 'failed' RETURNING id)
             SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM replayed`,
      values: [id, organizationId],
    });
    return rowCount === 1;
  },

  /** Deletes a failed job, which frees its idempotency key. False when the organization has no such failed job. */
  async discard(
    database: Database,
    { organizationId }: TenantContext,
    id: string,
  ): Promise<boolean> {
    const { rowCount } = await database.systemStatement('replay a failed job', {
      text: `DELETE FROM outbox_job WHERE id = $1::uuid AND organization_id = $2::uuid AND state = 'failed'`,
      values: [id, organizationId],
    });
    return rowCount === 1;
  },
};
