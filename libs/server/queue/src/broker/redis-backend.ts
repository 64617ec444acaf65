import { Queue, Relay, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { ConnectionOptions } from '../options/queue-options.ts';
import type { Backend } from './bullmq-broker.ts';
import { RELAY_OPTIONS } from './relay-options.ts';

// In braces: a Redis cluster keeps all keys of a queue on one node, as its scripts need.
const PREFIX = '{pitwall}';

/** BullMQ on Redis. */
export function openRedisBackend(options: ConnectionOptions & { redisUrl: string }): Backend {
  const opened = new Map<string, Redis>();
  // Made when it is first used: a process that only leaves jobs needs none of these.
  const client = (name: string, maxRetriesPerRequest: number | null): Redis => {
    const known = opened.get(name);
    if (known) return known;
    const made = new Redis(options.redisUrl, { connectionName: name, maxRetriesPerRequest });
    made.on('error', (error: Error) =>
      options.log.warn({ err: error }, 'Redis cannot be reached; the connection is tried again.'),
    );
    opened.set(name, made);
    return made;
  };
  return {
    name: 'redis',
    bulkFrom: 2,
    // Adding gives up soon, so that the dispatcher lets go of the rows it holds; a worker waits.
    queue: (name) => new Queue(name, { connection: client('pitwall-queue', 3), prefix: PREFIX }),
    worker: (name, process, rest) =>
      new Worker(name, process, {
        ...rest,
        connection: client('pitwall-worker', null),
        prefix: PREFIX,
      }),
    relay: () =>
      new Relay({
        ...RELAY_OPTIONS,
        connection: { url: options.redisUrl, connectionName: 'pitwall-relay' },
        prefix: PREFIX,
      }),
    close: async () => {
      for (const one of opened.values()) one.disconnect();
    },
  };
}
