import { z } from 'zod';
import { MONITOR_GRANT, query } from '../query.ts';

const sessionRow = z.object({
  pid: z.number(),
  role: z.string().nullable(),
  superuser: z.boolean(),
  application: z.string(),
  state: z.string().nullable(),
  /** Seconds since the transaction began, and since the state changed. */
  transaction: z.number().nullable(),
  state_since: z.number().nullable(),
  /** The first word of what runs; never more, since a query may hold anything. */
  verb: z.string(),
  /** Transactions that cannot be cleaned up because of it. */
  horizon: z.number().nullable(),
  own_database: z.boolean(),
});
export type SessionRow = z.infer<typeof sessionRow>;

export const sessions = query({
  name: 'sessions',
  version: 1,
  grant: MONITOR_GRANT,
  needsMonitor: true,
  row: sessionRow,
  sql: () => [
    `SELECT a.pid, a.usename::text AS role, coalesce(r.rolsuper, false) AS superuser,
            coalesce(a.application_name, '') AS application, a.state,
            extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS "transaction",
            extract(epoch FROM clock_timestamp() - a.state_change)::float8 AS state_since,
            upper(coalesce(substring(a.query FROM '^\\s*([A-Za-z]{1,20})'), '')) AS verb,
            greatest(age(a.backend_xmin), age(a.backend_xid))::float8 AS horizon,
            coalesce(a.datname = current_database(), false) AS own_database
     FROM pg_stat_activity a LEFT JOIN pg_roles r ON r.oid = a.usesysid
     WHERE a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()
     ORDER BY a.xact_start NULLS LAST LIMIT 5000`,
  ],
});

/** How many sessions there are: every role may see that. */
export const connections = query({
  name: 'connections',
  version: 1,
  grant: '',
  row: z.object({ used: z.number() }),
  // Sessions of other roles hide their kind from a role without rights, so that its count is a bit too high.
  sql: () => [
    `SELECT (CASE WHEN pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')
                  THEN (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')
                  ELSE (SELECT sum(numbackends) FROM pg_stat_database) END)::float8 AS used`,
  ],
});

const waitRow = z.object({
  pid: z.number(),
  blockers: z.array(z.number()),
  waiting: z.number().nullable(),
  mode: z.string(),
  relation: z.string().nullable(),
});
export type WaitRow = z.infer<typeof waitRow>;

/**
 * Of this database: who waits for a row waits for a transaction, which belongs to no database. Advisory locks are
 * waited for on purpose, and who builds an index without blocking waits for others to end.
 */
export const waits = query({
  name: 'waits',
  version: 1,
  grant: '',
  row: waitRow,
  sql: () => [
    `SELECT l.pid, array(SELECT DISTINCT blocker FROM unnest(pg_blocking_pids(l.pid)) AS blocker
                         WHERE blocker <> 0) AS blockers,
            extract(epoch FROM clock_timestamp() - l.waitstart)::float8 AS waiting, l.mode,
            (SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.oid = l.relation) AS relation
     FROM pg_locks l
     JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
     WHERE NOT l.granted AND l.pid <> pg_backend_pid()
       AND l.locktype NOT IN ('advisory', 'virtualxid')
     ORDER BY l.waitstart NULLS LAST LIMIT 500`,
  ],
});

const preparedRow = z.object({
  name: z.string(),
  literal: z.string(),
  role: z.string(),
  database: z.string(),
  quoted_database: z.string(),
  own_database: z.boolean(),
  /** Seconds since it was prepared. */
  prepared: z.number(),
  /** Transactions that cannot be cleaned up because of it. */
  horizon: z.number(),
});
export type PreparedRow = z.infer<typeof preparedRow>;

/** Transactions that wait for their second phase, of all databases: no session owns them. */
export const preparedTransactions = query({
  name: 'prepared-transactions',
  version: 1,
  grant: '',
  row: preparedRow,
  sql: () => [
    `SELECT p.gid AS name, quote_literal(p.gid) AS literal, p.owner::text AS role, p.database::text AS database,
            quote_ident(p.database) AS quoted_database, p.database = current_database() AS own_database,
            extract(epoch FROM clock_timestamp() - p.prepared)::float8 AS prepared,
            age(p.transaction)::float8 AS horizon
     FROM pg_prepared_xacts p ORDER BY p.prepared LIMIT 1000`,
  ],
});

const roleSettingsRow = z.object({
  /** Null: for every role. */
  role: z.string().nullable(),
  settings: z.array(z.string()),
});
export type RoleSettingsRow = z.infer<typeof roleSettingsRow>;

/** Settings that roles bring with them into this database. */
export const roleSettings = query({
  name: 'role-settings',
  version: 1,
  grant: '',
  row: roleSettingsRow,
  sql: () => [
    `SELECT r.rolname::text AS role, s.setconfig AS settings
     FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole
     WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
     ORDER BY s.setdatabase = 0, s.setrole = 0 LIMIT 1000`,
  ],
});
