import { OUTBOX_CHANNEL } from './outbox-channel.ts';
import { type OutboxTransaction, queryIn } from './outbox-transaction.ts';

/** waiting: not released. in_flight: released to BullMQ, running, or resting before its next attempt. failed: out of attempts. */
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
// Sent by the commit, and once however many jobs a transaction leaves.
const NOTIFY = `pg_notify('${OUTBOX_CHANNEL}', '')::text AS sent`;
const KEEP_FIRST = 'ON CONFLICT (idempotency_key) DO NOTHING';

const INSERT_ONE = `
  INSERT INTO outbox_job (${COLUMNS}) VALUES ($1::uuid, $2::uuid, $3, $4::jsonb, $5, $6)
  ${KEEP_FIRST} RETURNING ${NOTIFY}`;

const GIVEN = `
  SELECT id, (payload ->> 'organizationId')::uuid, $2, payload, coalesce(key, id::text), $3
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, payload jsonb)`;

/** Without keys nothing can collide, and to look for it would cost a third more. */
const INSERT_KEYLESS = `
  WITH inserted AS (INSERT INTO outbox_job (${COLUMNS}) ${GIVEN}) SELECT ${NOTIFY}`;

// In the order of the keys: two transactions that leave the same jobs then wait for each other in turn.
const INSERT_KEYED = `
  WITH inserted AS (
    INSERT INTO outbox_job (${COLUMNS}) ${GIVEN} ORDER BY key, id
    ${KEEP_FIRST} RETURNING id
  ), notified AS (SELECT ${NOTIFY} FROM inserted LIMIT 1)
  SELECT id FROM inserted WHERE (SELECT count(sent) FROM notified) >= 0`;

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

  /** Answers with the ids of the entries that were inserted; the others' keys are there. */
  async insertMany(
    transaction: OutboxTransaction,
    { name, requestId }: OutboxBatch,
    entries: OutboxEntry[],
  ): Promise<Set<string>> {
    const values = [JSON.stringify(entries), name, requestId];
    if (entries.every(({ key }) => key === undefined)) {
      await queryIn(transaction, { text: INSERT_KEYLESS, values });
      return new Set(entries.map(({ id }) => id));
    }
    const rows = await queryIn<{ id: string }>(transaction, { text: INSERT_KEYED, values });
    return new Set(rows.map(({ id }) => id));
  },

  /** Of these organizations, and of none: keys carry the name of theirs already. */
  async withKeys(
    transaction: OutboxTransaction,
    organizationIds: string[],
    keys: string[],
  ): Promise<{ key: string; id: string; state: OutboxState }[]> {
    return queryIn(transaction, {
      text: `SELECT j.idempotency_key AS key, j.id,
                    CASE WHEN r.job_id IS NULL AND j.state <> 'resting' THEN j.state ELSE 'in_flight' END AS state
             FROM outbox_job j LEFT JOIN outbox_release r
               ON r.organization_id IS NOT DISTINCT FROM j.organization_id AND r.job_id = j.id
             WHERE (j.organization_id = ANY($1::uuid[]) OR j.organization_id IS NULL)
               AND j.idempotency_key = ANY($2::text[])`,
      values: [organizationIds, keys],
    });
  },
};
