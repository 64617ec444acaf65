import type { Database } from '@pitwall/server-db';

/** How full the outbox is, over all organizations. */
export interface OutboxDepth {
  waiting: number;
  inFlight: number;
  /** For long, before a next attempt. */
  resting: number;
  failed: number;
  /** Age of the oldest waiting job; 0 when none waits. */
  oldestWaitingSeconds: number;
}

/** For metrics: one statement over the whole outbox. */
export async function outboxDepth(database: Database): Promise<OutboxDepth> {
  const { rows } = await database.systemStatement<OutboxDepth>('dispatch jobs', {
    text: `SELECT count(*) FILTER (WHERE state = 'waiting' AND job_id IS NULL)::int AS waiting,
                  count(*) FILTER (WHERE state = 'waiting' AND job_id IS NOT NULL)::int AS "inFlight",
                  count(*) FILTER (WHERE state = 'resting')::int AS resting,
                  count(*) FILTER (WHERE state = 'failed')::int AS failed,
                  coalesce(extract(epoch FROM now() - min(created_at)
                    FILTER (WHERE state = 'waiting' AND job_id IS NULL)), 0)::float8 AS "oldestWaitingSeconds"
           FROM outbox_job LEFT JOIN outbox_release ON job_id = id`,
  });
  return rows[0] ?? { waiting: 0, inFlight: 0, resting: 0, failed: 0, oldestWaitingSeconds: 0 };
}
