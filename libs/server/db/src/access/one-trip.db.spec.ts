import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from './database.ts';
import type { SqlTransaction } from './sql-transaction.ts';

const NORTHWIND = '01990000-0000-7000-8000-000000000001';
const SOUTHWIND = '01990000-0000-7000-8000-000000000002';
const TENANT = { organizationId: NORTHWIND };

let clone: TestDatabase;
let database: Database;

beforeAll(async () => {
  clone = await createTestDatabase();
  // One connection: whatever a transaction left behind would meet the next.
  database = new Database({ ...clone, poolSize: 1, statementTimeoutMilliseconds: 5_000 });
  await database.withSystem('create an organization', async (transaction) => {
    for (const [id, slug] of [
      [NORTHWIND, 'northwind'],
      [SOUTHWIND, 'southwind'],
    ] as const) {
      await transaction.organization.create({ data: { id, slug, name: slug } });
      await transaction.team.create({ data: { organizationId: id, slug: 'core', name: slug } });
    }
  });
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

/** Asks for those of both, so that the database alone holds one back. */
const teams = async (sql: SqlTransaction): Promise<string[]> => {
  const { rows } = await sql.query<{ name: string }>({
    name: 'teams',
    text: 'SELECT name FROM team WHERE organization_id = ANY($1::uuid[])',
    values: [[NORTHWIND, SOUTHWIND]],
  });
  return rows.map(({ name }) => name);
};

describe('a read in one trip', () => {
  it('sees its own tenant’s rows, whoever came before on the connection', async () => {
    for (const [organizationId, name] of [
      [NORTHWIND, 'northwind'],
      [SOUTHWIND, 'southwind'],
      [NORTHWIND, 'northwind'],
    ] as const)
      expect(await database.readTenantSql({ organizationId }, teams)).toEqual([name]);
    const after = await database.withTenantSql({ organizationId: SOUTHWIND }, teams);
    expect(after).toEqual(['southwind']);
  });

  it('sees the chosen systems only', async () => {
    const systems = ['01990000-0000-7000-8000-000000000009'];
    const read = database.readTenantSql({ organizationId: NORTHWIND, systems }, teams);
    expect(await read).toEqual([]);
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
  });

  it('gives what was asked together, in turn', async () => {
    const answers = await database.readTenantSql(TENANT, (sql) =>
      Promise.all([teams(sql), sql.query('SELECT 1 AS one'), teams(sql)]),
    );
    expect(answers).toMatchObject([['northwind'], { rows: [{ one: 1 }] }, ['northwind']]);
  });

  it('writes nothing', async () => {
    const write = database.readTenantSql(TENANT, (sql) =>
      sql.query(`UPDATE team SET name = 'written' WHERE organization_id = $1`, [NORTHWIND]),
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
  });

  it('is asked nothing that does not name the organization', async () => {
    const leaning = database.readTenantSql(TENANT, (sql) => sql.query('SELECT name FROM team'));
    await expect(leaning).rejects.toThrow(/does not name the organization of: team/);
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
  });

  it('refuses what is asked when it has ended', async () => {
    const late = database.readTenantSql(TENANT, async (sql) => {
      await sql.query('SELECT 1');
      return teams(sql);
    });
    await expect(late).rejects.toThrow(/after the one trip/);
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
  });

  it('fails with the reason, and leaves the connection to the next', async () => {
    const failing = database.readTenantSql(TENANT, (sql) =>
      Promise.all([sql.query('SELECT 1 / 0'), teams(sql)]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    const throwing = database.readTenantSql(TENANT, () => {
      throw new Error('changed my mind');
    });
    await expect(throwing).rejects.toThrow('changed my mind');
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
    expect(database.poolState().waiting).toBe(0);
  });

  it('opens another connection where this one was cut', async () => {
    const cut = database.readTenantSql(TENANT, (sql) =>
      sql.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(cut).rejects.toThrow(/terminat/);
    expect(await database.readTenantSql(TENANT, teams)).toEqual(['northwind']);
  });

  it('refuses a tenant that is not a UUID, before any statement', async () => {
    const read = database.readTenantSql({ organizationId: `${NORTHWIND}'; --` }, teams);
    await expect(read).rejects.toThrow(/not a UUID/);
  });
});
