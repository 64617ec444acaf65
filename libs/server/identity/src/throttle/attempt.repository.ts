import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';

/** How many tries pass at once, and how the wait grows after them. */
export interface AttemptRule {
  /** Tries without a wait. */
  free: number;
  /** The first wait in seconds; it doubles with each further try. */
  firstWait: number;
  /** No wait is longer, in seconds. */
  longestWait: number;
  /** Seconds without a try after which all is forgotten. */
  forgetAfter: number;
}

const REASON = 'sign a person in';

@Injectable()
export class AttemptRepository {
  constructor(private readonly database: Database) {}

  /** Takes one try, in one statement, so that two at once are two. Gives the seconds to wait, or 0 when it may go on. */
  async take(
    key: string,
    { free, firstWait, longestWait, forgetAfter }: AttemptRule,
  ): Promise<number> {
    const { rows } = await this.database.systemStatement<{ wait: number }>(REASON, {
      name: 'take-attempt',
      text: `WITH taken AS (
               INSERT INTO attempt AS seen (key, tries, not_before, expires_at)
               VALUES ($1, 1, CASE WHEN $2 <= 1 THEN clock_timestamp() + make_interval(secs => $3) ELSE 'epoch' END,
                       clock_timestamp() + make_interval(secs => $5))
               ON CONFLICT (key) DO UPDATE SET
                 tries = CASE WHEN seen.expires_at <= clock_timestamp() THEN 1 ELSE seen.tries + 1 END,
                 not_before = CASE
                   WHEN seen.expires_at <= clock_timestamp() OR seen.tries + 1 < $2 THEN 'epoch'
                   ELSE clock_timestamp()
                     + make_interval(secs => least($4, $3 * power(2, least(seen.tries + 1 - $2, 20)))) END,
                 expires_at = clock_timestamp() + make_interval(secs => $5)
               WHERE seen.not_before <= clock_timestamp()
               RETURNING key)
             SELECT CASE WHEN EXISTS (SELECT FROM taken) THEN 0 ELSE greatest(1, ceil(extract(epoch FROM
               (SELECT not_before FROM attempt WHERE key = $1) - clock_timestamp())))::int END AS wait`,
      values: [key, free, firstWait, longestWait, forgetAfter],
    });
    return rows[0]?.wait ?? 0;
  }

  /** Gives one try back: it did not fail. */
  async giveBack(key: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: `UPDATE attempt SET tries = greatest(0, tries - 1), not_before = 'epoch' WHERE key = $1`,
      values: [key],
    });
  }

  /** Forgets a key's tries, and some of those that have expired. */
  async forget(key: string): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: `DELETE FROM attempt WHERE key = $1 OR key IN (
               SELECT key FROM attempt WHERE expires_at < clock_timestamp() LIMIT 50 FOR UPDATE SKIP LOCKED)`,
      values: [key],
    });
  }
}
