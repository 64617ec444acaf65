import type { SqlTransaction } from '@pitwall/server-db';

/** A row that was claimed for release. */
export interface ClaimedJob {
  id: string;
  organization_id: string | null;
  name: string;
}

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

export interface Claim {
  /** Jobs that this process knows how to run; others wait for a process that does. */
  names: string[];
  inFlightPerOrganization: number;
  inFlight: number;
  /** Released jobs that rest before a retry: they take no worker, so they do not count. */
  resting: number;
  batch: number;
  /** Organizations looked at in one pass, before and behind the one that was served last. */
  organizations: number;
  after: string;
}

export interface Claimed {
  /** In the order of their turns. */
  jobs: ClaimedJob[];
  /** How many could be claimed within the batch and the bound. */
  room: number;
  /** Jobs in flight before this claim. */
  taken: number;
  /** Where the look ended when there are more organizations than one pass looks at. */
  reached: string | null;
}

/** A job that BullMQ should have. Its name is null when its row is gone. */
export interface ReleasedJob {
  id: string;
  name: string | null;
  released_at: Date;
}

/** Smaller than every organization's id: where a round starts. */
export const FIRST_ORGANIZATION = '00000000-0000-0000-0000-000000000000';

/*
 * Takes turns between organizations. `ahead` and `behind` step through the index from one organization to
 * the next, those after the last one served first, so that a backlog of one costs the others nothing. Who
 * has the least in flight comes first, then whose turn it is.
 */
const HEAD = (organization: string, inFlight: string): string => `
      SELECT id, organization_id, name, row_number() OVER (ORDER BY id) AS place FROM (
        SELECT id, organization_id, name FROM outbox_job
        WHERE state = 'waiting' AND organization_id ${organization} AND name = ANY($1)
          AND NOT EXISTS (SELECT FROM outbox_release WHERE job_id = outbox_job.id)
        ORDER BY id LIMIT greatest($2 - ${inFlight}, 0)) head`;

const CLAIM = `
  WITH RECURSIVE running AS (
    SELECT organization_id, count(*)::int AS jobs FROM outbox_release GROUP BY organization_id
  ), room AS (
    SELECT greatest(least($4, $3 - coalesce(sum(jobs), 0)), 0)::int AS jobs,
           coalesce(sum(jobs), 0)::int AS taken FROM running
  ), ahead (organization_id, turn) AS (
    (SELECT organization_id, 1 FROM outbox_job
     WHERE state = 'waiting' AND organization_id > $6::uuid ORDER BY organization_id LIMIT 1)
    UNION ALL
    SELECT next.organization_id, ahead.turn + 1 FROM ahead CROSS JOIN LATERAL (
      SELECT organization_id FROM outbox_job
      WHERE state = 'waiting' AND organization_id > ahead.organization_id
      ORDER BY organization_id LIMIT 1) next
    WHERE ahead.turn < $5
  ), behind (organization_id, turn) AS (
    (SELECT organization_id, $5 + 1 FROM outbox_job
     WHERE state = 'waiting' AND organization_id <= $6::uuid ORDER BY organization_id LIMIT 1)
    UNION ALL
    SELECT next.organization_id, behind.turn + 1 FROM behind CROSS JOIN LATERAL (
      SELECT organization_id FROM outbox_job
      WHERE state = 'waiting' AND organization_id > behind.organization_id
        AND organization_id <= $6::uuid
      ORDER BY organization_id LIMIT 1) next
    WHERE behind.turn < 2 * $5
  ), visited AS (
    SELECT turns.organization_id, turns.turn, coalesce(running.jobs, 0) AS jobs
    FROM (TABLE ahead UNION ALL TABLE behind) turns
    LEFT JOIN running ON running.organization_id = turns.organization_id
  ), candidate AS (
    SELECT picked.id, picked.organization_id, picked.name, visited.jobs + picked.place AS depth, visited.turn
    FROM visited CROSS JOIN LATERAL (${HEAD('= visited.organization_id', 'visited.jobs')}) picked
    UNION ALL
    SELECT picked.id, picked.organization_id, picked.name, own.jobs + picked.place, 0
    FROM (SELECT coalesce(max(jobs), 0) AS jobs FROM running WHERE organization_id IS NULL) own
    CROSS JOIN LATERAL (${HEAD('IS NULL', 'own.jobs')}) picked
  ), chosen AS (
    SELECT * FROM candidate ORDER BY depth, turn, id LIMIT (SELECT jobs FROM room)
  ), claimed AS (
    INSERT INTO outbox_release (job_id, organization_id) SELECT id, organization_id FROM chosen
    ON CONFLICT (job_id) DO NOTHING
    RETURNING job_id AS id
  )
  SELECT room.jobs AS room, room.taken,
         (SELECT organization_id FROM ahead WHERE turn = $5) AS reached,
         jobs.id, jobs.organization_id, jobs.name
  FROM room LEFT JOIN (SELECT * FROM chosen JOIN claimed USING (id)) jobs ON true
  ORDER BY jobs.depth, jobs.turn, jobs.id`;

/** The dispatcher's statements. Each takes the open transaction first. */
export const dispatchRepository = {
  /**
   * Whether this transaction may claim. Dispatchers take turns, so that the bounds hold exactly; it is a
   * statement of its own, since a statement counts only what was committed before it started.
   */
  async takeTurn(sql: SqlTransaction): Promise<boolean> {
    // Lost in a crash of the server, a claim is made again: its commit need not wait for the disk.
    const { rows } = await sql.query<{ mine: boolean }>(
      `SELECT set_config('synchronous_commit', 'off', true),
              pg_try_advisory_xact_lock(hashtext('pitwall.dispatch')) AS mine`,
    );
    return rows[0]?.mine ?? false;
  },

  /** Lets jobs wait again that have rested. */
  async endRests(sql: SqlTransaction, limit: number): Promise<void> {
    await sql.query(
      `UPDATE outbox_job SET state = 'waiting', rests_until = NULL
       WHERE id IN (SELECT id FROM outbox_job WHERE state = 'resting' AND rests_until <= now()
                    ORDER BY rests_until LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  },

  async claim(sql: SqlTransaction, claim: Claim): Promise<Claimed> {
    const { rows } = await sql.query<Omit<Claimed, 'jobs'> & Nullable<ClaimedJob>>(CLAIM, [
      claim.names,
      claim.inFlightPerOrganization,
      claim.inFlight + claim.resting,
      claim.batch,
      claim.organizations,
      claim.after,
    ]);
    const { room, taken, reached } = rows[0] ?? { room: 0, taken: 0, reached: null };
    // Without a claimed job there is one row, of nulls.
    const jobs = rows.filter((row): row is (typeof rows)[number] & ClaimedJob => row.id !== null);
    return { jobs, room, taken, reached };
  },

  /** Takes a claim back: BullMQ could not be given these jobs. */
  async unclaim(sql: SqlTransaction, ids: string[]): Promise<void> {
    await sql.query('DELETE FROM outbox_release WHERE job_id = ANY($1::uuid[])', [ids]);
  },

  /** Jobs released before `milliseconds` ago, after an id, in the order of their ids. */
  async released(
    sql: SqlTransaction,
    milliseconds: number,
    after: string,
    limit: number,
  ): Promise<ReleasedJob[]> {
    const { rows } = await sql.query<ReleasedJob>(
      `SELECT job_id AS id, outbox_job.name, released_at
       FROM outbox_release LEFT JOIN outbox_job ON outbox_job.id = job_id
       WHERE job_id > $2::uuid AND released_at < now() - $1 * interval '1 millisecond'
       ORDER BY job_id LIMIT $3`,
      [milliseconds, after, limit],
    );
    return rows;
  },

  /** Lets a lost job wait again, unless it was released anew meanwhile. */
  async putBack(sql: SqlTransaction, { id, released_at }: ReleasedJob): Promise<boolean> {
    const { rowCount } = await sql.query(
      'DELETE FROM outbox_release WHERE job_id = $1::uuid AND released_at = $2',
      [id, released_at],
    );
    return rowCount === 1;
  },
};
