import { z } from 'zod';
import { query } from '../query.ts';

export const PROVIDERS = [
  'aurora',
  'rds',
  'alloydb',
  'cloud_sql',
  'azure',
  'neon',
  'supabase',
] as const;
export type Provider = (typeof PROVIDERS)[number];

const PROVIDER = `(SELECT CASE
    WHEN EXISTS (SELECT FROM pg_proc WHERE proname = 'aurora_version') THEN 'aurora'
    ELSE (SELECT min(known.provider) FROM pg_roles r
          JOIN (VALUES ('rds_superuser', 'rds'), ('alloydbsuperuser', 'alloydb'),
                       ('cloudsqlsuperuser', 'cloud_sql'), ('azure_pg_admin', 'azure'),
                       ('neon_superuser', 'neon'), ('supabase_admin', 'supabase'))
            AS known(role, provider) ON known.role = r.rolname) END)`;

/** What the server and the connection are. */
export const server = query({
  name: 'server',
  version: 1,
  grant: '',
  row: z.object({
    version: z.string(),
    version_number: z.number(),
    database: z.string(),
    role: z.string(),
    superuser: z.boolean(),
    /** Whether sessions of others and their statements are shown: pg_read_all_stats, which pg_monitor holds. */
    monitor: z.boolean(),
    standby: z.boolean(),
    database_bytes: z.number().nullable(),
    /** Seconds since the server started, and since the database's counters were reset. */
    uptime: z.number(),
    since_reset: z.number().nullable(),
    /** Seconds since the server began to count at all: a crash, even of one session, empties every counter. */
    since_crash: z.number().nullable(),
    /** Whose service it is, by the roles and functions that it brings; null for a server of one's own. */
    provider: z.enum(PROVIDERS).nullable(),
    now: z.string(),
  }),
  sql: () => [
    `SELECT current_setting('server_version') AS version,
            current_setting('server_version_num')::int AS version_number,
            current_database()::text AS database, current_user::text AS role,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
            pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS monitor,
            pg_is_in_recovery() AS standby,
            CASE WHEN has_database_privilege(current_database(), 'CONNECT')
                 THEN pg_database_size(current_database())::float8 END AS database_bytes,
            extract(epoch FROM now() - pg_postmaster_start_time())::float8 AS uptime,
            (SELECT extract(epoch FROM now() - stats_reset)::float8
             FROM pg_stat_database WHERE datname = current_database()) AS since_reset,
            (SELECT extract(epoch FROM now() - stats_reset)::float8 FROM pg_stat_bgwriter) AS since_crash,
            ${PROVIDER} AS provider,
            to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
  ],
});

/** Names the cluster for ever. */
export const cluster = query({
  name: 'cluster',
  version: 1,
  grant: 'GRANT EXECUTE ON FUNCTION pg_control_system() TO the role of the doctor',
  row: z.object({ identifier: z.string() }),
  sql: () => ['SELECT system_identifier::text AS identifier FROM pg_control_system()'],
});

export const extensions = query({
  name: 'extensions',
  version: 1,
  grant: '',
  row: z.object({
    name: z.string(),
    quoted: z.string(),
    schema: z.string(),
    installed: z.string(),
    available: z.string().nullable(),
  }),
  sql: () => [
    `SELECT e.extname::text AS name, quote_ident(e.extname) AS quoted,
            quote_ident(n.nspname) AS schema, e.extversion AS installed,
            a.default_version AS available
     FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     LEFT JOIN pg_available_extensions a ON a.name = e.extname
     ORDER BY e.extname LIMIT 500`,
  ],
});

export const settings = query({
  name: 'settings',
  version: 1,
  grant: 'GRANT pg_read_all_settings TO the role of the doctor',
  row: z.object({
    name: z.string(),
    setting: z.string(),
    unit: z.string().nullable(),
    source: z.string(),
    boot: z.string().nullable(),
  }),
  // reset_val: what the doctor itself set for its transaction is nobody's setting.
  sql: () => [
    `SELECT name, reset_val AS setting, unit, source, boot_val AS boot FROM pg_settings
     WHERE name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections',
       'shared_buffers', 'work_mem', 'maintenance_work_mem', 'effective_cache_size', 'random_page_cost',
       'max_wal_size', 'checkpoint_timeout', 'fsync', 'full_page_writes', 'synchronous_commit',
       'data_checksums', 'autovacuum', 'track_counts', 'track_activities', 'track_io_timing',
       'autovacuum_vacuum_threshold', 'autovacuum_vacuum_scale_factor', 'autovacuum_freeze_max_age',
       'autovacuum_multixact_freeze_max_age', 'statement_timeout', 'lock_timeout', 'transaction_timeout',
       'idle_in_transaction_session_timeout', 'log_min_duration_statement', 'log_lock_waits',
       'shared_preload_libraries', 'archive_mode', 'wal_level', 'block_size', 'max_slot_wal_keep_size',
       'deadlock_timeout', 'vacuum_failsafe_age', 'autovacuum_vacuum_max_threshold',
       'autovacuum_analyze_threshold', 'autovacuum_analyze_scale_factor', 'idle_replication_slot_timeout',
       'recovery_min_apply_delay', 'restore_command', 'compute_query_id', 'log_duration',
       'log_min_duration_sample', 'pg_stat_statements.max', 'pg_stat_statements.track',
       'auto_explain.log_min_duration')
     ORDER BY name`,
  ],
});
