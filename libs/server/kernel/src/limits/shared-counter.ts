import type { Database } from '@pitwall/server-db';

/** Counts in the shared store, so that N processes together hold one limit. */
export class SharedCounter {
  constructor(private readonly database: Database) {}

  /**
   * Adds points to a key's window, which starts anew once it has ended. Gives the points of the
   * window including these, and the milliseconds until it ends.
   */
  async add(
    key: string,
    points: number,
    windowMilliseconds: number,
  ): Promise<{ points: number; endsIn: number }> {
    const { rows } = await this.database.systemStatement<{ points: number; ends_in: string }>(
      'count requests',
      {
        name: 'count-requests',
        text: `INSERT INTO rate_limit AS seen (key, points, expire)
             VALUES ($1, $2, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $3)
             ON CONFLICT (key) DO UPDATE SET
               points = CASE WHEN seen.expire <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint
                             THEN excluded.points ELSE seen.points + excluded.points END,
               expire = CASE WHEN seen.expire <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint
                             THEN excluded.expire ELSE seen.expire END
             RETURNING points, expire - (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ends_in`,
        values: [key, points, windowMilliseconds],
      },
    );
    const row = rows[0];
    if (!row) throw new Error('The counter gave no row.');
    return { points: row.points, endsIn: Math.max(0, Number(row.ends_in)) };
  }

  /** Forgets windows that have ended. */
  async sweep(): Promise<void> {
    await this.database.systemStatement('count requests', {
      text: 'DELETE FROM rate_limit WHERE expire < (extract(epoch FROM clock_timestamp()) * 1000)::bigint - 60000',
    });
  }
}
