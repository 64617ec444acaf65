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

describe('an owner who may not make roles', () => {
  const roles = { app: 'kept_app', system: 'kept_system', queue: 'kept_queue' };
  const database = 'kept_by_somebody_else';
  let admin: pg.Client;
  const as = (user: string, password = 'secret'): string => {
    const url = new URL(clone.ownerUrl);
    url.username = user;
    url.password = password;
    url.pathname = `/${database}`;
    return url.href;
  };
  const urls = (): Parameters<typeof migrateDatabase>[0] => ({
    ownerUrl: as('kept_owner'),
    appUrl: as(roles.app),
    systemUrl: as(roles.system),
    queueUrl: as(roles.queue),
    log: quiet,
  });

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: clone.ownerUrl });
    await admin.connect();
    await admin.query(`CREATE ROLE kept_owner LOGIN PASSWORD 'secret'`);
    await admin.query('GRANT kept_owner TO CURRENT_USER');
    await admin.query(`CREATE DATABASE ${database} OWNER kept_owner`);
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
    for (const role of ['kept_owner', ...Object.values(roles)])
      await admin.query(`DROP ROLE IF EXISTS ${role}`);
    await admin.end();
  });

  it('is told each statement to run by hand, and served once they are run', async () => {
    await expect(migrateDatabase(urls())).rejects.toThrow(
      /may not create the role "kept_app"\. Create it by hand \(CREATE ROLE "kept_app" .* PASSWORD '…'\)/,
    );
    for (const role of Object.values(roles))
      await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    await expect(migrateDatabase(urls())).rejects.toThrow(
      /may not make "kept_app" a member .* \(GRANT pitwall_app TO "kept_app"\)/,
    );
    for (const [name, role] of Object.entries(roles))
      await admin.query(`GRANT pitwall_${name} TO ${role}`);
    expect((await migrateDatabase(urls())).applied).toHaveLength(MIGRATIONS.length);
  });

  it('is served by roles of their own names when they let the URL in, and told when they do not', async () => {
    const { username, password } = new URL(clone.appUrl);
    expect(username).toBe('pitwall_app');
    expect(await migrateDatabase({ ...urls(), appUrl: as(username, password) })).toEqual({
      applied: [],
    });
    await expect(
      migrateDatabase({ ...urls(), appUrl: as('pitwall_app', 'another') }),
    ).rejects.toThrow(
      /may not set the password of the role "pitwall_app"\. .*PASSWORD '…'\), name it in PITWALL_DATABASE_URL_APP, then start again/,
    );
  });
});
