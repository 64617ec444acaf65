import type { JobContract, JobPayloadInput } from '@pitwall/contracts';
import { v7 as uuidv7 } from 'uuid';
import { outboxRepository, type OutboxEntry, type OutboxState } from './outbox.repository.ts';
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
    const entry = toEntry(job, payload, options);
    const [row] = await outboxRepository.insert(transaction, entry);
    if (row?.inserted) return { dropped: false, id: row.id };
    return { dropped: true, id: row?.id ?? null, state: row?.state ?? null };
  }

  /** As `enqueue`, for many jobs in one statement. Answers in the order of `jobs`. */
  async enqueueMany<Contract extends JobContract>(
    transaction: OutboxTransaction,
    job: Contract,
    jobs: { payload: JobPayloadInput<Contract>; idempotencyKey?: string | undefined }[],
    options: Pick<EnqueueOptions, 'requestId'> = {},
  ): Promise<Enqueued[]> {
    const entries = jobs.map(({ payload, idempotencyKey }) =>
      toEntry(job, payload, { ...options, idempotencyKey }),
    );
    if (entries.length === 0) return [];
    const rows = await outboxRepository.insertMany(transaction, entries);
    const inserted = new Set(rows.filter((row) => row.inserted).map((row) => row.id));
    const byKey = new Map(rows.map((row) => [row.idempotency_key, row]));
    return entries.map(({ id, idempotencyKey }) => {
      if (inserted.has(id)) return { dropped: false, id };
      const there = byKey.get(idempotencyKey);
      return { dropped: true, id: there?.id ?? null, state: there?.state ?? null };
    });
  }
}

function toEntry<Contract extends JobContract>(
  job: Contract,
  payload: JobPayloadInput<Contract>,
  { idempotencyKey, requestId }: EnqueueOptions,
): OutboxEntry {
  const parsed = job.payload.parse(payload);
  const id = uuidv7();
  const organizationId = (parsed['organizationId'] as string | undefined) ?? null;
  return {
    id,
    organizationId,
    name: job.name,
    payload: parsed,
    idempotencyKey: scopedKey(job.name, organizationId, idempotencyKey) ?? id,
    requestId: requestId ?? null,
  };
}

/** Keys are unique over the whole table: without its scope one organization's key would drop another's job. */
function scopedKey(
  name: string,
  organizationId: string | null,
  key: string | undefined,
): string | undefined {
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw new Error(
      `An idempotency key has 1 to ${LONGEST_KEY} characters; this one has ${key.length}.`,
    );
  return `${name}:${organizationId ?? ''}:${key}`;
}
