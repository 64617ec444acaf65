import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect/collect.ts';
import { connect } from './connect/connect.ts';
import { connectionTarget } from './connect/connection-target.ts';
import { diagnose } from './diagnose.ts';
import { renderDatabaseMarkdown } from './report/markdown.ts';
import { renderDatabaseTerminal } from './report/terminal.ts';
import { checkOf, type DamagedServer, startDamagedServer } from './testing/damaged-server.ts';

let server: DamagedServer;
let owner: Client;

beforeAll(async () => {
  server = await startDamagedServer();
  await server.superuser.query('CREATE EXTENSION pg_stat_statements');
  owner = await server.connect();
  await owner.query(`
    CREATE SCHEMA "Odd ""Shop""" ;
    CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL, country text);
    CREATE TABLE orders (
      id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, placed_on date, note text);
    CREATE TABLE order_lines (
      id bigserial PRIMARY KEY, order_id int NOT NULL REFERENCES orders, sku text);
    CREATE INDEX ON order_lines (order_id, sku);
    CREATE TABLE "Odd ""Shop"""."Line Items" (id int, customer int REFERENCES customers);
    CREATE TABLE countries (code text PRIMARY KEY, name text);
    CREATE TABLE small_parent (id int PRIMARY KEY);
    CREATE TABLE small_child (id int PRIMARY KEY, parent_id int REFERENCES small_parent);
    INSERT INTO customers (email, country)
      SELECT 'person' || n || '@example.org', (ARRAY['de', 'fr', 'it'])[1 + n % 3] FROM generate_series(1, 30000) n;
    INSERT INTO orders (customer_id, placed_on, note)
      SELECT 1 + n % 30000, '2026-01-01'::date + n % 300, 'x' FROM generate_series(1, 60000) n;
    INSERT INTO order_lines (order_id, sku) SELECT 1 + n % 60000, 's' || n FROM generate_series(1, 60000) n;
    INSERT INTO "Odd ""Shop"""."Line Items" SELECT n, 1 + n % 30000 FROM generate_series(1, 20000) n;
    INSERT INTO countries SELECT 'c' || n, 'name' FROM generate_series(1, 50) n;
    INSERT INTO small_parent SELECT n FROM generate_series(1, 50) n;
    INSERT INTO small_child SELECT n, n FROM generate_series(1, 50) n;
  `);
  await owner.query('ANALYZE');
}, 60_000);

afterAll(async () => {
  await server?.discard();
});

describe('the doctor on a damaged database', () => {
  it('has every fact before it as a superuser', async () => {
    const { server: known, extensions, filters, asked, ...facts } = await factsNow();
    expect(known.major).toBe(18);
    const unseen = Object.entries(facts).flatMap(([name, fact]) =>
      fact.seen ? [] : [`${name}: ${fact.because}`],
    );
    expect(unseen).toEqual([]);
    expect(extensions.map(({ name }) => name)).toContain('pg_stat_statements');
    expect(asked).toBeGreaterThan(20);
    expect(filters).toEqual([]);
  });

  it('names foreign keys without an index, with a statement that mends them, and leaves small tables alone', async () => {
    const found = checkOf(await server.examine(), 'unindexed-foreign-keys');
    expect(found.outcome).toBe('absent');
    expect(found.items.map(({ object }) => object)).toEqual([
      'public.orders (customer_id)',
      '"Odd ""Shop"""."Line Items" (customer)',
    ]);
    for (const { mend } of found.items) await owner.query(mend ?? '');
    const after = checkOf(await server.examine(), 'unindexed-foreign-keys');
    expect(after.outcome).toBe('present');
    expect(after.message).toContain('small tables were not judged');
  });

  it('sees a table read whole under load, with the column that the queries filter by', async () => {
    for (let turn = 0; turn < 200; turn += 1)
      await owner.query('SELECT count(*) FROM customers WHERE email = $1', [`nobody${turn}`]);
    // As small tables are read as well: that costs nothing.
    for (let turn = 0; turn < 300; turn += 1)
      await owner.query("SELECT * FROM countries WHERE name = 'x'");
    await server.superuser.query('SELECT pg_stat_force_next_flush()');
    await owner.query('SELECT pg_stat_force_next_flush()');
    const report = await backdated();
    const found = checkOf(report, 'sequential-scans');
    expect(found.items.map(({ object }) => object)).toEqual(['public.customers']);
    expect(found.items[0]?.detail).toMatch(
      /30,000 rows.*read whole \d+ times.*filtered by email in 200 calls/,
    );
    expect(found.items[0]?.mend).toBe('CREATE INDEX CONCURRENTLY ON public.customers (email);');
    await owner.query(found.items[0]?.mend ?? '');
    await owner.query('ANALYZE customers');
    const plan = await owner.query("EXPLAIN SELECT * FROM customers WHERE email = 'x'");
    expect(JSON.stringify(plan.rows)).toContain('Index');
  });

  it('never proposes an index on a column with three values', async () => {
    await server.superuser.query('SELECT pg_stat_reset()');
    for (let turn = 0; turn < 200; turn += 1)
      await owner.query('SELECT count(id) FROM customers WHERE country = $1', ['de']);
    await owner.query('SELECT pg_stat_force_next_flush()');
    const found = checkOf(await backdated(), 'sequential-scans');
    expect(found.items.map(({ object, mend }) => [object, mend])).toEqual([
      ['public.customers', null],
    ]);
  });

  it('tells real deadlocks', async () => {
    const other = await server.connect();
    for (let turn = 0; turn < 3; turn += 1) {
      await owner.query('BEGIN');
      await other.query('BEGIN');
      await owner.query('UPDATE orders SET note = note WHERE id = 1');
      await other.query('UPDATE orders SET note = note WHERE id = 2');
      const both = await Promise.allSettled([
        owner.query('UPDATE orders SET note = note WHERE id = 2'),
        other.query('UPDATE orders SET note = note WHERE id = 1'),
      ]);
      expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      await owner.query('ROLLBACK');
      await other.query('ROLLBACK');
    }
    await owner.query('SELECT pg_stat_force_next_flush()');
    await other.query('SELECT pg_stat_force_next_flush()');
    const found = checkOf(await server.examine(), 'deadlocks');
    expect(found.outcome).not.toBe('present');
    expect(found.message).toContain('3 deadlocks');
  });

  it('draws who waits for whom, tells idle transactions, and reads on beside an ALTER TABLE', async () => {
    const holder = await server.connect();
    const second = await server.connect();
    const third = await server.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE countries IN ACCESS EXCLUSIVE MODE');
    const waiting = [
      second.query('SELECT count(*) FROM countries'),
      third.query("UPDATE countries SET name = 'y' WHERE code = 'c1'"),
    ];
    await new Promise((resolve) => setTimeout(resolve, 5_600));
    const report = await server.examine();
    const locks = checkOf(report, 'lock-waits');
    expect(locks.outcome).toBe('partial');
    expect(locks.items[0]?.detail).toMatch(
      /blocks 2 sessions: pitwall_owner, test, idle in transaction/,
    );
    expect(locks.items[1]?.object).toMatch(/^→ session \d+$/);
    expect(locks.items[1]?.detail).toContain('on public.countries');
    // Sizes come from another way where the lock is held.
    expect(report.measures.tables.some(({ name }) => name === 'public.customers')).toBe(true);
    expect(JSON.stringify(report)).not.toContain("'c1'");
    await holder.query('ROLLBACK');
    await Promise.all(waiting);
    expect(checkOf(await server.examine(), 'lock-waits').outcome).toBe('present');
  });

  it('sees dead rows where autovacuum is off, bloat after a vacuum, and the mending of both', async () => {
    await owner.query(`
      CREATE TABLE ledger (id int PRIMARY KEY, body text) WITH (autovacuum_enabled = off);
      INSERT INTO ledger SELECT n, repeat('b', 300) FROM generate_series(1, 100000) n`);
    for (let turn = 0; turn < 3; turn += 1) await owner.query('UPDATE ledger SET body = body');
    await owner.query('SELECT pg_stat_force_next_flush()');
    await owner.query('ANALYZE ledger');
    const report = await server.examine();
    const debt = checkOf(report, 'vacuum-debt');
    expect(debt.outcome).toBe('absent');
    expect(debt.items.map(({ object }) => object)).toEqual(['public.ledger']);
    expect(debt.items[0]?.detail).toMatch(/autovacuum is off; [23]\d\d,\d{3} dead rows/);
    const bloat = checkOf(report, 'bloat');
    expect(bloat.items.map(({ object }) => object)).toEqual(['public.ledger']);
    for (const statement of (debt.items[0]?.mend ?? '').split(/(?<=;) /))
      await owner.query(statement);
    await owner.query(bloat.items[0]?.mend ?? '');
    await owner.query('SELECT pg_stat_force_next_flush()');
    const after = await server.examine();
    expect(checkOf(after, 'vacuum-debt').outcome).toBe('present');
    expect(checkOf(after, 'bloat').outcome).not.toBe('partial');
  });

  it('finds doubled and unfinished indexes', async () => {
    await owner.query(
      'CREATE INDEX one_way ON orders (placed_on); CREATE INDEX another_way ON orders (placed_on)',
    );
    await owner.query(
      "INSERT INTO orders (customer_id, placed_on, note) VALUES (1, now(), 'twice'), (1, now(), 'twice')",
    );
    await expect(
      owner.query('CREATE UNIQUE INDEX CONCURRENTLY unfinished ON orders (note)'),
    ).rejects.toThrow(/could not create unique index/);
    const report = await server.examine();
    expect(checkOf(report, 'duplicate-indexes').items.map(({ mend }) => mend)).toEqual([
      'DROP INDEX CONCURRENTLY public.another_way;',
    ]);
    expect(checkOf(report, 'invalid-indexes').items.map(({ mend }) => mend)).toEqual([
      'REINDEX INDEX CONCURRENTLY public.unfinished; -- fails again while rows are there twice',
    ]);
    await owner.query('DROP INDEX another_way; DROP INDEX unfinished');
    expect(checkOf(await server.examine(), 'invalid-indexes').outcome).toBe('present');
  });

  it('measures a counter against its column, not its sequence', async () => {
    await owner.query(
      "SELECT setval('customers_id_seq', 1900000000), setval('order_lines_id_seq', 1900000000)",
    );
    const found = checkOf(await server.examine(), 'counters');
    expect(found.outcome).toBe('absent');
    expect(found.items.map(({ object }) => object)).toEqual(['public.customers.id']);
    expect(found.items[0]?.mend).toMatch(
      /^ALTER TABLE public\.customers ALTER COLUMN id TYPE bigint;/,
    );
  });

  it('finds an inactive slot, fsync off, missing time limits and the missing key', async () => {
    await server.superuser.query("SELECT pg_create_logical_replication_slot('gone', 'pgoutput')");
    const report = await server.examine();
    expect(checkOf(report, 'replication-slots').items[0]?.mend).toMatch(
      /^SELECT pg_drop_replication_slot\('gone'\);/,
    );
    expect(checkOf(report, 'durability').outcome).toBe('absent');
    expect(checkOf(report, 'time-limits').outcome).toBe('absent');
    expect(checkOf(report, 'primary-keys').items.map(({ object }) => object)).toEqual([
      '"Odd ""Shop"""."Line Items"',
    ]);
    await server.superuser.query("SELECT pg_drop_replication_slot('gone')");
    for (const name of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await server.superuser.query(`ALTER ROLE pitwall_owner SET ${name} = '30s'`);
    const after = await server.examine();
    expect(checkOf(after, 'time-limits').outcome).toBe('present');
    expect(checkOf(after, 'replication-slots').outcome).toBe('not_applicable');
    await server.superuser.query('ALTER ROLE pitwall_owner RESET ALL');
  });

  it('leaves nothing behind, and can write nothing', async () => {
    const counts = async () =>
      (await server.superuser.query('SELECT count(*)::int AS n FROM pg_class')).rows[0]?.n;
    const before = await counts();
    await server.examine();
    expect(await counts()).toBe(before);
    const left = await server.superuser.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'pitwall doctor'",
    );
    expect(left.rows[0]?.n).toBe(0);
  });

  it('is not led astray by functions of the database', async () => {
    await owner.query(`
      CREATE FUNCTION public.quote_ident(name) RETURNS text LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'taken over'; END $$`);
    await server.superuser.query('ALTER ROLE postgres SET search_path = public, pg_catalog');
    try {
      expect(checkOf(await server.examine(), 'primary-keys').outcome).not.toBe('not_visible');
    } finally {
      await server.superuser.query('ALTER ROLE postgres RESET search_path');
      await owner.query('DROP FUNCTION public.quote_ident(name)');
    }
  });

  it('shows figures for the forecast, and reads well', async () => {
    const report = await server.examine();
    const readings = Object.fromEntries(report.readings.map((one) => [one.component, one]));
    expect(readings['db.connections']?.limit).toBe(27);
    expect(readings['db.connections']?.value).toBeGreaterThan(2);
    expect(readings['db.disk']?.value).toBeGreaterThan(0.01);
    expect(readings['db.transaction_ids']?.limit).toBe(2 ** 31);
    expect(renderDatabaseTerminal(report)).toContain('Pitwall doctor');
    expect(renderDatabaseMarkdown(report)).toContain('# Pitwall doctor');
  });
});

const factsNow = async () => {
  const connection = await connect(connectionTarget(server.superuserUrl, {}));
  try {
    return await collect(connection);
  } finally {
    await connection.end();
  }
};

/** A report as if the counters were six minutes old, so that nobody has to wait for them. */
const backdated = async () => {
  const facts = await factsNow();
  return diagnose({
    ...facts,
    server: { ...facts.server, uptime: 360, since_reset: 360, since_crash: 360 },
  });
};
