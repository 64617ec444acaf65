import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from './database.ts';
import { organizationOf } from './tenant-scope.ts';
import type { TenantTransaction } from './transactions.ts';

const NORTHWIND = '01990000-0000-7000-8000-000000000001';
const SOUTHWIND = '01990000-0000-7000-8000-000000000002';

let clone: TestDatabase;
let database: Database;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 3, statementTimeoutMilliseconds: 5_000 });
  await database.withSystem('create an organization', async (transaction) => {
    for (const [id, slug] of [
      [NORTHWIND, 'northwind'],
      [SOUTHWIND, 'southwind'],
    ] as const) {
      await transaction.organization.create({ data: { id, slug, name: slug } });
      await transaction.team.create({
        data: { organizationId: id, slug: 'core', name: `${slug} core` },
      });
    }
  });
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

describe('withTenant', () => {
  it("sees its own rows and no other tenant's", async () => {
    const seen = await database.withTenant({ organizationId: NORTHWIND }, (transaction) =>
      transaction.team.findMany(),
    );
    expect(seen.map((team) => team.name)).toEqual(['northwind core']);
  });

  it('cannot write a row of another tenant, neither through the application nor in SQL', async () => {
    const write = database.withTenant({ organizationId: NORTHWIND }, (transaction) =>
      transaction.team.create({ data: { organizationId: SOUTHWIND, slug: 'spy', name: 'spy' } }),
    );
    await expect(write).rejects.toThrow(/another organization/);
    const inSql = database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query(
        `INSERT INTO team (id, organization_id, slug, name) VALUES (gen_random_uuid(), $1, 'spy', 'spy')`,
        [SOUTHWIND],
      ),
    );
    await expect(inSql).rejects.toThrow(/row-level security/);
  });

  it('is asked nothing in SQL that does not name it, over Prisma or on the connection', async () => {
    const tenant = { organizationId: NORTHWIND };
    const inSql = (statement: string) => () =>
      database.withTenantSql(tenant, (sql) => sql.query(statement));
    const inPrisma = (run: (transaction: TenantTransaction) => Promise<unknown>) => () =>
      database.withTenant(tenant, run);
    const leaning = [
      inSql(`SELECT FROM team WHERE slug = 'core'`),
      inSql('DELETE FROM team'),
      inPrisma((one) => one.$queryRaw`SELECT FROM team WHERE slug = ${'core'}`),
      inPrisma((one) => one.$executeRaw`DELETE FROM team`),
      inPrisma((one) => one.$queryRawUnsafe('SELECT FROM team')),
      inPrisma((one) => one.$executeRawUnsafe('DELETE FROM team')),
    ];
    for (const ask of leaning)
      await expect(ask()).rejects.toThrow(/does not name the organization of: team/);
    const named = await database.withTenant(
      tenant,
      (one) => one.$queryRaw<{ slug: string }[]>`
        SELECT slug FROM team WHERE organization_id = ${organizationOf(one)}::uuid`,
    );
    expect(named).toEqual([{ slug: 'core' }]);
  });

  it('is told whose it is while it is open, one within another too', async () => {
    let kept: TenantTransaction | undefined;
    await database.withTenant({ organizationId: NORTHWIND }, async (outer) => {
      kept = outer;
      await database.withTenant({ organizationId: SOUTHWIND }, async (inner) =>
        expect(organizationOf(inner)).toBe(SOUTHWIND),
      );
      expect(organizationOf(outer)).toBe(NORTHWIND);
    });
    expect(() => organizationOf(kept as TenantTransaction)).toThrow(/outside its transaction/);
  });

  it('cannot change a row of another tenant in SQL', async () => {
    const changed = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query(`UPDATE team SET name = 'taken' WHERE organization_id = $1`, [SOUTHWIND]),
    );
    expect(changed.rowCount).toBe(0);
  });

  it('cannot change or delete a row of another tenant', async () => {
    const touched = await database.withTenant(
      { organizationId: NORTHWIND },
      async (transaction) => [
        await transaction.team.updateMany({
          where: { organizationId: SOUTHWIND },
          data: { name: 'taken' },
        }),
        await transaction.team.deleteMany({ where: { organizationId: SOUTHWIND } }),
      ],
    );
    expect(touched).toEqual([{ count: 0 }, { count: 0 }]);
  });

  it('cannot hang a row of its own on a parent of another tenant', async () => {
    const [parent] = await database.withTenant({ organizationId: SOUTHWIND }, (transaction) =>
      transaction.team.findMany(),
    );
    const write = database.withTenant({ organizationId: NORTHWIND }, (transaction) =>
      transaction.sprint.create({
        data: {
          organizationId: NORTHWIND,
          teamId: parent?.id ?? '',
          name: 'S1',
          startsOn: new Date('2026-01-05'),
          endsOn: new Date('2026-01-16'),
          capacityDays: 10,
          debtShare: 0.2,
        },
      }),
    );
    await expect(write).rejects.toThrow(/Foreign key/i);
  });

  it('rolls back everything when the work throws', async () => {
    const failed = database.withTenant({ organizationId: NORTHWIND }, async (transaction) => {
      await transaction.team.create({
        data: { organizationId: NORTHWIND, slug: 'gone', name: 'gone' },
      });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    const seen = await database.withTenant({ organizationId: NORTHWIND }, (transaction) =>
      transaction.team.count({ where: { slug: 'gone' } }),
    );
    expect(seen).toBe(0);
  });

  it('refuses a tenant that is not a UUID, before any statement', () => {
    expect(() =>
      database.withTenant({ organizationId: `${NORTHWIND}'; DROP TABLE team; --` }, async () => 1),
    ).toThrow(/not a UUID/);
  });

  it('leaves no tenant behind on a pooled connection', async () => {
    // More work than connections, tenants mixed: each must see its own row only, whichever connection it got.
    const results = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const organizationId = index % 2 === 0 ? NORTHWIND : SOUTHWIND;
        const rows = await database.withTenantSql({ organizationId }, (sql) =>
          // It asks for both, so that the database alone holds one back.
          sql.query<{ organization_id: string }>(
            'SELECT organization_id FROM team WHERE organization_id = ANY($1::uuid[])',
            [[NORTHWIND, SOUTHWIND]],
          ),
        );
        return (
          rows.rows.every((row) => row.organization_id === organizationId) && rows.rowCount === 1
        );
      }),
    );
    expect(results.every(Boolean)).toBe(true);
    const outside = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query(`SELECT nullif(current_setting('pitwall.organization_id', true), '') AS tenant`),
    );
    expect(outside.rows).toEqual([{ tenant: NORTHWIND }]);
  });
});

describe('statements asked together', () => {
  it('are answered in turn, each with its own rows', async () => {
    const answers = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      Promise.all([1, 2, 3].map((number) => sql.query('SELECT $1::int AS number', [number]))),
    );
    expect(answers.map(({ rows }) => rows)).toEqual([
      [{ number: 1 }],
      [{ number: 2 }],
      [{ number: 3 }],
    ]);
  });

  it('are undone together where one fails, and the connection serves the next tenant', async () => {
    const failing = database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      Promise.all([
        sql.query(`UPDATE team SET name = 'half done' WHERE organization_id = $1`, [NORTHWIND]),
        sql.query('SELECT 1 / 0'),
        sql.query('SELECT 1'),
      ]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    const names = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query('SELECT FROM team WHERE organization_id = $1 AND name = $2', [
        NORTHWIND,
        'half done',
      ]),
    );
    expect(names.rowCount).toBe(0);
    expect(database.poolState().waiting).toBe(0);
  });

  it('keep nothing where one has failed, though nobody minded that', async () => {
    const slug = 'unminded';
    const done = database.withTenantSql({ organizationId: NORTHWIND }, async (sql) => {
      await sql.query(
        `INSERT INTO team (id, organization_id, slug, name) VALUES (gen_random_uuid(), $1, $2, $2)`,
        [NORTHWIND, slug],
      );
      await sql.query('SELECT 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(done).rejects.toThrow(/nothing of it was kept/);
    const { rows } = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query('SELECT FROM team WHERE organization_id = $1 AND slug = $2', [NORTHWIND, slug]),
    );
    expect(rows).toEqual([]);
  });

  it('fail with the reason where the connection was cut, and another is opened', async () => {
    const cut = database.withTenantSql({ organizationId: NORTHWIND }, async (sql) => {
      await sql.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(cut).rejects.toThrow(/terminating connection|terminated/);
    const after = await database.withTenantSql({ organizationId: NORTHWIND }, (sql) =>
      sql.query('SELECT 1'),
    );
    expect(after.rowCount).toBe(1);
  });
});

describe('afterCommit', () => {
  it('tells once what was committed, and nothing of what was rolled back', async () => {
    const told: string[] = [];
    const tell = (name: string, fails: boolean): Promise<void> =>
      database.withTenant({ organizationId: NORTHWIND }, async (transaction) => {
        database.afterCommit(transaction, () => told.push(name));
        await transaction.team.count();
        expect(told).not.toContain(name);
        if (fails) throw new Error('not after all');
      });
    await tell('first', false);
    await expect(tell('second', true)).rejects.toThrow('not after all');
    await tell('third', false);
    expect(told).toEqual(['first', 'third']);
  });
});

describe('history', () => {
  it('refuses to rewrite or delete an audit event, even for the system role', async () => {
    const id = await database.withTenant({ organizationId: NORTHWIND }, async (transaction) => {
      const event = await transaction.auditEvent.create({
        data: {
          organizationId: NORTHWIND,
          action: 'team.created',
          subjectType: 'team',
          subjectId: 'x',
        },
      });
      return event.id;
    });
    const rewrite = database.withSystem('create an organization', (transaction) =>
      transaction.auditEvent.update({ where: { id }, data: { action: 'nothing' } }),
    );
    await expect(rewrite).rejects.toThrow(/written once/);
    const remove = database.withSystem('create an organization', (transaction) =>
      transaction.auditEvent.delete({ where: { id } }),
    );
    await expect(remove).rejects.toThrow(/written once/);
  });
});
