import { JOB_LANES } from '@pitwall/contracts';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueName } from '../broker/bullmq-broker.ts';
import { prepareQueueDatabase } from './prepare-queue-database.ts';

let prepared: TestDatabase;
let owner: pg.Client;
let role: pg.Client;

beforeAll(async () => {
  prepared = await createTestDatabase();
  owner = new pg.Client({ connectionString: prepared.ownerUrl });
  role = new pg.Client({ connectionString: prepared.queueUrl });
  await Promise.all([owner.connect(), role.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), role.end()]);
  await prepared.drop();
});

const tables = async (): Promise<string[]> =>
  (
    await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'queue'::regnamespace ORDER BY relname`,
    )
  ).rows.map(({ name }) => name);

describe('the prepared database', () => {
  it('has a sequence for each lane, so that the role need not create one', async () => {
    for (const lane of JOB_LANES) {
      const { rows } = await role.query<{ there: boolean }>(
        "SELECT to_regclass('queue.' || queue.job_id_seq_name($1)) IS NOT NULL AS there",
        [queueName(lane)],
      );
      expect(rows, lane).toEqual([{ there: true }]);
    }
  });

  it.each([
    ['a table in its schema', 'CREATE TABLE queue.mine (id int)'],
    ['a table in the public schema', 'CREATE TABLE public.mine (id int)'],
    ['a sequence', 'CREATE SEQUENCE queue.mine'],
    ['a schema', 'CREATE SCHEMA mine'],
    ['a function', `CREATE FUNCTION queue.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    ['a place in the history of migrations', `INSERT INTO queue.migration VALUES (99, 'mine', 6)`],
    ['an emptied table', 'TRUNCATE queue.job'],
    ['a look at the outbox', 'SELECT FROM public.outbox_job'],
    ['a look at a tenant', 'SELECT FROM public.organization'],
  ])('gives the role no right to %s', async (_, statement) => {
    await expect(role.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('lets nobody else into the schema', async () => {
    for (const url of [prepared.appUrl, prepared.systemUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await expect(client.query('SELECT FROM queue.job')).rejects.toThrow(/permission denied/);
      await client.end();
    }
  });
});

describe('prepareQueueDatabase', () => {
  it('changes nothing when it runs again, even twice at once', async () => {
    const before = await tables();
    await Promise.all([prepareQueueDatabase(prepared), prepareQueueDatabase(prepared)]);
    await prepareQueueDatabase({ ownerUrl: prepared.ownerUrl });
    expect(await tables()).toEqual(before);
  });

  it('makes the schema once when two processes prepare an empty database', async () => {
    const before = await tables();
    await owner.query('DROP SCHEMA queue CASCADE');
    await Promise.all([1, 2, 3].map(() => prepareQueueDatabase(prepared)));
    expect(await tables()).toEqual(before);
  });

  it('grants temporary tables where everyone has lost them', async () => {
    const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
    await owner.query(`REVOKE TEMPORARY ON DATABASE ${rows[0]?.name} FROM PUBLIC`);
    await expect(role.query('CREATE TEMP TABLE mine (id int)')).rejects.toThrow(
      /permission denied/,
    );
    await prepareQueueDatabase(prepared);
    await role.query('CREATE TEMP TABLE mine (id int)');
  });

  it('tells when the role cannot sign in', async () => {
    const url = new URL(prepared.queueUrl);
    url.username = 'nobody_of_this_name';
    await expect(
      prepareQueueDatabase({ ownerUrl: prepared.ownerUrl, queueUrl: url.href }),
    ).rejects.toThrow(/nobody_of_this_name/);
  });
});
