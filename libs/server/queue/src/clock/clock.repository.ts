import type { SqlTransaction } from '@pitwall/server-db';
import { FIRST_ORGANIZATION } from '../dispatch/dispatch.repository.ts';

/** A schedule as the database is asked about it. */
export interface ScheduleTerm {
  name: string;
  periodMilliseconds: number;
}

/** A period of one schedule whose jobs this transaction may leave; it holds the schedule's row. */
export interface HeldPeriod {
  since: Date | null;
  until: Date;
  /** The last organization that has its job. */
  reached: string;
}

/** Starts at the newest full period; a clock that went backwards begins none again. */
const PERIOD = (now: string, milliseconds: string): string =>
  `to_timestamp(floor(extract(epoch FROM ${now}) * 1000 / ${milliseconds}) * ${milliseconds} / 1000)`;

const NOW = 'coalesce($2::timestamptz, now())';

/** The statements of the clock. Its time is the database's, so that workers need not agree on theirs. */
export const clockRepository = {
  /** Names of the schedules of which a period has begun, or was begun and not finished. */
  async due(
    sql: SqlTransaction,
    schedules: readonly ScheduleTerm[],
    now: Date | null,
  ): Promise<string[]> {
    const { rows } = await sql.query<{ name: string }>(
      `SELECT given.name FROM jsonb_to_recordset($1::jsonb) AS given (name text, "periodMilliseconds" bigint)
       LEFT JOIN job_schedule kept ON kept.name = given.name
       WHERE kept.name IS NULL OR NOT kept.complete
          OR kept.period < ${PERIOD(NOW, 'given."periodMilliseconds"')}
       ORDER BY given.name`,
      [JSON.stringify(schedules), now],
    );
    return rows.map(({ name }) => name);
  },

  /**
   * Takes the schedule's row and begins the newest period, unless an earlier one is not finished, which goes
   * on. Null when another worker holds the row, or has done it meanwhile.
   */
  async hold(
    sql: SqlTransaction,
    { name, periodMilliseconds }: ScheduleTerm,
    now: Date | null,
  ): Promise<HeldPeriod | null> {
    const period = PERIOD(NOW, '$3::bigint');
    // Long ago stands for never; two workers that both insert wait for each other here, once in all time.
    await sql.query(
      `INSERT INTO job_schedule (name, period, complete) VALUES ($1, '-infinity', true)
       ON CONFLICT DO NOTHING`,
      [name],
    );
    const { rows } = await sql.query<HeldPeriod>(
      `UPDATE job_schedule AS kept
       SET period = CASE WHEN kept.complete THEN ${period} ELSE kept.period END,
           since = CASE WHEN kept.complete THEN nullif(kept.period, '-infinity') ELSE kept.since END,
           reached_organization_id = CASE WHEN kept.complete THEN NULL ELSE kept.reached_organization_id END,
           complete = false
       WHERE kept.name = (SELECT name FROM job_schedule
                          WHERE name = $1 AND (NOT complete OR period < ${period})
                          FOR UPDATE SKIP LOCKED)
       RETURNING since, period AS until, coalesce(reached_organization_id, '${FIRST_ORGANIZATION}') AS reached`,
      [name, now, periodMilliseconds],
    );
    return rows[0] ?? null;
  },

  /** Ids of organizations behind `after`, in their order. */
  async organizations(sql: SqlTransaction, after: string, page: number): Promise<string[]> {
    const { rows } = await sql.query<{ id: string }>(
      'SELECT id FROM organization WHERE id > $1::uuid ORDER BY id LIMIT $2',
      [after, page],
    );
    return rows.map(({ id }) => id);
  },

  async keep(
    sql: SqlTransaction,
    name: string,
    { reached, complete }: { reached: string | null; complete: boolean },
  ): Promise<void> {
    await sql.query(
      'UPDATE job_schedule SET reached_organization_id = $2::uuid, complete = $3 WHERE name = $1',
      [name, reached, complete],
    );
  },
};
