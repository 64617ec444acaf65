import type { JobContract, JobPayloadInput } from '@pitwall/contracts';
import type { Database, SqlTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import {
  type OutboxBatch,
  type OutboxEntry,
  outboxRepository,
  type OutboxState,
} from './outbox.repository.ts';
import type { OutboxTransaction } from './outbox-transaction.ts';

export interface EnqueueOptions {
  /**
   * A second job of the same name and organization with the same key is dropped while the first is there:
   * waiting, running or failed.
   */
  idempotencyKey?: string | undefined;
  /** Of the request that wanted it; the job's logs carry it on. */
  requestId?: string | undefined;
}

/**
 * `dropped`: a job with the key is there already, with its id and state, or with nulls when it ended
 * at this moment.
 */
export type Enqueued =
  { dropped: false; id: string } | { dropped: true; id: string | null; state: OutboxState | null };

const LONGEST_KEY = 200;

/** Where jobs are left: in the caller's transaction, so that a job exists exactly when it commits. */
export class Outbox {
  async enqueue<Contract extends JobContract>(
    transaction: OutboxTransaction,
    job: Contract,
    payload: JobPayloadInput<Contract>,
    options: EnqueueOptions = {},
  ): Promise<Enqueued> {
    const entry = toEntry(job, payload, options.idempotencyKey);
    if (await outboxRepository.insert(transaction, batchOf(job, options), entry))
      return { dropped: false, id: entry.id };
    const [dropped] = await findDropped(transaction, [entry]);
    return dropped ?? NOBODY_KNOWS;
  }

  /**
   * A job that belongs to no other write, as a schedule's or a webhook's: in a transaction of its own, in
   * one trip. Where rows change with it, use `enqueue`, or a crash between the two loses one of them.
   */
  async enqueueAlone<Contract extends JobContract>(
    database: Database,
    job: Contract,
    payload: JobPayloadInput<Contract>,
    options: EnqueueOptions = {},
  ): Promise<Enqueued> {
    const single: SqlTransaction = {
      organizationId: null,
      query: (statement, values) =>
        database.systemStatement(
          'dispatch jobs',
          typeof statement === 'string' ? { text: statement, values } : statement,
        ),
    };
    return this.enqueue(single, job, payload, options);
  }

  /** As `enqueue`, for many jobs in one statement. Answers in the order of `jobs`. */
  async enqueueMany<Contract extends JobContract>(
    transaction: OutboxTransaction,
    job: Contract,
    jobs: { payload: JobPayloadInput<Contract>; idempotencyKey?: string | undefined }[],
    options: Pick<EnqueueOptions, 'requestId'> = {},
  ): Promise<Enqueued[]> {
    if (jobs.length === 0) return [];
    const entries = jobs.map(({ payload, idempotencyKey }) =>
      toEntry(job, payload, idempotencyKey),
    );
    const inserted = await outboxRepository.insertMany(transaction, batchOf(job, options), entries);
    const isIn = ({ id }: OutboxEntry): boolean => inserted.has(id);
    const dropped = await findDropped(
      transaction,
      entries.filter((entry) => !isIn(entry)),
    );
    return entries.map((entry) =>
      isIn(entry) ? { dropped: false, id: entry.id } : (dropped.shift() ?? NOBODY_KNOWS),
    );
  }
}

const NOBODY_KNOWS: Enqueued = { dropped: true, id: null, state: null };

/** What is there instead of the entries, in their order. */
async function findDropped(
  transaction: OutboxTransaction,
  entries: OutboxEntry[],
): Promise<Enqueued[]> {
  if (entries.length === 0) return [];
  const keys = entries.map(({ key }) => key ?? '');
  const organizationIds = entries.flatMap(({ payload }) => payload['organizationId'] ?? []);
  const there = await outboxRepository.withKeys(
    transaction,
    [...new Set(organizationIds as string[])],
    [...new Set(keys)],
  );
  const byKey = new Map(there.map((row) => [row.key, row]));
  return keys.map((key) => {
    const row = byKey.get(key);
    return row ? { dropped: true, id: row.id, state: row.state } : NOBODY_KNOWS;
  });
}

const batchOf = (
  job: JobContract,
  { requestId }: { requestId?: string | undefined },
): OutboxBatch => ({
  name: job.name,
  requestId: requestId ?? null,
});

function toEntry<Contract extends JobContract>(
  job: Contract,
  payload: JobPayloadInput<Contract>,
  idempotencyKey: string | undefined,
): OutboxEntry {
  const parsed = job.payload.parse(payload);
  return { id: uuidv7(), payload: parsed, key: scopedKey(job.name, parsed, idempotencyKey) };
}

/** Keys are unique over the whole table: without its scope one organization's key would drop another's job. */
function scopedKey(
  name: string,
  payload: Record<string, unknown>,
  key: string | undefined,
): string | undefined {
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw new Error(
      `An idempotency key has 1 to ${LONGEST_KEY} characters; this one has ${key.length}.`,
    );
  return `${name}:${String(payload['organizationId'] ?? '')}:${key}`;
}
