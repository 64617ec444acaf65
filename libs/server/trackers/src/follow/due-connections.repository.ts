import type { SqlTransaction } from '@pitwall/server-db';

export interface DueConnection {
  organizationId: string;
  systemId: string;
  trackerConnectionId: string;
}

/** Over all organizations: the clock asks once a minute, by an index. */
export const dueConnections = {
  /**
   * Those whose time has come, set to their next: an interval from now, up to a tenth more or less, so that
   * connections made at once do not come back at once.
   */
  async take(sql: SqlTransaction, most: number): Promise<DueConnection[]> {
    const { rows } = await sql.query<DueConnection>(
      `UPDATE tracker_connection c
       SET next_look_at = now() + make_interval(
         secs => 60 * coalesce((c.mapping ->> 'everyMinutes')::int, 15) * (0.9 + 0.2 * random()))
       FROM (SELECT organization_id, id FROM tracker_connection
             WHERE next_look_at <= now() ORDER BY next_look_at LIMIT $1
             FOR UPDATE SKIP LOCKED) due
       WHERE c.organization_id = due.organization_id AND c.id = due.id
       RETURNING c.organization_id AS "organizationId", c.system_id AS "systemId",
                 c.id AS "trackerConnectionId"`,
      [most],
    );
    return rows;
  },
};
