import { randomBytes } from 'node:crypto';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { startThrowAwayPostgres } from '../../../../tools/postgres/throw-away.mjs';
import { prepareQueueDatabase } from '../src/deployment/prepare-queue-database.ts';
import { redisInstalled, startRedis } from '../src/testing/redis-server.ts';
import { BenchBackend } from './bench-backend.ts';

const ONE_BY_ONE = 1_500;
const BULK = 5_000;
const ROUNDS = 3;

/** The share of bare BullMQ that jobs through the outbox must reach, on PostgreSQL. */
const TARGETS = { oneByOne: 0.9, bulk: 0.6 };

/**
 * Jobs through the outbox, until BullMQ has them all, against bare BullMQ on the same backend in the same
 * run. Rounds alternate between the two; the median of each counts.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  const server = await startThrowAwayPostgres({ say: print });
  try {
    const urls = {
      ownerUrl: server.url,
      appUrl: asRole(server.url, 'pitwall_app'),
      systemUrl: asRole(server.url, 'pitwall_system'),
      queueUrl: asRole(server.url, 'pitwall_queue'),
    };
    await migrateDatabase({ ...urls, log: () => undefined });
    await prepareQueueDatabase(urls);
    const database = new Database({ ...urls, poolSize: 10, statementTimeoutMilliseconds: 60_000 });
    const redis = redisInstalled ? await startRedis() : null;
    try {
      await onBackend('PostgreSQL', new BenchBackend(database, urls, null), print);
      if (redis) await onBackend('Redis', new BenchBackend(database, urls, redis.url), print);
      else print('outbox on Redis: not measured, redis-server is not installed');
    } finally {
      await database.close();
      await redis?.stop();
    }
  } finally {
    await server.discard();
  }
}

function asRole(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = randomBytes(16).toString('hex');
  return address.href;
}

async function onBackend(
  name: string,
  backend: BenchBackend,
  print: (line: string) => void,
): Promise<void> {
  const measures = {
    add: () => backend.add(ONE_BY_ONE),
    tenant: () => backend.outboxTenant(ONE_BY_ONE),
    sql: () => backend.outboxSql(ONE_BY_ONE),
    addBulk: () => backend.addBulk(BULK),
    bulk: () => backend.outboxBulk(BULK),
  };
  const seconds: Record<keyof typeof measures, number[]> = {
    add: [],
    tenant: [],
    sql: [],
    addBulk: [],
    bulk: [],
  };
  try {
    await backend.warmUp();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [key, measure] of Object.entries(measures)) {
        await backend.empty();
        seconds[key as keyof typeof measures].push(await measure());
      }
    }
  } finally {
    await backend.close();
  }
  const rate = (key: keyof typeof measures, jobs: number): number => jobs / median(seconds[key]);
  const line = (what: string, key: keyof typeof measures, base: keyof typeof measures, target: number): string => {
    const jobs = base === 'add' ? ONE_BY_ONE : BULK;
    const ratio = rate(key, jobs) / rate(base, jobs);
    return `outbox on ${name}, ${what}: ${ratio.toFixed(2)} of bare BullMQ ${base} (${rate(key, jobs).toFixed(0)}/s to ${rate(base, jobs).toFixed(0)}/s), target ${target}: ${ratio >= target ? 'met' : 'missed'}`;
  };
  print(line('one by one, typed SQL transactions', 'sql', 'add', TARGETS.oneByOne));
  print(line('one by one, Prisma transactions', 'tenant', 'add', TARGETS.oneByOne));
  print(line('in bulk', 'bulk', 'addBulk', TARGETS.bulk));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
