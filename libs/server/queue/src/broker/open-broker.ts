import type { ConnectionOptions } from '../options/queue-options.ts';
import type { Broker } from './broker.ts';
import { BullmqBroker } from './bullmq-broker.ts';
import { openPostgresBackend } from './postgres-backend.ts';
import { openRedisBackend } from './redis-backend.ts';

/** BullMQ on Redis when its address is given, else on PostgreSQL. Connects when it is first used. */
export function openBroker(options: ConnectionOptions): Broker {
  const { redisUrl } = options;
  const backend = redisUrl
    ? openRedisBackend({ ...options, redisUrl })
    : openPostgresBackend(options);
  return new BullmqBroker(backend, options.log);
}
