import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect/collect.ts';
import { connect, type Connection } from './connect/connect.ts';
import { connectionTarget } from './connect/connection-target.ts';
import { checkOf, type DamagedServer, startDamagedServer } from './testing/damaged-server.ts';

let server: DamagedServer;
const PASSWORD = 'of-the-test';

beforeAll(async () => {
  server = await startDamagedServer({ max_connections: 20, max_locks_per_transaction: 64 });
  await server.superuser.query(`
    CREATE ROLE statistics LOGIN PASSWORD '${PASSWORD}' IN ROLE pg_read_all_stats;
    CREATE ROLE single LOGIN PASSWORD '${PASSWORD}' CONNECTION LIMIT 1`);
}, 60_000);
afterAll(async () => {
  await server?.discard();
});

describe('a doctor with pg_read_all_stats alone', () => {
  it('sees the sessions of others: more than that role pg_monitor adds nothing to them', async () => {
    const report = await server.examine(server.as('statistics', PASSWORD));
    for (const name of ['idle-in-transaction', 'long-transactions', 'superuser-sessions'])
      expect([name, checkOf(report, name).outcome]).not.toContain('not_visible');
  });
});

describe('pg_stat_statements left behind by an upgrade', () => {
  it('is named with what brings its view up to date', async () => {
    await server.superuser.query("CREATE EXTENSION pg_stat_statements VERSION '1.7'");
    try {
      const found = checkOf(await server.examine(), 'slow-statements');
      expect(found.outcome).toBe('not_visible');
      expect(found.message).toContain('ALTER EXTENSION pg_stat_statements UPDATE');
    } finally {
      await server.superuser.query('DROP EXTENSION pg_stat_statements');
    }
  });
});

describe('what the doctor takes of a server', () => {
  it('is never more than an eighth of the lock table, however many sequences there are', async () => {
    await server.superuser.query(
      `DO $$ BEGIN FOR n IN 1..500 LOOP
         EXECUTE format('CREATE TABLE many_%s (id serial)', n);
         EXECUTE format('CREATE TABLE wide_%s (id bigserial)', n); END LOOP; END $$`,
    );
    await server.superuser.query(
      `INSERT INTO many_77 SELECT FROM generate_series(1, 2000); ANALYZE many_77;
       SELECT setval('many_77_id_seq', 2000000000)`,
    );
    let held = 0;
    const watched = (connection: Connection): Connection => ({
      end: () => connection.end(),
      query: async (text, values) => {
        const answer = await connection.query(text, values);
        const locks = await connection.query(
          "SELECT count(*)::int AS n FROM pg_locks WHERE pid = pg_backend_pid() AND mode = 'RowExclusiveLock'",
        );
        held = Math.max(held, Number(locks.rows[0]?.['n']));
        return answer;
      },
    });
    const own = await connect(connectionTarget(server.superuserUrl, {}));
    try {
      await collect(watched(own));
    } finally {
      await own.end();
    }
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThanOrEqual((20 * 64) / 8);
    const found = checkOf(await server.examine(), 'counters');
    expect(found.items.map(({ object }) => object)).toEqual(['public.many_77.id']);
    expect(found.message).toMatch(/\d+ sequences of smaller tables were left out/);
  }, 60_000);

  it('is not led astray by temporary objects that a pooler left in its session', async () => {
    const own = await connect(connectionTarget(server.superuserUrl, {}));
    try {
      await own.query('CREATE TEMPORARY TABLE pg_class (oid oid, relname name)');
      const facts = await collect(own);
      expect(facts.tables.seen ? facts.tables.rows.length : 0).toBeGreaterThan(900);
    } finally {
      await own.end();
    }
  });
});
