import { healthy, index, key, session, settings, table } from '../facts.ts';
import { type Case, GB, slot } from './case.ts';

const column = (number: number, distinct: number | null) => ({
  table_oid: 1,
  number,
  name: 'c',
  quoted: 'c',
  distinct,
});
const NO_LIMITS = {
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
};
const limited = (role: string) => ({
  role,
  settings: Object.keys(NO_LIMITS).map((name) => `${name}=30s`),
});
const DAY = 86_400;
const ofTenant = [key({ columns: [2, 3], quoted: ['tenant_id', 'customer_id'] })];
const partitioned = [
  table({ kind: 'p', rows: 90_000, live: 0 }),
  table({ oid: 3, name: 'public.orders_1', partition: true, rows: 90_000 }),
];
const keyOfPartition = key({ oid: 202, parent: 201, table_oid: 3, columns: [5], inherited: true });
const lag = (given: object) => [
  { seconds: 5000, replayed_all: false, receiving: true, behind: GB, ...given },
];
const bare = { extensions: [] };
const unloaded = (given: Record<string, string>) =>
  settings({ log_min_duration_statement: '-1', ...given }).filter(
    ({ name }) => !name.startsWith('pg_stat_statements.'),
  );

/** What looks like a fault to a query found on the web, and is none; beside each the fault itself. */
export const lookalikeCases: readonly Case[] = [
  [
    'unindexed-foreign-keys',
    'of two columns, an index over the one that tells rows apart',
    healthy({
      constraints: ofTenant,
      indexes: [index({ columns: [3] })],
      columns: [column(3, -0.5)],
    }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'of two columns, an index over the tenant alone',
    healthy({
      constraints: ofTenant,
      indexes: [index({ columns: [2] })],
      columns: [column(2, 4)],
    }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'each partition has its own index, at its own places',
    healthy({
      tables: partitioned,
      constraints: [key(), keyOfPartition],
      indexes: [index({ table_oid: 3, columns: [5] })],
    }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'partitions without one',
    healthy({ tables: partitioned, constraints: [key(), keyOfPartition], indexes: [] }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'five values of a list from which nothing was ever deleted',
    healthy({
      tables: [table(), table({ oid: 2, name: 'public.states', rows: 5, live: 5, deleted: 0 })],
      indexes: [],
      columns: [column(2, 5)],
    }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'both columns not null',
    healthy({
      constraints: [key({ columns: [2, 3], quoted: ['a', '"B"'] })],
      indexes: [index({ columns: [2, 3], predicate: '((a IS NOT NULL) AND ("B" IS NOT NULL))' })],
    }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'summaries of ranges',
    healthy({ indexes: [index({ method: 'brin' })] }),
    'absent',
  ],
  [
    'unused-indexes',
    'a session crashed yesterday, and took the counters with it',
    healthy({
      server: { since_reset: null, since_crash: DAY },
      indexes: [index({ columns: [7], scans: 0 })],
    }),
    'not_visible',
  ],
  [
    'invalid-indexes',
    'of a partitioned table that is not among the tables',
    healthy({ tables: [], indexes: [index({ valid: false, partitioned: true })] }),
    'present',
  ],
  [
    'statements-recorded',
    'loaded, with the view in another database',
    healthy({ ...bare, settings: settings({ log_min_duration_statement: '-1' }) }),
    'partial',
  ],
  [
    'statements-recorded',
    'the view without its library',
    healthy({ settings: unloaded({}) }),
    'absent',
  ],
  [
    'statements-recorded',
    'told to count nothing',
    healthy({ settings: settings({ compute_query_id: 'off' }) }),
    'partial',
  ],
  [
    'statements-recorded',
    'every duration in the log',
    healthy({ ...bare, settings: unloaded({ log_duration: 'on' }) }),
    'partial',
  ],
  [
    'time-limits',
    'one for whole transactions',
    healthy({ settings: settings({ ...NO_LIMITS, transaction_timeout: '60000' }) }),
    'present',
  ],
  [
    'time-limits',
    'a person at psql beside the service',
    healthy({
      settings: settings(NO_LIMITS),
      roleSettings: [limited('shop')],
      sessions: [session(), session({ role: 'anna', application: 'psql' })],
    }),
    'present',
  ],
  [
    'time-limits',
    'one of two services',
    healthy({
      settings: settings(NO_LIMITS),
      roleSettings: [limited('shop')],
      sessions: [session(), session({ role: 'jobs' })],
    }),
    'partial',
  ],
  [
    'superuser-sessions',
    'of the service that runs the server',
    healthy({ sessions: [session({ superuser: true, role: 'cloud_admin', application: '' })] }),
    'present',
  ],
  [
    'durability',
    'a storage of its own',
    healthy({
      server: { provider: 'neon' },
      settings: settings({ fsync: 'off', full_page_writes: 'off' }),
    }),
    'not_applicable',
  ],
  [
    'checksums',
    'a service that looks after its pages',
    healthy({ server: { provider: 'aurora' }, settings: settings({ data_checksums: 'off' }) }),
    'not_applicable',
  ],
  [
    'memory-settings',
    'a service that sizes its memory',
    healthy({ server: { provider: 'neon', database_bytes: 90 * GB } }),
    'not_applicable',
  ],
  [
    'checkpoints',
    'a storage without checkpoints',
    healthy({
      server: { provider: 'aurora' },
      checkpoints: [{ timed: 10, requested: 9000, since: 30 * DAY }],
    }),
    'not_applicable',
  ],
  [
    'replication-lag',
    'behind on purpose',
    healthy({
      server: { standby: true },
      standbyLag: lag({}),
      settings: settings({ recovery_min_apply_delay: '3600000' }),
    }),
    'not_applicable',
  ],
  [
    'replication-lag',
    'fed by an archive',
    healthy({
      server: { standby: true },
      standbyLag: lag({ receiving: false }),
      settings: settings({ restore_command: 'cp /archive/%f %p' }),
    }),
    'not_visible',
  ],
  [
    'replication-lag',
    'an idle primary wrote a moment ago',
    healthy({ server: { standby: true }, standbyLag: lag({ behind: 8192 }) }),
    'present',
  ],
  [
    'replication-slots',
    'kept in step for a failover',
    healthy({ slots: [slot({ synced: true, retained: 9 * GB })] }),
    'not_applicable',
  ],
  [
    'replication-slots',
    'nothing reserved yet',
    healthy({
      slots: [slot({ retained: null, status: null })],
      settings: settings({ max_slot_wal_keep_size: '-1' }),
    }),
    'present',
  ],
  [
    'replication-slots',
    'ended by itself when idle',
    healthy({
      slots: [slot({ retained: 1000, status: 'reserved' })],
      settings: settings({ max_slot_wal_keep_size: '-1', idle_replication_slot_timeout: '86400' }),
    }),
    'present',
  ],
  [
    'vacuum-debt',
    'analyzed before the counters were reset',
    healthy({
      tables: [table({ rows: 10_000_000, analyzed: false, modified_since_analyze: 15_000 })],
    }),
    'present',
  ],
  [
    'vacuum-debt',
    'half of it changed, and nobody analyzed it',
    healthy({
      tables: [table({ rows: 100_000, analyzed: false, modified_since_analyze: 50_000 })],
    }),
    'partial',
  ],
  [
    'vacuum-debt',
    'being vacuumed right now',
    healthy({ tables: [table({ dead: 40_000, vacuuming: true })] }),
    'present',
  ],
  [
    'vacuum-debt',
    'past the most that PostgreSQL 18 waits for',
    healthy({
      tables: [table({ rows: 2e9, live: 2e9, dead: 250_000_000 })],
      settings: settings({ autovacuum_vacuum_max_threshold: '100000000' }),
    }),
    'partial',
  ],
];
