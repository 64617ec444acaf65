import { OUTBOX_CHANNEL } from './outbox-channel.ts';
import { type OutboxTransaction, queryIn } from './outbox-transaction.ts';

/** waiting: not released. in_flight: released to BullMQ, running or resting. failed: out of attempts. */
export type OutboxState = 'waiting' | 'in_flight' | 'failed';

/** A job to be left in the outbox. */
export interface OutboxEntry {
  id: string;
  payload: Record<string, unknown>;
  /** Unique over the whole table; without one the id stands in. */
  key?: string | undefined;
}

/** What the jobs of one statement share. */
export interface OutboxBatch {
  name: string;
  requestId: string | null;
}

const COLUMNS = 'id, organization_id, name, payload, idempotency_key, request_id';

// The notification is sent by the commit, and once however many jobs a transaction leaves.
const INSERT_ONE = `
  INSERT INTO outbox_job (${COLUMNS}) VALUES ($1::uuid, $2::uuid, $3, $4::jsonb, $5, $6)
  ON CONFLICT (idempotency_key) DO NOTHING
  RETURNING pg_notify('${OUTBOX_CHANNEL}', '')::text AS sent`;

// In the order of the keys: two transactions that leave the same jobs then wait for each other in turn.
const INSERT_MANY = `
  WITH given AS (
    SELECT id, key, payload FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, payload jsonb)
  ), inserted AS (
    INSERT INTO outbox_job (${COLUMNS})
    SELECT id, (payload ->> 'organizationId')::uuid, $2, payload, coalesce(key, id::text), $3
    FROM given ORDER BY key, id
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id
  ), woken AS (
    SELECT pg_notify('${OUTBOX_CHANNEL}', '')::text AS sent FROM inserted LIMIT 1
  )
  SELECT id FROM given JOIN inserted USING (id) WHERE key IS NOT NULL
  UNION ALL
  SELECT NULL FROM woken WHERE sent IS NULL`;

/** The statements that leave jobs and look for those that are there. */
export const outboxRepository = {
  /** False when a job with its key is there. */
  async insert(
    transaction: OutboxTransaction,
    { name, requestId }: OutboxBatch,
    { id, payload, key }: OutboxEntry,
  ): Promise<boolean> {
    const organizationId = payload['organizationId'] ?? null;
    const rows = await queryIn(transaction, {
      name: 'outbox_insert',
      text: INSERT_ONE,
      values: [id, organizationId, name, JSON.stringify(payload), key ?? id, requestId],
    });
    return rows.length === 1;
  },

  /** Answers with the ids, among the entries with a key, of those that were inserted. */
  async insertMany(
    transaction: OutboxTransaction,
    { name, requestId }: OutboxBatch,
    entries: OutboxEntry[],
  ): Promise<Set<string>> {
    const values = [JSON.stringify(entries), name, requestId];
    const rows = await queryIn<{ id: string }>(transaction, { text: INSERT_MANY, values });
    return new Set(rows.map((row) => row.id));
  },

  async withKeys(
    transaction: OutboxTransaction,
    keys: string[],
  ): Promise<{ key: string; id: string; state: OutboxState }[]> {
    return queryIn(transaction, {
      text: `SELECT idempotency_key AS key, id, CASE WHEN job_id IS NULL THEN state ELSE 'in_flight' END AS state
       FROM outbox_job LEFT JOIN outbox_release ON job_id = id
       WHERE idempotency_key = ANY($1::text[])`,
      values: [keys],
    });
  },
};
