import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOf, type DamagedServer, startDamagedServer } from './testing/damaged-server.ts';
import { modulesWith, OTHER_VERSIONS } from './testing/other-versions.ts';

const MAJORS = [14, 15, 16, 17, 18] as const;

describe.each(MAJORS)('PostgreSQL %i', (major) => {
  const modules =
    major in OTHER_VERSIONS ? modulesWith(major as keyof typeof OTHER_VERSIONS) : undefined;
  let server: DamagedServer;

  beforeAll(async () => {
    if (modules === null) return;
    server = await startDamagedServer({}, modules);
    await server.superuser.query(`
      CREATE EXTENSION pg_stat_statements;
      CREATE ROLE doctor LOGIN PASSWORD 'of-the-test' IN ROLE pg_monitor;
      CREATE ROLE nobody LOGIN PASSWORD 'of-the-test';
      CREATE TABLE customers (id serial PRIMARY KEY, email text);
      CREATE TABLE orders (id serial PRIMARY KEY, customer_id int REFERENCES customers);
      INSERT INTO customers (email) SELECT 'p' || n FROM generate_series(1, 20000) n;
      INSERT INTO orders (customer_id) SELECT 1 + n % 20000 FROM generate_series(1, 20000) n;
      ANALYZE`);
    await server.superuser.query("SELECT setval('orders_id_seq', 2000000000)");
  }, 120_000);
  afterAll(async () => {
    await server?.discard();
  });

  // Skipped tests are counted by the runner: a version that could not be fetched is not one that passed.
  it.skipIf(modules === null)('is read whole by a superuser, with its faults', async () => {
    const report = await server.examine();
    expect(report.database.version.startsWith(`${major}.`)).toBe(true);
    const unread = report.checks.filter(({ message }) => /refused|does not have it/.test(message));
    expect(unread).toEqual([]);
    expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect(checkOf(report, 'unindexed-foreign-keys').items[0]?.mend).toBe(
      'CREATE INDEX CONCURRENTLY ON public.orders (customer_id);',
    );
    expect(checkOf(report, 'counters').items.map(({ object }) => object)).toEqual([
      'public.orders.id',
    ]);
    expect(checkOf(report, 'supported-version').outcome).toBe(major === 14 ? 'absent' : 'present');
    expect(checkOf(report, 'slow-statements').outcome).toBe('present');
    expect(report.database.cluster).toMatch(/^\d+$/);
    expect(report.readings.map(({ component }) => component)).toEqual([
      'db.connections',
      'db.disk',
      'db.transaction_ids',
    ]);
  });

  it.skipIf(modules === null)(
    'shows less to smaller roles, and says which grant is missing',
    async () => {
      const monitor = await server.examine(server.as('doctor', 'of-the-test'));
      expect(checkOf(monitor, 'idle-in-transaction').outcome).toBe('present');
      const nobody = await server.examine(server.as('nobody', 'of-the-test'));
      expect(checkOf(nobody, 'idle-in-transaction')).toMatchObject({
        outcome: 'not_visible',
        grant: 'GRANT pg_monitor TO the role of the doctor',
      });
      for (const report of [monitor, nobody])
        expect(
          report.checks.filter(
            ({ message, outcome }) => outcome === 'error' || /refused/.test(message),
          ),
        ).toEqual([]);
    },
  );
});
