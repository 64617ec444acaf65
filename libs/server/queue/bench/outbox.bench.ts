import { randomBytes } from 'node:crypto';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { prepareQueueDatabase } from '../src/deployment/prepare-queue-database.ts';
import { redisInstalled, startRedis } from '../src/testing/redis-server.ts';
import { BenchBackend } from './bench-backend.ts';

const ONE_BY_ONE = 1_000;
const WITH_WRITE = 300;
const BULK = 5_000;
/** Odd, for the median. A bulk is over soon, so that more of them are affordable. */
const ROUNDS = 5;
const BULK_ROUNDS = 11;

/** The share of bare BullMQ that jobs through the outbox must reach, on PostgreSQL. */
const TARGETS = { oneByOne: 0.9, bulk: 0.6 };

interface BenchContext {
  print(line: string): void;
  /** A server that writes as durably as one in use; it ends with the bench. */
  startPostgres(): Promise<{ url: string }>;
}

/**
 * Jobs through the outbox, until BullMQ has them all, against bare BullMQ on the same backend in the same
 * run. Each round measures both right after each other; the median of the rounds' ratios counts.
 */
export async function bench({ print, startPostgres }: BenchContext): Promise<void> {
  const { url } = await startPostgres();
  const urls = {
    ownerUrl: url,
    appUrl: asRole(url, 'pitwall_app'),
    systemUrl: asRole(url, 'pitwall_system'),
    queueUrl: asRole(url, 'pitwall_queue'),
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
}

function asRole(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = randomBytes(16).toString('hex');
  return address.href;
}

interface Comparison {
  what: string;
  baseline: string;
  jobs: number;
  rounds: number;
  target?: number | undefined;
  own(jobs: number): Promise<number>;
  base(jobs: number): Promise<number>;
}

async function onBackend(
  name: string,
  backend: BenchBackend,
  print: (line: string) => void,
): Promise<void> {
  const targets = name === 'PostgreSQL' ? TARGETS : undefined;
  const comparisons: Comparison[] = [
    {
      what: 'one by one',
      baseline: 'bare BullMQ add',
      jobs: ONE_BY_ONE,
      rounds: ROUNDS,
      target: targets?.oneByOne,
      own: (jobs) => backend.outboxAlone(jobs),
      base: (jobs) => backend.add(jobs),
    },
    {
      what: 'one by one with a write',
      baseline: 'the write and then bare add',
      jobs: WITH_WRITE,
      rounds: ROUNDS,
      own: (jobs) => backend.outboxWithWrite(jobs),
      base: (jobs) => backend.addAfterWrite(jobs),
    },
    {
      what: 'in bulk',
      baseline: 'bare BullMQ addBulk',
      jobs: BULK,
      rounds: BULK_ROUNDS,
      target: targets?.bulk,
      own: (jobs) => backend.outboxBulk(jobs),
      base: (jobs) => backend.addBulk(jobs),
    },
  ];
  try {
    await backend.prepare();
    for (const comparison of comparisons) {
      const rounds = await compare(backend, comparison);
      print(`outbox on ${name}, ${lineOf(comparison, rounds)}`);
    }
  } finally {
    await backend.close();
  }
}

interface Round {
  own: number;
  base: number;
}

async function compare(
  backend: BenchBackend,
  { jobs, rounds, own, base }: Comparison,
): Promise<Round[]> {
  const measured: Round[] = [];
  const measure = async (work: (jobs: number) => Promise<number>): Promise<number> => {
    await backend.empty();
    return jobs / (await work(jobs));
  };
  for (let round = 0; round <= rounds; round += 1) {
    // Who comes first changes, so that neither always meets the warmer caches.
    const ownFirst = round % 2 === 0 ? await measure(own) : undefined;
    const baseRate = await measure(base);
    const ownRate = ownFirst ?? (await measure(own));
    // The first round only warms up.
    if (round > 0) measured.push({ own: ownRate, base: baseRate });
  }
  return measured;
}

function lineOf({ what, baseline, target }: Comparison, rounds: Round[]): string {
  const ratio = median(rounds.map(({ own, base }) => own / base));
  const rate = (key: keyof Round): string => median(rounds.map((round) => round[key])).toFixed(0);
  const verdict =
    target === undefined ? '' : `, target ${target} ${ratio >= target ? 'met' : 'missed'}`;
  return `${what}: ${ratio.toFixed(2)} of ${baseline} (${rate('own')}/s to ${rate('base')}/s)${verdict}`;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
