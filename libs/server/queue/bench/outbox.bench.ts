import { randomBytes } from 'node:crypto';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { startThrowAwayPostgres } from '../../../../tools/postgres/throw-away.mjs';
import { prepareQueueDatabase } from '../src/deployment/prepare-queue-database.ts';
import { redisInstalled, startRedis } from '../src/testing/redis-server.ts';
import { BenchBackend } from './bench-backend.ts';

const ONE_BY_ONE = 1_500;
const WITH_WRITE = 500;
const BULK = 5_000;
const ROUNDS = 3;

/** The share of bare BullMQ that jobs through the outbox must reach, on PostgreSQL. */
const TARGETS = { oneByOne: 0.9, bulk: 0.6 };

/**
 * Jobs through the outbox, until BullMQ has them all, against bare BullMQ on the same backend in the same
 * run. Rounds alternate between the two; the median of each counts.
 */
export async function bench({ print }: { print(line: string): void }): Promise<void> {
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
    alone: () => backend.outboxAlone(ONE_BY_ONE),
    addAfterWrite: () => backend.addAfterWrite(WITH_WRITE),
    withWrite: () => backend.outboxWithWrite(WITH_WRITE),
    addBulk: () => backend.addBulk(BULK),
    bulk: () => backend.outboxBulk(BULK),
  };
  type Measure = keyof typeof measures;
  const seconds = new Map<Measure, number[]>();
  try {
    await backend.warmUp();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [key, measure] of Object.entries(measures) as [Measure, () => Promise<number>][]) {
        await backend.empty();
        seconds.set(key, [...(seconds.get(key) ?? []), await measure()]);
      }
    }
  } finally {
    await backend.close();
  }
  const compare = (what: string, own: Measure, base: Measure, baseline: string, jobs: number, target?: number): void => {
    const rate = (key: Measure): number => jobs / median(seconds.get(key) ?? []);
    const ratio = rate(own) / rate(base);
    const verdict = target === undefined ? '' : `, target ${target} ${ratio >= target ? 'met' : 'missed'}`;
    print(
      `outbox on ${name}, ${what}: ${ratio.toFixed(2)} of ${baseline} (${rate(own).toFixed(0)}/s to ${rate(base).toFixed(0)}/s)${verdict}`,
    );
  };
  const targets = name === 'PostgreSQL' ? TARGETS : undefined;
  compare('one by one', 'alone', 'add', 'bare BullMQ add', ONE_BY_ONE, targets?.oneByOne);
  compare('one by one with a write', 'withWrite', 'addAfterWrite', 'the write and then bare add', WITH_WRITE);
  compare('in bulk', 'bulk', 'addBulk', 'bare BullMQ addBulk', BULK, targets?.bulk);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
