import type { JobRegistry } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { QueueConnection } from '../broker/queue-connection.ts';
import type { ConnectionOptions } from '../options/queue-options.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { HandledJob } from '../worker/job-handler.ts';
import { JobProcess, type JobProcessOptions } from '../worker/job-process.ts';
import { FAST } from './fast-options.ts';
import { redisInstalled, type RedisServer, startRedis } from './redis-server.ts';

type BackendName = 'PostgreSQL' | 'Redis';
export interface LogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  fields: object;
}

/** A database, where wanted a Redis, and the processes that a test starts on them. */
export class QueueFixture {
  readonly outbox = new Outbox();
  readonly lines: LogLine[] = [];
  #stops: (() => Promise<void>)[] = [];

  constructor(
    readonly urls: TestDatabase,
    readonly database: Database,
    readonly redis: RedisServer | null,
  ) {}

  static async open(backend: BackendName): Promise<QueueFixture> {
    const redis = backend === 'Redis' ? await startRedis() : null;
    const urls = await createTestDatabase();
    const owner = new pg.Client({ connectionString: urls.ownerUrl });
    await owner.connect();
    await owner.query(
      `CREATE TABLE effect (job_id uuid PRIMARY KEY, organization uuid, attempt int, process int);
       GRANT SELECT, INSERT, DELETE ON effect TO pitwall_system`,
    );
    await owner.end();
    const database = new Database({ ...urls, poolSize: 10, statementTimeoutMilliseconds: 10_000 });
    return new QueueFixture(urls, database, redis);
  }

  get connectionOptions(): ConnectionOptions {
    const note =
      (level: LogLine['level']) =>
      (fields: object, message: string): void =>
        void this.lines.push({ level, message, fields });
    return {
      queueUrl: this.urls.queueUrl,
      redisUrl: this.redis?.url ?? null,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
    };
  }

  connect(): QueueConnection {
    const connection = new QueueConnection(this.connectionOptions);
    this.#stops.unshift(() => connection.close());
    return connection;
  }

  /** A worker process's jobs in this process; stopped after the test. */
  async startJobs(
    jobs: JobRegistry,
    handled: HandledJob[],
    options: Partial<
      Pick<JobProcessOptions, 'database' | 'dispatch' | 'worker' | 'around' | 'schedules' | 'clock'>
    > = {},
  ): Promise<JobProcess> {
    const connection = new QueueConnection(this.connectionOptions);
    const started = new JobProcess(
      {
        database: options.database ?? this.database,
        connection,
        jobs,
        around: options.around,
        schedules: options.schedules,
        clock: options.clock,
        dispatch: { ...FAST.dispatch, ...options.dispatch },
        worker: { ...FAST.worker, ...options.worker },
      },
      handled,
    );
    this.#stops.unshift(async () => {
      await started.stop();
      await connection.close();
    });
    await started.start();
    return started;
  }

  /** Ends something after the test, the last that was begun first. */
  onEnd(stop: () => Promise<void>): void {
    this.#stops.unshift(stop);
  }

  async endTest(): Promise<void> {
    const stops = this.#stops;
    this.#stops = [];
    for (const stop of stops) await stop();
    this.lines.length = 0;
    for (const table of ['outbox_job', 'outbox_release', 'effect', 'job_schedule'])
      await this.query(`DELETE FROM ${table}`);
    await this.forgetJobs();
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.systemStatement<Row>('dispatch jobs', { text, values })).rows;
  }

  /** What a flushed Redis does, or a restored backup: BullMQ has no jobs any more. */
  async forgetJobs(): Promise<void> {
    if (this.redis) return this.redis.flush();
    const owner = new pg.Client({ connectionString: this.urls.ownerUrl });
    await owner.connect();
    await owner.query('TRUNCATE queue.job, queue.event CASCADE');
    await owner.end();
  }

  /** All that the queue's backend keeps, as text. */
  async textOfQueue(): Promise<string> {
    if (this.redis) return this.redis.dump();
    const owner = new pg.Client({ connectionString: this.urls.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ text: string }>(
      `SELECT job::text AS text FROM queue.job UNION ALL SELECT event::text FROM queue.event`,
    );
    await owner.end();
    return rows.map(({ text }) => text).join('\n');
  }

  /** How many jobs are in each state. */
  async states(): Promise<Record<string, number>> {
    const rows = await this.query<{ state: string; jobs: number }>(
      `SELECT CASE WHEN job_id IS NULL THEN state ELSE 'in_flight' END AS state, count(*)::int AS jobs
       FROM outbox_job LEFT JOIN outbox_release ON job_id = id GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ state, jobs }) => [state, jobs]));
  }

  /** Waits until nothing is left to do. */
  async emptied(milliseconds = 15_000): Promise<void> {
    await until(
      async () => (await this.query('SELECT FROM outbox_job LIMIT 1')).length === 0,
      milliseconds,
    );
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.urls.drop();
    await this.redis?.stop();
  }
}

/** Waits until a condition holds, and fails when it does not in time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 15_000,
): Promise<void> {
  await expect.poll(condition, { timeout: milliseconds, interval: 20 }).toBe(true);
}

/** The same tests on both backends. Where Redis is not installed its half is skipped, and counted as such. */
export function onEachBackend(name: string, suite: (fixture: () => QueueFixture) => void): void {
  const backends: [BackendName, boolean][] = [
    ['PostgreSQL', true],
    ['Redis', redisInstalled],
  ];
  for (const [backend, available] of backends) {
    describe.skipIf(!available)(`${name} on ${backend}`, () => {
      let fixture: QueueFixture | undefined;
      const opened = (): QueueFixture => {
        if (!fixture) throw new Error('The fixture is opened before the first test.');
        return fixture;
      };
      beforeAll(async () => {
        fixture = await QueueFixture.open(backend);
      });
      afterEach(() => opened().endTest());
      afterAll(() => fixture?.close());
      suite(opened);
    });
  }
}
