import type { Database } from '@pitwall/server-db';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.ts';

/** A row as its run sees it. */
export interface StartedJob {
  id: string;
  name: string;
  organization_id: string | null;
  request_id: string | null;
  payload: unknown;
  /** This run included. */
  attempts: number;
}

/** What a worker does to the row of the job it runs: single statements, each its own transaction. */
export const jobRepository = {
  /** Counts one more attempt. Null when the job ended already: an earlier run finished it, or it failed. */
  async start(database: Database, id: string): Promise<StartedJob | null> {
    const { rows } = await database.systemStatement<StartedJob>('dispatch jobs', {
      text: `UPDATE outbox_job
             SET attempts = attempts + 1, state = 'in_flight', released_at = coalesce(released_at, now())
             WHERE id = $1::uuid AND state <> 'failed'
             RETURNING id, name, organization_id, request_id, payload, attempts`,
      values: [id],
    });
    return rows[0] ?? null;
  },

  /** Ends a job that is done, and wakes the dispatchers when others wait for the room. */
  async complete(database: Database, id: string): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      text: `WITH gone AS (DELETE FROM outbox_job WHERE id = $1::uuid RETURNING id)
             SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM gone
             WHERE EXISTS (SELECT FROM outbox_job WHERE state = 'waiting')`,
      values: [id],
    });
  },

  /** Keeps what went wrong beside a job that will be tried again. */
  async note(database: Database, { id, attempts }: StartedJob, error: string): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      text: `UPDATE outbox_job SET error = $3 WHERE id = $1::uuid AND attempts = $2 AND state = 'in_flight'`,
      values: [id, attempts, error],
    });
  },

  /** Ends a job that failed for good. False when another run of it has started since. */
  async fail(database: Database, { id, attempts }: StartedJob, error: string): Promise<boolean> {
    const { rowCount } = await database.systemStatement('dispatch jobs', {
      text: `WITH failed AS (
               UPDATE outbox_job SET state = 'failed', error = $3
               WHERE id = $1::uuid AND attempts = $2 AND state <> 'failed' RETURNING id)
             SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM failed`,
      values: [id, attempts, error],
    });
    return rowCount === 1;
  },

  /** Takes back an attempt that the end of the process cut short. */
  async giveBack(database: Database, { id, attempts }: StartedJob): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      text: `UPDATE outbox_job SET attempts = attempts - 1
             WHERE id = $1::uuid AND attempts = $2 AND state = 'in_flight'`,
      values: [id, attempts],
    });
  },
};
