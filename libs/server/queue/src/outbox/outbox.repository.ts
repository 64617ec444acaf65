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

/** Of a job with a key: its row, or, when another had the key, that other row. */
export interface OutboxInsert {
  key: string;
  id: string;
  inserted: boolean;
  state: OutboxState;
}

// The organization is the payload's. In the order of the keys: two transactions that leave the same jobs
// then wait for each other in turn. The notification is sent by the commit, once however many there are.
const INSERT = `
  WITH given AS (
    SELECT id, key, payload FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, payload jsonb)
  ), inserted AS (
    INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, request_id)
    SELECT id, (payload ->> 'organizationId')::uuid, $2, payload, coalesce(key, id::text), $3
    FROM given ORDER BY key, id
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id, idempotency_key
  ), woken AS (
    SELECT pg_notify('${OUTBOX_CHANNEL}', '')::text AS sent FROM inserted LIMIT 1
  )
  SELECT given.key, given.id, true AS inserted, 'waiting' AS state
  FROM given JOIN inserted USING (id) WHERE given.key IS NOT NULL
  UNION ALL
  SELECT given.key, there.id, false, there.state
  FROM given JOIN outbox_job there ON there.idempotency_key = given.key
  UNION ALL
  SELECT NULL, NULL, true, sent FROM woken`;

/** The statement that leaves jobs. */
export const outboxRepository = {
  async insert(
    transaction: OutboxTransaction,
    { name, requestId }: OutboxBatch,
    entries: OutboxEntry[],
  ): Promise<OutboxInsert[]> {
    const rows = await queryIn<OutboxInsert | { key: null }>(transaction, INSERT, [
      JSON.stringify(entries),
      name,
      requestId,
    ]);
    // The last row only sends the notification.
    return rows.filter((row): row is OutboxInsert => row.key !== null);
  },
};
