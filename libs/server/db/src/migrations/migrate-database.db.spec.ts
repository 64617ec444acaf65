import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from './migrate-database.ts';
import { MIGRATIONS } from './migration-files.ts';

let clone: TestDatabase;
let empty: { ownerUrl: string; appUrl: string; systemUrl: string; queueUrl: string };
let owner: pg.Client;
const quiet = (): void => undefined;

beforeAll(async () => {
  clone = await createTestDatabase();
  owner = new pg.Client({ connectionString: clone.ownerUrl });
  await owner.connect();
  const name = `${new URL(clone.ownerUrl).pathname.slice(1)}_empty`;
  await owner.query(`CREATE DATABASE ${name}`);
  const elsewhere = (url: string): string => url.replace(/\/[^/]*$/, `/${name}`);
  empty = {
    ownerUrl: elsewhere(clone.ownerUrl),
    appUrl: elsewhere(clone.appUrl),
    systemUrl: elsewhere(clone.systemUrl),
    queueUrl: elsewhere(clone.queueUrl),
  };
});
afterAll(async () => {
  await owner.query(`DROP DATABASE ${new URL(empty.ownerUrl).pathname.slice(1)} WITH (FORCE)`);
  await owner.end();
  await clone.drop();
});

describe('migrateDatabase', () => {
  it('applies every migration once when two processes start at the same time', async () => {
    const runs = await Promise.all([
      migrateDatabase({ ...empty, log: quiet }),
      migrateDatabase({ ...empty, log: quiet }),
    ]);
    const applied = runs.map((run) => run.applied.length).sort((a, b) => a - b);
    expect(applied).toEqual([0, MIGRATIONS.length]);
  });

  it('does nothing the next time', async () => {
    expect(await migrateDatabase({ ...empty, log: quiet })).toEqual({ applied: [] });
  });

  it('refuses a database from a newer version and one whose migration was edited, by name', async () => {
    const inside = new pg.Client({ connectionString: empty.ownerUrl });
    await inside.connect();
    await inside.query(`INSERT INTO schema_migration VALUES ('9999_future', 'x')`);
    await expect(migrateDatabase({ ...empty, log: quiet })).rejects.toThrow(/9999_future/);
    await inside.query(`DELETE FROM schema_migration WHERE name = '9999_future'`);
    await inside.query(`UPDATE schema_migration SET checksum = 'x' WHERE name = $1`, [
      MIGRATIONS[0]?.name,
    ]);
    await expect(migrateDatabase({ ...empty, log: quiet })).rejects.toThrow(/was changed after/);
    await inside.end();
  });
});
