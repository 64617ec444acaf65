import { describe, expect, it } from 'vitest';
import { checkOf } from './testing/damaged-server.ts';
import type { Facts } from './collect/facts.ts';
import { diagnose } from './diagnose.ts';
import { connectionTarget } from './connect/connection-target.ts';
import { refusalReport } from './refusal.ts';
import { healthy, settings } from './testing/facts.ts';

const mendsOf = (facts: Facts, name: string): (string | null)[] =>
  checkOf(diagnose(facts), name).items.map(({ mend }) => mend);
const old = (connectable: boolean) => [
  { name: 'shop', quoted: 'shop', connectable, transactions: 1.5e9, multixacts: 0 },
];
const unloaded = (libraries: string) =>
  settings({ shared_preload_libraries: libraries, log_min_duration_statement: '500' }).filter(
    ({ name }) => !name.startsWith('pg_stat_statements.'),
  );

describe('a statement that mends', () => {
  it('says on a standby that its primary is meant, but for what is the standby’s own', () => {
    const standby = { standby: true };
    expect(mendsOf(healthy({ server: standby, indexes: [] }), 'unindexed-foreign-keys')).toEqual([
      'CREATE INDEX CONCURRENTLY ON public.orders (customer_id); -- on the primary',
    ]);
    expect(
      mendsOf(healthy({ server: standby, settings: settings({ fsync: 'off' }) }), 'durability'),
    ).toEqual(['ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();']);
  });

  it('vacuums without freezing more than is needed, and opens a database that nobody may enter', () => {
    expect(mendsOf(healthy({ ages: old(true) }), 'transaction-ids')).toEqual([
      'VACUUM (VERBOSE); -- connected to shop',
    ]);
    expect(mendsOf(healthy({ ages: old(false) }), 'transaction-ids')[0]).toMatch(
      /^ALTER DATABASE shop ALLOW_CONNECTIONS true;/,
    );
  });

  it('keeps the libraries that are preloaded, each in its own quotes', () => {
    const facts = healthy({ extensions: [], settings: unloaded('citus, "auto_explain"') });
    expect(mendsOf(facts, 'statements-recorded')[0]).toMatch(
      /^ALTER SYSTEM SET shared_preload_libraries = 'citus', 'auto_explain', 'pg_stat_statements';/,
    );
  });

  it('is left to the service that keeps ALTER SYSTEM to itself', () => {
    const facts = healthy({
      server: { provider: 'rds' },
      extensions: [],
      settings: unloaded('rdsutils'),
    });
    const [item] = checkOf(diagnose(facts), 'statements-recorded').items;
    expect(item?.mend).toBeNull();
    expect(item?.detail).toContain('Amazon RDS takes it in its own settings');
  });
});

describe('growth', () => {
  it('is not made up from a report that saw no size, as one of a full connection table', () => {
    const refused = refusalReport(connectionTarget('postgres://doctor@db/shop', {}), 'none free');
    const report = diagnose(healthy(), {
      earlier: { ...refused, createdAt: '2026-11-01T12:00:00.000Z' },
    });
    expect(checkOf(report, 'table-growth').outcome).toBe('not_visible');
    expect(report.readings.find(({ component }) => component === 'db.disk')?.growth).toBeNull();
  });

  const earlier = (createdAt: string) => ({
    createdAt,
    measures: { ...diagnose(healthy()).measures, databaseBytes: 400 * 1024 ** 2 },
  });

  it.each([
    ['an hour', '2026-11-26T11:00:00.000Z', /are 60 min apart, less than the 7 days/],
    ['five days', '2026-11-21T12:00:00.000Z', /are 5 days apart, less than the 7 days/],
    ['less than no time', '2026-11-27T12:00:00.000Z', /is the younger one/],
  ])('is no pace of months where the reports are %s apart', (_what, createdAt, words) => {
    const report = diagnose(healthy(), { earlier: earlier(createdAt) });
    expect(checkOf(report, 'table-growth')).toMatchObject({ outcome: 'not_visible' });
    expect(checkOf(report, 'table-growth').message).toMatch(words);
    expect(report.readings.find(({ component }) => component === 'db.disk')?.growth).toBeNull();
  });

  it('is told from a week on, though a weekly run began a little early', () => {
    const report = diagnose(healthy(), { earlier: earlier('2026-11-19T12:10:00.000Z') });
    expect(checkOf(report, 'table-growth').message).toMatch(
      /^The database grows by 43\d MB a month/,
    );
  });
});

describe('a list that is cut', () => {
  it('is told of by every check that reads it, and by no other', () => {
    const facts = healthy();
    const cut = { ...facts.tables, cut: 'the 5,000 largest tables' };
    const { checks } = diagnose({ ...facts, tables: cut } as typeof facts);
    const told = checks.flatMap(({ check, message }) =>
      message.endsWith(' Only the 5,000 largest tables were looked at.') ? [check] : [],
    );
    expect(told).toEqual(expect.arrayContaining(['unindexed-foreign-keys', 'primary-keys']));
    expect(told).not.toContain('counters');
  });
});
