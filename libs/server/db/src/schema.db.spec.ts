import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RUNTIME_ROLES } from './migrations/roles.ts';
import { schemaAsSql } from './schema-engine/schema-engine.ts';
import { TABLES_WITHOUT_ORGANIZATION } from './tables-without-organization.ts';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const names = async (
  client: pg.Client,
  statement: string,
  values: unknown[] = [],
): Promise<string[]> =>
  (await client.query<{ name: string }>(statement, values)).rows.map((row) => row.name);

/** Every column, index and constraint of the public schema as comparable text. */
const SHAPE = `
  SELECT format('%s.%s %s %s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END, pg_get_expr(d.adbin, d.adrelid)) AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND c.relname NOT IN ('schema_migration', 'rate_limit')
  UNION ALL
  SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('schema_migration', 'rate_limit')
    AND i.indpred IS NULL
  UNION ALL
  SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype = 'f'
  ORDER BY 1`;

/** What the Prisma schema has no words for: an index over some of the rows. */
const PARTIAL_INDEXES = [
  'catalogue_move_under_way_key',
  'notification_delivery_due_idx',
  'notification_delivery_gathering_key',
  'notification_digest_due_idx',
  'notification_digest_open_key',
  'notification_event_untold_idx',
  'notification_open_key',
  'notification_unread_idx',
  'outbox_job_resting_idx',
];

describe('the database after all migrations', () => {
  it('has the indexes over some of the rows that are known, and no other', async () => {
    const partial = `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE c.relnamespace = 'public'::regnamespace AND i.indpred IS NOT NULL ORDER BY 1`;
    expect(await names(owner, partial)).toEqual(PARTIAL_INDEXES);
  });

  it('is what the Prisma schema says', async () => {
    await owner.query('CREATE DATABASE ' + shadowName());
    const shadowUrl = database.ownerUrl.replace(/\/[^/]*$/, `/${shadowName()}`);
    const shadow = new pg.Client({ connectionString: shadowUrl });
    await shadow.connect();
    try {
      await shadow.query(await schemaAsSql(database.ownerUrl, 'prisma/schema'));
      expect(await names(owner, SHAPE)).toEqual(await names(shadow, SHAPE));
    } finally {
      await shadow.end();
      await owner.query('DROP DATABASE ' + shadowName());
    }
  });

  it('has forced row-level security with both policies on every table of a tenant', async () => {
    const open = await names(
      owner,
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity
           AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['pitwall_app'::regrole::oid]
                       AND pg_get_expr(p.polqual, p.polrelid) LIKE '%pitwall.organization_id%'
                       AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%pitwall.organization_id%')
           AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['pitwall_system'::regrole::oid]))`,
    );
    expect(open).toEqual([]);
  });

  it('has exactly the listed tables without an organization', async () => {
    const without = await names(
      owner,
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id')`,
    );
    expect(without.sort()).toEqual(Object.keys(TABLES_WITHOUT_ORGANIZATION).sort());
  });

  it('leads every foreign key by an index', async () => {
    const unindexed = await names(
      owner,
      `SELECT format('%s %s', f.conrelid::regclass, f.conname) AS name FROM pg_constraint f
       WHERE f.contype = 'f' AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indpred IS NULL
           AND (SELECT array_agg(k ORDER BY k) FROM unnest((i.indkey::int2[])[0:cardinality(f.conkey) - 1]) k)
             = (SELECT array_agg(k ORDER BY k) FROM unnest(f.conkey) k))`,
    );
    expect(unindexed).toEqual([]);
  });

  it('gives the run-time roles nothing to own and no way past the policies', async () => {
    const powers = await names(
      owner,
      `SELECT rolname AS name FROM pg_roles
       WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
       UNION ALL
       SELECT format('%s owns %s', pg_get_userbyid(relowner), oid::regclass) FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner)::text = ANY($1)
       UNION ALL
       SELECT format('%s may create', role) FROM unnest($1::text[]) role
       WHERE has_schema_privilege(role, 'public', 'CREATE')`,
      [[...RUNTIME_ROLES]],
    );
    expect(powers).toEqual([]);
  });

  it('keeps the password hash from the role of tenants', async () => {
    const { rows } = await owner.query<{ readable: boolean }>(
      `SELECT has_column_privilege('pitwall_app', '"user"', 'password_hash', 'SELECT') AS readable`,
    );
    expect(rows).toEqual([{ readable: false }]);
  });
});

function shadowName(): string {
  return `${new URL(database.ownerUrl).pathname.slice(1)}_shadow`;
}
