import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseUrls } from './database-urls.ts';
import { withDatabase } from './database-urls.ts';

/** A database of its own for one spec file. */
export interface TestDatabase extends DatabaseUrls {
  /** Ends what is still connected, and deletes the database. */
  drop(): Promise<void>;
}

/** Clones the migrated template: call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('databaseTemplate');
  const from = new URL(template.ownerUrl).pathname.slice(1);
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Files are copied by the server, past its log: half of the work, and of the files that are written.
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`);
  return {
    ownerUrl: withDatabase(template.ownerUrl, name),
    appUrl: withDatabase(template.appUrl, name),
    systemUrl: withDatabase(template.systemUrl, name),
    queueUrl: withDatabase(template.queueUrl, name),
    drop: () => dropDatabase(template, name),
  };
}

const LONGEST_PAUSE = 2_000;

/** A session that has just been closed still ends on the server, and the owner may not end it for another role. */
async function dropDatabase(urls: DatabaseUrls, name: string): Promise<void> {
  for (let pause = 25; ; pause *= 2) {
    try {
      return await onServer(urls, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } catch (error) {
      const { code } = error as { code?: string };
      const inUse = code === '42501' || code === '55006';
      if (!inUse || pause > LONGEST_PAUSE) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Runs a statement beside the databases under test: a template must have no session while it is cloned. */
async function onServer({ ownerUrl }: DatabaseUrls, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
