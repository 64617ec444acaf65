import { Injectable } from '@nestjs/common';
import { Database } from '@pitwall/server-db';

export interface IdempotencyRecord {
  requestHash: string;
  /** Null while the first request runs. */
  status: number | null;
  response: unknown;
}

/** A key that a request has taken for itself. */
export interface Claim {
  scope: string;
  key: string;
  requestHash: string;
}

const REASON = 'remember an answer to a repeated request';

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** Claims the key; gives the earlier record when there is one. A claim of a crashed request lapses in a minute. */
  async begin(claim: Claim): Promise<IdempotencyRecord | null> {
    const { scope, key, requestHash } = claim;
    const claimed = await this.database.systemStatement(REASON, {
      text: `INSERT INTO idempotency_record AS seen (scope, key, request_hash) VALUES ($1, $2, $3)
             ON CONFLICT (scope, key) DO UPDATE SET request_hash = excluded.request_hash, created_at = now(), status = NULL, response = NULL
               WHERE seen.created_at < now() - interval '1 day'
                  OR (seen.status IS NULL AND seen.created_at < now() - interval '1 minute')
             RETURNING key`,
      values: [scope, key, requestHash],
    });
    if (claimed.rowCount === 1) return null;
    const { rows } = await this.database.systemStatement<{
      request_hash: string;
      status: number | null;
      response: unknown;
    }>(REASON, {
      text: 'SELECT request_hash, status, response FROM idempotency_record WHERE scope = $1 AND key = $2',
      values: [scope, key],
    });
    const row = rows[0];
    // Forgotten between the two statements: the first request failed, so this one may try.
    if (!row) return this.begin(claim);
    return { requestHash: row.request_hash, status: row.status, response: row.response };
  }

  /** Of a claim that has lapsed, another request's answer stays. */
  async finish(
    { scope, key, requestHash }: Claim,
    status: number,
    response: unknown,
  ): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: `UPDATE idempotency_record SET status = $4, response = $5::jsonb
             WHERE scope = $1 AND key = $2 AND request_hash = $3 AND status IS NULL`,
      values: [scope, key, requestHash, status, JSON.stringify(response ?? null)],
    });
  }

  async forget({ scope, key, requestHash }: Claim): Promise<void> {
    await this.database.systemStatement(REASON, {
      text: `DELETE FROM idempotency_record
             WHERE scope = $1 AND key = $2 AND request_hash = $3 AND status IS NULL`,
      values: [scope, key, requestHash],
    });
  }
}
