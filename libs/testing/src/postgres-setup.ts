import { migrateDatabase } from '@pitwall/server-db';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startThrowAwayPostgres } from '../../../tools/postgres/throw-away.mjs';
import type { DatabaseUrls } from './database-urls.ts';
import { urlsFor, withDatabase } from './database-urls.ts';

interface Shared {
  users: number;
  ready: Promise<{ template: DatabaseUrls; end(): Promise<void> }>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the migrated template that each spec file clones. */
    databaseTemplate: DatabaseUrls;
  }
}

// Vitest runs this once for each project, each time as a module of its own: only the process is shared.
const place = globalThis as typeof globalThis & { pitwallTestDatabase?: Shared };

/** Vitest global setup: one PostgreSQL and one migrated template for all projects of a run. */
export async function setup(project: TestProject): Promise<void> {
  place.pitwallTestDatabase ??= { users: 0, ready: prepare() };
  place.pitwallTestDatabase.users += 1;
  const { template } = await place.pitwallTestDatabase.ready;
  project.provide('databaseTemplate', template);
}

export async function teardown(): Promise<void> {
  const shared = place.pitwallTestDatabase;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete place.pitwallTestDatabase;
  const { end } = await shared.ready;
  await end();
}

async function prepare(): Promise<{ template: DatabaseUrls; end(): Promise<void> }> {
  const given = process.env.PITWALL_TEST_DATABASE_URL;
  const server = given
    ? { url: given, discard: async () => undefined }
    : await startThrowAwayPostgres({
        settings: { max_connections: 400, max_locks_per_transaction: 256 },
        say: (sentence) => process.stderr.write(`${sentence}\n`),
      });
  const template = urlsFor(withDatabase(server.url, `pitwall_template_${process.pid}`));
  const name = new URL(template.ownerUrl).pathname.slice(1);
  const end = async (): Promise<void> => {
    if (given) {
      await asOwner(server.url, `ALTER DATABASE ${name} WITH IS_TEMPLATE false`);
      await asOwner(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
    }
    await server.discard();
  };
  try {
    await asOwner(server.url, `CREATE DATABASE ${name}`);
    await migrateDatabase({ ...template, log: () => undefined });
    await prepareQueueDatabase(template);
    // A template with a session on it cannot be cloned: nobody may connect from here on.
    await asOwner(
      server.url,
      `ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`,
    );
  } catch (error) {
    await end().catch(() => undefined);
    throw error;
  }
  return { template, end };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
