import { OUTBOX_CHANNEL } from './outbox-channel.ts';
import { type OutboxTransaction, queryIn } from './outbox-transaction.ts';

/** waiting: not released. in_flight: released to BullMQ, running or resting. failed: out of attempts. */
export type OutboxState = 'waiting' | 'in_flight' | 'failed';

/** A job to be left in the outbox. */
export interface OutboxEntry {
  id: string;
  organizationId: string | null;
  name: string;
  payload: Record<string, unknown>;
  idempotencyKey: string;
  requestId: string | null;
}

/** A row that was inserted, or, when another had its key, that other row. */
export interface OutboxInsert {
  idempotency_key: string;
  id: string;
  inserted: boolean;
  state: OutboxState;
}

// The notification is sent by the commit, and only once however many jobs a transaction leaves.
const INSERT_ONE = `
  WITH inserted AS (
    INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, request_id)
    VALUES ($1::uuid, $2::uuid, $3, $4::jsonb, $5, $6)
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id
  )
  SELECT $5 AS idempotency_key, id, true AS inserted, 'waiting' AS state,
         pg_notify('${OUTBOX_CHANNEL}', '')::text AS woken
  FROM inserted
  UNION ALL
  SELECT idempotency_key, id, false, state, NULL FROM outbox_job
  WHERE idempotency_key = $5 AND NOT EXISTS (SELECT FROM inserted)`;

// In the order of the keys: two transactions that leave the same jobs then wait for each other in turn.
const INSERT_MANY = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (
      id uuid, "organizationId" uuid, name text, payload jsonb, "idempotencyKey" text, "requestId" text)
  ), inserted AS (
    INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key, request_id)
    SELECT id, "organizationId", name, payload, "idempotencyKey", "requestId" FROM given
    ORDER BY "idempotencyKey", id
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id, idempotency_key
  ), woken AS (
    SELECT pg_notify('${OUTBOX_CHANNEL}', '')::text AS sent FROM inserted LIMIT 1
  )
  SELECT idempotency_key, id, true AS inserted, 'waiting' AS state FROM inserted
  WHERE (SELECT count(sent) FROM woken) >= 0
  UNION ALL
  SELECT there.idempotency_key, there.id, false, there.state
  FROM given JOIN outbox_job there ON there.idempotency_key = given."idempotencyKey"`;

/** The statements that leave jobs. */
export const outboxRepository = {
  insert(transaction: OutboxTransaction, entry: OutboxEntry): Promise<OutboxInsert[]> {
    return queryIn(transaction, INSERT_ONE, [
      entry.id,
      entry.organizationId,
      entry.name,
      JSON.stringify(entry.payload),
      entry.idempotencyKey,
      entry.requestId,
    ]);
  },

  insertMany(transaction: OutboxTransaction, entries: OutboxEntry[]): Promise<OutboxInsert[]> {
    return queryIn(transaction, INSERT_MANY, [JSON.stringify(entries)]);
  },
};
