import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { CatalogueReleaseRepository, ReleasedCatalogues } from '@pitwall/server-catalogue';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { urlsFor } from '../../../libs/testing/src/database-urls.ts';

export interface BenchStack {
  /** The built API, as a process of its own. */
  url: string;
  database: Database;
  appUrl: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The bench's PostgreSQL with the built API on it; every limit so high that none is met. */
export async function startBenchStack({
  startPostgres,
  environment = {},
}: Pick<BenchContext, 'startPostgres'> & {
  /** For the API, beside what every bench sets. */
  environment?: Readonly<Record<string, string>>;
}): Promise<BenchStack> {
  const server = await startPostgres({ shared_buffers: '512MB', max_wal_size: '8GB' });
  const urls = urlsFor(server.url);
  await migrateDatabase({ ...urls, log: () => undefined });
  await prepareQueueDatabase(urls);
  const database = new Database({
    ...urls,
    poolSize: 4,
    statementTimeoutMilliseconds: 600_000,
    transactionTimeoutMilliseconds: 600_000,
  });
  await new ReleasedCatalogues(new CatalogueReleaseRepository(database)).release();
  const port = await freePort();
  const api = fork(program, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PITWALL_MODE: 'embedded',
      PITWALL_PORT: String(port),
      PITWALL_DATABASE_URL_APP: urls.appUrl,
      PITWALL_DATABASE_URL_SYSTEM: urls.systemUrl,
      PITWALL_DATABASE_URL_QUEUE: urls.queueUrl,
      PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
      PITWALL_REQUESTS_PER_MINUTE: '100000000',
      PITWALL_LOG_LEVEL: 'info',
      ...environment,
    },
  });
  await once(api, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    appUrl: urls.appUrl,
    ownerUrl: urls.ownerUrl,
    async stop() {
      await ended(api);
      await database.close();
    },
  };
}

/** A second program for the bench; resolves with what it first says. */
export async function forkAndHear<Message>(
  path: string,
  parameters: string[],
): Promise<{ said: Message; stop(): Promise<void> }> {
  const child = fork(path, parameters, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ends = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${path} ended with ${code} before it said anything.`)),
  );
  const [said] = (await Promise.race([once(child, 'message'), ends])) as [Message];
  ends.catch(() => undefined);
  return { said, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.disconnect();
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
