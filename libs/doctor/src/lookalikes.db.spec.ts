import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from './collect/collect.ts';
import { connect, type Connection } from './connect/connect.ts';
import { connectionTarget } from './connect/connection-target.ts';
import { diagnose } from './diagnose.ts';
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

describe('a prepared transaction', () => {
  it('is none left behind while it is on its way, and is ended by the statement that is proposed', async () => {
    const other = await server.connect();
    await other.query('CREATE TABLE transfers (id int PRIMARY KEY)');
    await other.query("BEGIN; INSERT INTO transfers VALUES (1); PREPARE TRANSACTION 'it''s mine'");
    try {
      const asNobody = await server.examine(server.as('statistics', PASSWORD));
      expect(checkOf(asNobody, 'prepared-transactions').outcome).toBe('present');
      const connection = await connect(connectionTarget(server.superuserUrl, {}));
      const facts = await collect(connection).finally(() => connection.end());
      const seen = facts.preparedTransactions;
      if (!seen.seen) throw new Error(seen.because);
      // As if a day had gone by.
      const rows = seen.rows.map((row) => ({ ...row, prepared: row.prepared + 86_400 }));
      const report = diagnose({ ...facts, preparedTransactions: { seen: true, rows } });
      const found = checkOf(report, 'prepared-transactions');
      expect(found.outcome).toBe('absent');
      expect(found.items.map(({ object }) => object)).toEqual(["prepared transaction it's mine"]);
      await other.query(found.items[0]?.mend ?? '');
      const after = checkOf(await server.examine(), 'prepared-transactions');
      expect(after.message).toBe('No transaction waits for its second phase.');
    } finally {
      await other.query('DROP TABLE transfers');
    }
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

describe('what looks like a fault of the schema', () => {
  const items = async (check: string, address?: string) =>
    checkOf(await server.examine(address), check).items.map(({ object }) => object);

  it('is judged by the partitions, where a table is divided', async () => {
    await server.superuser.query(`
      CREATE TABLE people (id int PRIMARY KEY);
      INSERT INTO people SELECT generate_series(1, 1000);
      CREATE TABLE visits (id int, person int REFERENCES people, day int) PARTITION BY LIST (day);
      CREATE TABLE visits_1 (padding int, day int, person int, id int);
      ALTER TABLE visits_1 DROP COLUMN padding;
      ALTER TABLE visits ATTACH PARTITION visits_1 FOR VALUES IN (1);
      CREATE TABLE visits_2 PARTITION OF visits FOR VALUES IN (2);
      INSERT INTO visits SELECT n, 1 + n % 1000, 1 + n % 2 FROM generate_series(1, 30000) n;
      ANALYZE visits_1; ANALYZE visits_2`);
    // Autovacuum never analyzes the table itself: its rows are seen all the same.
    const found = checkOf(await server.examine(), 'unindexed-foreign-keys');
    expect(found.items.map(({ object }) => object)).toEqual(['public.visits (person)']);
    expect(found.items[0]?.mend).toMatch(
      /^CREATE INDEX ON ONLY public\.visits \(person\); -- then/,
    );
    await server.superuser.query('CREATE INDEX ON visits_1 (person)');
    expect(await items('unindexed-foreign-keys')).toEqual(['public.visits (person)']);
    await server.superuser.query('CREATE INDEX ON visits_2 (person)');
    expect(await items('unindexed-foreign-keys')).toEqual([]);
    // As the statement says: an index over the whole that is not yet there in each partition.
    await server.superuser.query(found.items[0]?.mend ?? '');
    expect(await items('invalid-indexes')).toEqual([]);
    expect(await items('primary-keys')).toContain('public.visits');
    expect(await items('primary-keys')).not.toContain('public.visits_1');
  });

  it('is left alone where it is meant, or somebody is at it', async () => {
    await server.superuser.query(`
      CREATE TABLE plain (a int NOT NULL, b int);
      CREATE UNIQUE INDEX plain_a ON plain (a) INCLUDE (b);
      INSERT INTO plain SELECT n, NULL FROM generate_series(1, 3000) n;
      ALTER TABLE plain ADD CONSTRAINT meant CHECK (b > 0) NOT ENFORCED;
      ALTER TABLE plain ADD CONSTRAINT waits CHECK (b > 1) NOT VALID;
      ALTER TABLE plain SET (autovacuum_enabled = 'OFF');
      ANALYZE plain`);
    expect(await items('primary-keys')).not.toContain('public.plain');
    expect(await items('unvalidated-constraints')).toEqual(['waits on public.plain']);
    const facts = await factsNow();
    const plain = facts.tables.seen
      ? facts.tables.rows.find(({ name }) => name === 'public.plain')
      : undefined;
    expect(plain?.autovacuum_off).toBe(true);
  });

  it('is no index that is being built, for a role that sees nobody\u2019s work either', async () => {
    const writer = await server.connect(server.superuserUrl);
    const builder = await server.connect(server.superuserUrl);
    await writer.query('BEGIN; UPDATE plain SET b = 5 WHERE a = 1');
    const built = builder.query('CREATE INDEX CONCURRENTLY plain_b ON plain (b)');
    await expect
      .poll(
        async () =>
          (
            await server.superuser.query(
              'SELECT FROM pg_index WHERE NOT indisvalid AND indexrelid = to_regclass($1)',
              ['plain_b'],
            )
          ).rows.length,
        { timeout: 10_000 },
      )
      .toBe(1);
    for (const address of [server.superuserUrl, server.as('single', PASSWORD)])
      expect(await items('invalid-indexes', address)).toEqual([]);
    await writer.query('ROLLBACK');
    await built;
    await server.superuser.query(
      "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'plain_b'::regclass",
    );
    await server.superuser.query('ALTER INDEX plain_b RENAME TO plain_b_ccnew');
    const left = checkOf(await server.examine(), 'invalid-indexes');
    expect(left.items.map(({ mend }) => mend)).toEqual([
      'DROP INDEX CONCURRENTLY public.plain_b_ccnew;',
    ]);
    await server.superuser.query('DROP INDEX plain_b_ccnew');
  });
});

describe('what looks like a fault of the server', () => {
  it('is not of another database, and no lock that is waited for on purpose', async () => {
    await server.superuser.query('CREATE TABLE queued (id int); INSERT INTO queued VALUES (1)');
    const elsewhere = server.superuserUrl.replace('/shop', '/postgres');
    const [leader, follower, holder, waiter] = [
      await server.connect(server.superuserUrl),
      await server.connect(server.superuserUrl),
      await server.connect(elsewhere),
      await server.connect(elsewhere),
    ];
    await leader.query('SELECT pg_advisory_lock(7)');
    await holder.query('CREATE TABLE rows_of_others (id int)');
    await holder.query('INSERT INTO rows_of_others VALUES (1)');
    await holder.query('BEGIN');
    await holder.query('UPDATE rows_of_others SET id = 2');
    const waiting = [
      follower.query('SELECT pg_advisory_lock(7)'),
      waiter.query('UPDATE rows_of_others SET id = 3'),
    ];
    await expect
      .poll(
        async () =>
          (await server.superuser.query('SELECT FROM pg_locks WHERE NOT granted')).rows.length,
        { timeout: 10_000 },
      )
      .toBe(2);
    const facts = await factsNow();
    expect(facts.waits).toEqual({ seen: true, rows: [] });
    await holder.query('ROLLBACK');
    await leader.query('SELECT pg_advisory_unlock(7)');
    await Promise.all(waiting);
  });

  it('is a server that has just begun to count: a crash resets what nobody reset', async () => {
    await server.superuser.query("SELECT pg_stat_reset_shared('bgwriter')");
    const { server: known } = await factsNow();
    expect(known.since_crash).toBeLessThan(60);
  });

  it('is a service, known by its roles, which takes no ALTER SYSTEM', async () => {
    await server.superuser.query('CREATE ROLE neon_superuser; GRANT pg_monitor TO statistics');
    try {
      const report = await server.examine(server.as('statistics', PASSWORD));
      expect(checkOf(report, 'durability').outcome).toBe('not_applicable');
      expect(JSON.stringify(report)).not.toContain('"ALTER SYSTEM');
    } finally {
      await server.superuser.query('DROP ROLE neon_superuser');
    }
  });

  it('is a role without a connection left of its own: no finding about the database', async () => {
    const own = await server.connect(server.as('single', PASSWORD));
    await expect(server.examine(server.as('single', PASSWORD))).rejects.toMatchObject({
      code: 'role_limit',
      message: expect.stringContaining('CONNECTION LIMIT'),
    });
    await own.end();
  });
});

const factsNow = async () => {
  const own = await connect(connectionTarget(server.superuserUrl, {}));
  try {
    return await collect(own);
  } finally {
    await own.end();
  }
};
