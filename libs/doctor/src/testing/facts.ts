import type { SessionRow } from '../collect/queries/activity.ts';
import type { StatementRow } from '../collect/queries/counters.ts';
import type { IndexRow, KeyRow, TableRow } from '../collect/queries/relations.ts';
import type { SequenceRow } from '../collect/queries/sequences.ts';
import type { FactName, Facts, RowOf } from '../collect/facts.ts';

/** A table as the server tells of it: 50,000 rows, in order. */
export const table = (given: Partial<TableRow> = {}): TableRow => ({
  oid: 1,
  name: 'public.orders',
  kind: 'r',
  partition: false,
  persistence: 'p',
  rows: 50_000,
  bytes: 20 * 1024 ** 2,
  heap_bytes: 12 * 1024 ** 2,
  live: 50_000,
  dead: 0,
  changed: 60_000,
  deleted: 10,
  modified_since_analyze: 0,
  sequential: 3,
  sequential_rows: 150_000,
  by_index: 100_000,
  vacuumed: true,
  analyzed: true,
  autovacuum_off: false,
  vacuuming: false,
  vacuum_scale: null,
  vacuum_threshold: null,
  primary_key: true,
  unique_key: true,
  ...given,
});

export const index = (given: Partial<IndexRow> = {}): IndexRow => ({
  oid: 101,
  table: 'public.orders',
  table_oid: 1,
  name: 'public.orders_customer_id_idx',
  method: 'btree',
  partitioned: false,
  unique: false,
  primary: false,
  valid: true,
  building: false,
  bound: false,
  columns: [2],
  included: [],
  traits: ['1978/0'],
  expressions: null,
  predicate: null,
  bytes: 10 * 1024 ** 2,
  scans: 500,
  idle_days: null,
  ...given,
});

export const key = (given: Partial<KeyRow> = {}): KeyRow => ({
  oid: 201,
  parent: 0,
  name: 'orders_customer_id_fkey',
  table: 'public.orders',
  table_oid: 1,
  columns: [2],
  quoted: ['customer_id'],
  references: 'public.customers',
  references_oid: 2,
  inherited: false,
  validated: true,
  kind: 'f',
  ...given,
});

export const session = (given: Partial<SessionRow> = {}): SessionRow => ({
  pid: 4711,
  role: 'shop',
  superuser: false,
  application: 'api',
  state: 'idle',
  transaction: null,
  state_since: 1,
  verb: 'SELECT',
  horizon: null,
  own_database: true,
  ...given,
});

export const sequence = (given: Partial<SequenceRow> = {}): SequenceRow => ({
  name: 'public.orders_id_seq',
  last: 1000,
  readable: true,
  read: true,
  ends: 2 ** 63,
  cycles: false,
  rising: true,
  column: 'public.orders.id',
  table: 'public.orders',
  quoted_column: 'id',
  column_type: 'integer',
  column_ends: 2_147_483_647,
  ...given,
});

export const statement = (given: Partial<StatementRow> = {}): StatementRow => ({
  id: '42',
  text: 'SELECT * FROM orders WHERE id = $1',
  calls: 1000,
  total: 1000,
  mean: 1,
  rows: 1000,
  temporary_blocks: 0,
  share: 0.01,
  ...given,
});

export const settings = (given: Record<string, string> = {}): RowOf<'settings'>[] =>
  Object.entries({
    max_connections: '100',
    superuser_reserved_connections: '3',
    reserved_connections: '0',
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    autovacuum: 'on',
    track_counts: 'on',
    autovacuum_vacuum_threshold: '50',
    autovacuum_vacuum_scale_factor: '0.2',
    autovacuum_freeze_max_age: '200000000',
    autovacuum_multixact_freeze_max_age: '400000000',
    statement_timeout: '30000',
    lock_timeout: '5000',
    idle_in_transaction_session_timeout: '60000',
    log_min_duration_statement: '500',
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.max': '5000',
    'pg_stat_statements.track': 'top',
    compute_query_id: 'auto',
    archive_mode: 'off',
    max_slot_wal_keep_size: '10240',
    shared_buffers: '16384',
    max_wal_size: '1024',
    work_mem: '4096',
    ...given,
  }).map(([name, setting]) => ({
    name,
    setting,
    unit:
      { shared_buffers: '8kB', max_wal_size: 'MB', work_mem: 'kB', max_slot_wal_keep_size: 'MB' }[
        name
      ] ?? null,
    source: 'configuration file',
    boot: null,
  }));

type Given = { [Name in FactName]?: RowOf<Name>[] | null } & {
  server?: Partial<Facts['server']>;
  extensions?: Facts['extensions'];
  filters?: Facts['filters'];
};

const seen = <Row>(rows: Row[] | null | undefined, usual: Row[]) =>
  rows === null
    ? ({
        seen: false,
        because: 'the role sees its own sessions only',
        grant: 'GRANT pg_monitor',
      } as const)
    : ({ seen: true, rows: rows ?? usual } as const);

/** A server without a fault, up and counting for 60 days; null makes a fact unseen. */
export const healthy = (given: Given = {}): Facts => ({
  server: {
    version: '18.4',
    version_number: 180004,
    major: 18,
    database: 'shop',
    role: 'doctor',
    superuser: false,
    monitor: true,
    standby: false,
    database_bytes: 500 * 1024 ** 2,
    uptime: 70 * 86_400,
    since_reset: 60 * 86_400,
    since_crash: 400 * 86_400,
    provider: null,
    now: '2026-11-26T12:00:00.000Z',
    ...given.server,
  },
  extensions: given.extensions ?? [
    {
      name: 'pg_stat_statements',
      quoted: 'pg_stat_statements',
      schema: 'public',
      installed: '1.12',
      available: '1.12',
    },
  ],
  filters: given.filters ?? [],
  asked: 22,
  cluster: seen(given.cluster, [{ identifier: '7300000000000000001' }]),
  settings: seen(given.settings, settings()),
  connections: seen(given.connections, [{ used: 20 }]),
  sessions: seen(given.sessions, [session()]),
  waits: seen(given.waits, []),
  preparedTransactions: seen(given.preparedTransactions, []),
  roleSettings: seen(given.roleSettings, []),
  tables: seen(given.tables, [table()]),
  indexes: seen(given.indexes, [
    index({
      oid: 100,
      name: 'public.orders_pkey',
      columns: [1],
      unique: true,
      primary: true,
      bound: true,
    }),
    index(),
  ]),
  columns: seen(given.columns, []),
  constraints: seen(given.constraints, [key()]),
  sequences: seen(given.sequences, [sequence()]),
  bloat: seen(given.bloat, []),
  database: seen(given.database, [
    {
      read: 10_000,
      hit: 90_000_000,
      deadlocks: 0,
      transactions: 5_000_000,
      temporary_files: 0,
      temporary_bytes: 0,
      checksum_failures: 0,
    },
  ]),
  ages: seen(given.ages, [
    { name: 'shop', quoted: 'shop', connectable: true, transactions: 90_000_000, multixacts: 1000 },
  ]),
  checkpoints: seen(given.checkpoints, [{ timed: 1000, requested: 10, since: 60 * 86_400 }]),
  archiver: seen(given.archiver, [
    { archived: 0, failed: 0, since_archived: null, since_failed: null },
  ]),
  replicas: seen(given.replicas, []),
  standbyLag: seen(given.standbyLag, []),
  slots: seen(given.slots, []),
  statements: seen(given.statements, [statement()]),
});
