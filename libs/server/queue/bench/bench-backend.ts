import type { Database, TenantTransaction } from '@pitwall/server-db';
import {
  createPostgresBackend,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
} from 'bullmq';
import pg from 'pg';
import {
  type AnyQueue,
  type Backend,
  BullmqBroker,
  queueName,
} from '../src/broker/bullmq-broker.ts';
import { openPostgresBackend } from '../src/broker/postgres-backend.ts';
import { openRedisBackend } from '../src/broker/redis-backend.ts';
import { QUEUE_SCHEMA } from '../src/deployment/queue-schema.ts';
import { Dispatcher } from '../src/dispatch/dispatcher.ts';
import { OutboxListener } from '../src/dispatch/outbox-listener.ts';
import { Outbox } from '../src/outbox/outbox.ts';
import { organization, probeJob, TEST_JOBS } from '../src/testing/test-jobs.ts';

const PER_ORGANIZATION = 20;
const ORGANIZATIONS = 250;
const quiet = { info: () => undefined, warn: console.warn, error: console.error };

/** The work that is measured, each answering in how many seconds BullMQ had all jobs. */
export class BenchBackend {
  readonly #database: Database;
  readonly #urls: { ownerUrl: string; queueUrl: string };
  readonly #backend: Backend;
  readonly #broker: BullmqBroker;
  readonly #bare: AnyQueue;
  readonly #outbox = new Outbox();

  constructor(
    database: Database,
    urls: { ownerUrl: string; queueUrl: string },
    redisUrl: string | null,
  ) {
    this.#database = database;
    this.#urls = urls;
    const options = { queueUrl: urls.queueUrl, log: quiet };
    this.#backend = redisUrl
      ? openRedisBackend({ ...options, redisUrl })
      : openPostgresBackend(options);
    this.#broker = new BullmqBroker(this.#backend, quiet);
    this.#bare = redisUrl ? this.#backend.queue(queueName('quick')) : bareQueue(urls.queueUrl);
  }

  async prepare(): Promise<void> {
    await this.#broker.ready();
    await this.#database.systemStatement('create an organization', {
      text: `INSERT INTO organization (id, slug, name)
             SELECT id::uuid, 'bench-' || place, 'Bench' FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place)
             ON CONFLICT DO NOTHING`,
      values: [Array.from({ length: ORGANIZATIONS }, (_, index) => organization(index + 1))],
    });
  }

  /** Bare BullMQ, one job at a time. */
  add(jobs: number): Promise<number> {
    return timed(async () => {
      for (let index = 0; index < jobs; index += 1) {
        const { name, data, opts } = bare(index);
        await this.#bare.add(name, data, opts);
      }
    });
  }

  /** Bare BullMQ, all in one call. */
  addBulk(jobs: number): Promise<number> {
    return timed(() => this.#bare.addBulk(Array.from({ length: jobs }, (_, index) => bare(index))));
  }

  /** Each job in a transaction of its own. */
  outboxAlone(jobs: number): Promise<number> {
    return this.#dispatched(jobs, async () => {
      for (let index = 0; index < jobs; index += 1)
        await this.#outbox.enqueueAlone(this.#database, probeJob, {
          organizationId: organizationOf(index),
        });
    });
  }

  /** Each job together with a write of its tenant, in one Prisma transaction: as a feature leaves it. */
  outboxWithWrite(jobs: number): Promise<number> {
    return this.#dispatched(jobs, async () => {
      for (let index = 0; index < jobs; index += 1) {
        const context = { organizationId: organizationOf(index) };
        await this.#database.withTenant(context, async (transaction) => {
          await write(transaction, context);
          await this.#outbox.enqueue(transaction, probeJob, context);
        });
      }
    });
  }

  /** The same write, and BullMQ's add after the commit: what the outbox replaces. A crash in between loses the job. */
  addAfterWrite(jobs: number): Promise<number> {
    return timed(async () => {
      for (let index = 0; index < jobs; index += 1) {
        const context = { organizationId: organizationOf(index) };
        await this.#database.withTenant(context, (transaction) => write(transaction, context));
        const { name, data, opts } = bare(index);
        await this.#bare.add(name, data, opts);
      }
    });
  }

  /** All jobs in one transaction. */
  outboxBulk(jobs: number): Promise<number> {
    const payloads = Array.from({ length: jobs }, (_, index) => ({
      payload: { organizationId: organizationOf(index) },
    }));
    return this.#dispatched(jobs, () =>
      this.#database.withSystem('dispatch jobs', (transaction) =>
        this.#outbox.enqueueMany(transaction, probeJob, payloads),
      ),
    );
  }

  /** Both sides start from empty tables. */
  async empty(): Promise<void> {
    await this.#bare.drain();
    const owner = new pg.Client({ connectionString: this.#urls.ownerUrl });
    await owner.connect();
    await owner.query('TRUNCATE outbox_job, outbox_release, queue.job, queue.event CASCADE');
    await owner.query('VACUUM ANALYZE outbox_job');
    await owner.end();
  }

  async close(): Promise<void> {
    await this.#bare.close();
    await this.#broker.close();
  }

  async #dispatched(jobs: number, leave: () => Promise<unknown>): Promise<number> {
    const dispatcher = new Dispatcher({
      database: this.#database,
      broker: this.#broker,
      jobs: TEST_JOBS,
      log: quiet,
      options: { inFlight: jobs, inFlightPerOrganization: PER_ORGANIZATION },
    });
    const listener = new OutboxListener(this.#urls.queueUrl, quiet, (why) => dispatcher.wake(why));
    await listener.start();
    dispatcher.start();
    try {
      return await timed(async () => {
        await leave();
        while (await this.#waiting()) await pause();
        while ((await this.#bare.getWaitingCount()) < jobs) await pause();
      });
    } finally {
      await listener.close();
      await dispatcher.stop();
    }
  }

  async #waiting(): Promise<boolean> {
    const { rows } = await this.#database.systemStatement<{ some: boolean }>('dispatch jobs', {
      text: `SELECT (SELECT count(*) FROM outbox_job) > (SELECT count(*) FROM outbox_release) AS some`,
    });
    return rows[0]?.some ?? false;
  }
}

/** As a user of BullMQ makes it: with a pool and settings of its own. */
const bareQueue = (connectionString: string): AnyQueue =>
  new Queue<
    unknown,
    unknown,
    string,
    unknown,
    unknown,
    string,
    PostgresQueueBackend,
    PostgresConnectionOptions
  >(
    queueName('quick'),
    { connection: { connectionString, schema: QUEUE_SCHEMA } },
    createPostgresBackend,
  );

const write = (transaction: TenantTransaction, { organizationId }: { organizationId: string }) =>
  transaction.auditEvent.create({
    data: { organizationId, action: 'bench', subjectType: 'bench', subjectId: 'bench' },
  });

/** As many organizations as the bound of each asks for. */
const organizationOf = (index: number): string =>
  organization(1 + Math.floor(index / PER_ORGANIZATION));

/** The same job as BullMQ gets from the outbox, with BullMQ's own id. */
const bare = (index: number): { name: string; data: object; opts: JobsOptions } => ({
  name: probeJob.name,
  data: { organizationId: organizationOf(index), milliseconds: 0 },
  opts: {
    attempts: probeJob.attempts,
    backoff: { type: 'exponential', delay: 100 },
    removeOnComplete: true,
    removeOnFail: true,
  },
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
