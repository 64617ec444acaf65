import { z } from 'zod';
import { MONITOR_GRANT, query } from '../query.ts';

export const database = query({
  name: 'database',
  version: 1,
  grant: '',
  row: z.object({
    read: z.number(),
    hit: z.number(),
    deadlocks: z.number(),
    /** Committed and rolled back, over the same time as the other counters. */
    transactions: z.number(),
    temporary_files: z.number(),
    temporary_bytes: z.number(),
    checksum_failures: z.number().nullable(),
  }),
  sql: () => [
    `SELECT blks_read::float8 AS read, blks_hit::float8 AS hit, deadlocks::float8 AS deadlocks,
            (xact_commit + xact_rollback)::float8 AS transactions,
            temp_files::float8 AS temporary_files, temp_bytes::float8 AS temporary_bytes,
            checksum_failures::float8 AS checksum_failures
     FROM pg_stat_database WHERE datname = current_database()`,
  ],
});

const ageRow = z.object({
  name: z.string(),
  quoted: z.string(),
  connectable: z.boolean(),
  transactions: z.number(),
  multixacts: z.number(),
});
export type AgeRow = z.infer<typeof ageRow>;

export const ages = query({
  name: 'ages',
  version: 1,
  grant: '',
  row: ageRow,
  sql: () => [
    `SELECT datname::text AS name, quote_ident(datname) AS quoted, datallowconn AS connectable, age(datfrozenxid)::float8 AS transactions,
            mxid_age(datminmxid)::float8 AS multixacts
     FROM pg_database ORDER BY age(datfrozenxid) DESC LIMIT 500`,
  ],
});

export const checkpoints = query({
  name: 'checkpoints',
  version: 1,
  grant: '',
  row: z.object({ timed: z.number(), requested: z.number(), since: z.number().nullable() }),
  // PostgreSQL 17 moved the counters to a view of their own.
  sql: ({ major }) => [
    major >= 17
      ? `SELECT num_timed::float8 AS timed, num_requested::float8 AS requested,
                extract(epoch FROM now() - stats_reset)::float8 AS since FROM pg_stat_checkpointer`
      : `SELECT checkpoints_timed::float8 AS timed, checkpoints_req::float8 AS requested,
                extract(epoch FROM now() - stats_reset)::float8 AS since FROM pg_stat_bgwriter`,
  ],
});

export const archiver = query({
  name: 'archiver',
  version: 1,
  grant: '',
  row: z.object({
    archived: z.number(),
    failed: z.number(),
    /** Seconds; null where it never happened. */
    since_archived: z.number().nullable(),
    since_failed: z.number().nullable(),
  }),
  sql: () => [
    `SELECT archived_count::float8 AS archived, failed_count::float8 AS failed,
            extract(epoch FROM now() - last_archived_time)::float8 AS since_archived,
            extract(epoch FROM now() - last_failed_time)::float8 AS since_failed
     FROM pg_stat_archiver`,
  ],
});

const WAL = `(CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) ELSE pg_current_wal_lsn() END)`;

const replicaRow = z.object({
  application: z.string(),
  state: z.string().nullable(),
  synchronous: z.string().nullable(),
  bytes: z.number().nullable(),
  seconds: z.number().nullable(),
});
export type ReplicaRow = z.infer<typeof replicaRow>;

export const replicas = query({
  name: 'replicas',
  version: 1,
  grant: MONITOR_GRANT,
  needsMonitor: true,
  row: replicaRow,
  sql: () => [
    `SELECT coalesce(application_name, '') AS application, state, sync_state AS synchronous,
            pg_wal_lsn_diff(${WAL}, replay_lsn)::float8 AS bytes,
            extract(epoch FROM replay_lag)::float8 AS seconds
     FROM pg_stat_replication ORDER BY pid LIMIT 200`,
  ],
});

/** How far a standby is behind; no row on a primary. */
export const standbyLag = query({
  name: 'standby-lag',
  version: 1,
  grant: '',
  row: z.object({
    seconds: z.number().nullable(),
    replayed_all: z.boolean(),
    receiving: z.boolean(),
    /** Bytes received and not yet replayed. */
    behind: z.number(),
  }),
  sql: () => [
    `SELECT extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS seconds,
            coalesce(pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn(), false) AS replayed_all,
            EXISTS (SELECT FROM pg_stat_wal_receiver) AS receiving,
            coalesce(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), 0)::float8 AS behind
     WHERE pg_is_in_recovery()`,
  ],
});

const slotRow = z.object({
  name: z.string(),
  literal: z.string(),
  kind: z.string(),
  active: z.boolean(),
  /** Kept in step with the primary by a standby (from 17 on): nobody reads it there. */
  synced: z.boolean(),
  retained: z.number().nullable(),
  status: z.string().nullable(),
  horizon: z.number().nullable(),
});
export type SlotRow = z.infer<typeof slotRow>;

export const slots = query({
  name: 'slots',
  version: 1,
  grant: '',
  row: slotRow,
  sql: ({ major }) => [
    `SELECT slot_name::text AS name, ${major >= 17 ? 'synced' : 'false'} AS synced, quote_literal(slot_name) AS literal, slot_type AS kind, active,
            pg_wal_lsn_diff(${WAL}, restart_lsn)::float8 AS retained, wal_status AS status,
            greatest(age(xmin), age(catalog_xmin))::float8 AS horizon
     FROM pg_replication_slots WHERE NOT temporary ORDER BY slot_name LIMIT 500`,
  ],
});

const statementRow = z.object({
  id: z.string(),
  text: z.string(),
  calls: z.number(),
  /** Milliseconds. */
  total: z.number(),
  mean: z.number(),
  rows: z.number(),
  temporary_blocks: z.number(),
  /** Of the time of all statements of the database. */
  share: z.number(),
});
export type StatementRow = z.infer<typeof statementRow>;

const PRELOAD =
  "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements' (append to what is there), restart, CREATE EXTENSION pg_stat_statements";

/** The statements that take most time, and the slowest single ones, without literals. */
export const statements = query({
  name: 'statements',
  version: 1,
  grant: MONITOR_GRANT,
  needsMonitor: true,
  row: statementRow,
  refusals: { '55000': 'its library is not loaded (shared_preload_libraries)' },
  missing: ({ extensions }) => {
    const installed = extensions.get('pg_stat_statements')?.installed;
    if (installed === undefined) return `pg_stat_statements is not installed: ${PRELOAD}`;
    // An upgrade of the server leaves the old view behind, whose times have other names.
    const [major = 0, minor = 0] = installed.split('.').map(Number);
    return major > 1 || minor >= 8
      ? null
      : `pg_stat_statements stands at version ${installed} since an upgrade: ALTER EXTENSION pg_stat_statements UPDATE`;
  },
  sql: ({ extensions }) => {
    const schema = extensions.get('pg_stat_statements')?.schema ?? 'public';
    return [
      `WITH counted AS (
         SELECT s.queryid::text AS id, left(s.query, 20000) AS text, s.calls::float8 AS calls,
                s.total_exec_time AS total, s.mean_exec_time AS mean, s.rows::float8 AS rows,
                s.temp_blks_written::float8 AS temporary_blocks,
                s.total_exec_time / nullif(sum(s.total_exec_time) OVER (), 0) AS share,
                row_number() OVER (ORDER BY s.total_exec_time DESC) AS by_total,
                row_number() OVER (ORDER BY s.mean_exec_time DESC) AS by_mean
         FROM ${schema}.pg_stat_statements s
         WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND s.query ~* '^\\s*(?:/\\*[^*]*\\*/\\s*)*(?:select|insert|update|delete|merge|with)\\M')
       SELECT id, text, calls, total, mean, rows, temporary_blocks, coalesce(share, 0)::float8 AS share
       FROM counted WHERE by_total <= 100 OR by_mean <= 30 ORDER BY total DESC`,
    ];
  },
});
