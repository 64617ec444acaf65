import type { Database } from '@pitwall/server-db';
import { OUTBOX_CHANNEL, ROOM } from '../outbox/outbox-channel.ts';

/** A row as its run sees it. */
export interface StartedJob {
  id: string;
  name: string;
  organization_id: string | null;
  request_id: string | null;
  payload: unknown;
  /** This run included. */
  attempts: number;
  /** Why an earlier run failed; null where none has said so. */
  error: string | null;
}

// The snapshot still shows the ended job and its mark: neither counts as one that waits for room.
const TELL_OF_ROOM = `
  SELECT pg_notify('${OUTBOX_CHANNEL}', '${ROOM}')::text AS sent WHERE EXISTS (
    SELECT FROM outbox_job WHERE state = 'waiting'
      AND NOT EXISTS (SELECT FROM outbox_release WHERE job_id = outbox_job.id))`;

/** What a worker does to the row of the job it runs: single statements, each its own transaction. */
export const jobRepository = {
  /** Counts one more attempt. Null when the job ended already: an earlier run finished it, or it failed. */
  async start(database: Database, id: string): Promise<StartedJob | null> {
    const { rows } = await database.systemStatement<StartedJob>('dispatch jobs', {
      name: 'outbox_start',
      // Lost in a crash of the server, the attempt is not counted; nothing else depends on it.
      text: `UPDATE outbox_job SET attempts = attempts + 1
             FROM (SELECT set_config('synchronous_commit', 'off', true)) AS without_waiting_for_the_disk
             WHERE id = $1::uuid AND state = 'waiting'
             RETURNING id, name, organization_id, request_id, payload, attempts, error`,
      values: [id],
    });
    return rows[0] ?? null;
  },

  /** Ends a job that is done, and wakes the dispatchers when others wait for the room. */
  async complete(database: Database, id: string): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      name: 'outbox_complete',
      text: `WITH gone AS (DELETE FROM outbox_job WHERE id = $1::uuid),
                  freed AS (DELETE FROM outbox_release WHERE job_id = $1::uuid)
             ${TELL_OF_ROOM}`,
      values: [id],
    });
  },

  /** Keeps what went wrong beside a job that will be tried again. */
  async note(database: Database, { id, attempts }: StartedJob, error: string): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      text: `UPDATE outbox_job SET error = $3 WHERE id = $1::uuid AND attempts = $2 AND state = 'waiting'`,
      values: [id, attempts, error],
    });
  },

  /**
   * Lets a job rest in the outbox before its next attempt; `counted` says whether this one counts. It takes nothing of
   * what its organization may have in flight meanwhile. False when another run of it has started since.
   */
  async rest(
    database: Database,
    { id, attempts }: StartedJob,
    {
      milliseconds,
      error,
      counted,
    }: { milliseconds: number; error: string | null; counted: boolean },
  ): Promise<boolean> {
    const { rows } = await database.systemStatement<{ rests: boolean }>('dispatch jobs', {
      text: `WITH resting AS (
               UPDATE outbox_job SET state = 'resting', rests_until = now() + $3 * interval '1 millisecond',
                 error = coalesce($4, error), attempts = attempts - $5
               WHERE id = $1::uuid AND attempts = $2 AND state = 'waiting' RETURNING id),
                  freed AS (DELETE FROM outbox_release WHERE job_id IN (SELECT id FROM resting))
             SELECT EXISTS (SELECT FROM resting) AS rests, (${TELL_OF_ROOM}) AS sent`,
      values: [id, attempts, milliseconds, error, counted ? 0 : 1],
    });
    return rows[0]?.rests ?? false;
  },

  /** Whether no other run of it has started since. */
  async isNewest(database: Database, { id, attempts }: StartedJob): Promise<boolean> {
    const { rowCount } = await database.systemStatement('dispatch jobs', {
      text: `SELECT FROM outbox_job WHERE id = $1::uuid AND attempts = $2 AND state = 'waiting'`,
      values: [id, attempts],
    });
    return rowCount === 1;
  },

  /** Ends a job that failed for good. False when another run of it has started since. */
  async fail(database: Database, { id, attempts }: StartedJob, error: string): Promise<boolean> {
    const { rows } = await database.systemStatement<{ ended: boolean }>('dispatch jobs', {
      text: `WITH failed AS (
               UPDATE outbox_job SET state = 'failed', error = $3
               WHERE id = $1::uuid AND attempts = $2 AND state = 'waiting' RETURNING id),
                  freed AS (DELETE FROM outbox_release WHERE job_id IN (SELECT id FROM failed))
             SELECT EXISTS (SELECT FROM failed) AS ended, (${TELL_OF_ROOM}) AS sent`,
      values: [id, attempts, error],
    });
    return rows[0]?.ended ?? false;
  },

  /** Takes back an attempt that the end of the process cut short. */
  async giveBack(database: Database, { id, attempts }: StartedJob): Promise<void> {
    await database.systemStatement('dispatch jobs', {
      text: `UPDATE outbox_job SET attempts = attempts - 1
             WHERE id = $1::uuid AND attempts = $2 AND state = 'waiting'`,
      values: [id, attempts],
    });
  },
};
