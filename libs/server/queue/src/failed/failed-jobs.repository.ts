import type { FailedJob, Page, PageQuery } from '@pitwall/contracts';
import type {
  Database,
  SystemTransaction,
  TenantContext,
  TenantTransaction,
} from '@pitwall/server-db';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Jobs that are out of attempts. They stay until they are replayed or discarded. */
export const failedJobsRepository = {
  /** A page of failed jobs, the newest first: of the tenant in its transaction, of all in the system's. */
  async list(
    transaction: TenantTransaction | SystemTransaction,
    page: PageQuery,
  ): Promise<Page<FailedJob>> {
    const before = page.cursor !== undefined && UUID.test(page.cursor) ? page.cursor : undefined;
    const rows = await transaction.outboxJob.findMany({
      where: { state: 'failed', ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
    });
    const items = rows.slice(0, page.limit).map((row) => ({
      id: row.id,
      name: row.name,
      attempts: row.attempts,
      error: row.error ?? '',
      createdAt: row.createdAt.toISOString(),
    }));
    const more = rows.length > page.limit;
    return { items, next: more ? (items.at(-1)?.id ?? null) : null };
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
