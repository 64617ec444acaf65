import {
  type BackendFactory,
  createPostgresRelayBackend,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  Queue,
  Relay,
  Worker,
} from 'bullmq';
import pg from 'pg';
import { JOB_LANES } from '@pitwall/contracts';
import { QUEUE_SCHEMA } from '../deployment/queue-schema.ts';
import type { ConnectionOptions } from '../options/queue-options.ts';
import type { AnyQueue, AnyWorker, Backend } from './bullmq-broker.ts';
import { RELAY_OPTIONS } from './relay-options.ts';

/** BullMQ takes a given pool to live in its default schema. */
class SharedPoolConnection extends PostgresConnection {
  override readonly schema = QUEUE_SCHEMA;
}

/** As BullMQ's own factory, but every queue and worker uses the one pool. */
const onPool =
  (pool: pg.Pool): BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> =>
  (name, options, { withBlockingConnection } = {}) =>
    new PostgresQueueBackend(
      new SharedPoolConnection(pool),
      name,
      options,
      true,
      withBlockingConnection ? name : undefined,
    );

/** BullMQ in the schema `queue` of PostgreSQL. */
export function openPostgresBackend(options: ConnectionOptions): Backend {
  const pool = new pg.Pool({
    connectionString: options.queueUrl,
    application_name: 'pitwall-queue',
    // A crash of the server may lose the last moments of the queue: the outbox, which commits durably, has
    // those jobs still, and they are released or run again. So nothing here waits for the disk.
    options: `-c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`,
    // Each lane's worker holds one connection to LISTEN on; at least two must be left to work with.
    max: Math.max(options.poolSize ?? 10, JOB_LANES.length + 2),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  // Nor may one that is lent out and waits for its next statement end the process: that statement fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.setMaxListeners(0);
  const backend = onPool(pool);
  return {
    name: 'postgresql',
    // Each call for many makes two temporary tables, which costs as much as many single calls.
    bulkFrom: 10,
    queue: (name): AnyQueue =>
      new Queue<
        unknown,
        unknown,
        string,
        unknown,
        unknown,
        string,
        PostgresQueueBackend,
        PostgresConnectionOptions
      >(name, { connection: pool }, backend),
    worker: (name, process, rest): AnyWorker =>
      new Worker(name, process, { ...rest, connection: pool }, backend),
    relay: () =>
      new Relay<PostgresConnectionOptions>({
        ...RELAY_OPTIONS,
        // The relay makes its connections itself: only so does it accept a schema.
        connection: {
          connectionString: options.queueUrl,
          application_name: 'pitwall-relay',
          schema: QUEUE_SCHEMA,
          max: 2,
        },
        backend: createPostgresRelayBackend,
      }),
    close: () => pool.end(),
  };
}
