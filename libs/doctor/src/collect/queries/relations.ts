import { z } from 'zod';
import { OWN_OBJECTS, query } from '../query.ts';

const MOST_TABLES = { rows: 5_000, words: 'the 5,000 largest tables' };
const MOST_INDEXES = { rows: 10_000, words: 'the 10,000 largest indexes' };
const MOST_COLUMNS = { rows: 20_000, words: 'the 20,000 columns of the largest tables' };
const MOST_RULES = { rows: 10_000, words: 'the 10,000 rules of the largest tables' };
const MOST_ESTIMATES = { rows: 1_000, words: 'the 1,000 largest tables' };

const tableRow = z.object({
  oid: z.number(),
  name: z.string(),
  /** r ordinary, p partitioned, m materialized view. */
  kind: z.string(),
  partition: z.boolean(),
  persistence: z.string(),
  /** Null where the table was never analyzed. */
  rows: z.number().nullable(),
  bytes: z.number(),
  heap_bytes: z.number(),
  live: z.number(),
  dead: z.number(),
  changed: z.number(),
  deleted: z.number(),
  modified_since_analyze: z.number(),
  sequential: z.number(),
  sequential_rows: z.number(),
  by_index: z.number(),
  vacuumed: z.boolean(),
  analyzed: z.boolean(),
  autovacuum_off: z.boolean(),
  vacuuming: z.boolean(),
  vacuum_scale: z.number().nullable(),
  vacuum_threshold: z.number().nullable(),
  primary_key: z.boolean(),
  unique_key: z.boolean(),
});
export type TableRow = z.infer<typeof tableRow>;

// Sizes on disk need a lock that an ALTER TABLE in progress does not grant; pages as last counted need none.
const SIZES = {
  measured: ['pg_total_relation_size(c.oid)::float8', 'pg_table_size(c.oid)::float8'],
  counted: [
    `(greatest(c.relpages, 0)
      + coalesce((SELECT sum(greatest(i.relpages, 0)) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                  WHERE x.indrelid = c.oid), 0)
      + coalesce((SELECT greatest(t.relpages, 0) FROM pg_class t WHERE t.oid = c.reltoastrelid), 0))
     * current_setting('block_size')::float8`,
    `greatest(c.relpages, 0) * current_setting('block_size')::float8`,
  ],
} as const;

const option = (name: string): string =>
  `(SELECT option_value FROM pg_options_to_table(c.reloptions) WHERE option_name = '${name}')`;

/** Autovacuum never analyzes a partitioned table itself: its rows are those of its partitions. */
const ROWS_BELOW = `(WITH RECURSIVE below AS (
    SELECT inhrelid FROM pg_inherits WHERE inhparent = c.oid
    UNION ALL SELECT i.inhrelid FROM pg_inherits i JOIN below b ON i.inhparent = b.inhrelid)
  SELECT sum(greatest(l.reltuples::float8, pg_stat_get_live_tuples(l.oid)::float8, 0))
  FROM below b JOIN pg_class l ON l.oid = b.inhrelid WHERE l.relkind = 'r')`;

const tablesSql = ([bytes, heap]: readonly [string, string]): string => `
  SELECT c.oid::int8::float8 AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
         c.relkind::text AS kind, c.relispartition OR EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid) AS partition, c.relpersistence::text AS persistence,
         CASE WHEN c.relkind = 'p' THEN ${ROWS_BELOW} WHEN c.reltuples >= 0 THEN c.reltuples::float8 END AS rows,
         ${bytes} AS bytes, ${heap} AS heap_bytes,
         coalesce(s.n_live_tup, 0)::float8 AS live, coalesce(s.n_dead_tup, 0)::float8 AS dead,
         (coalesce(s.n_tup_ins, 0) + coalesce(s.n_tup_upd, 0) + coalesce(s.n_tup_del, 0))::float8 AS changed,
         coalesce(s.n_tup_del, 0)::float8 AS deleted,
         coalesce(s.n_mod_since_analyze, 0)::float8 AS modified_since_analyze,
         coalesce(s.seq_scan, 0)::float8 AS sequential,
         coalesce(s.seq_tup_read, 0)::float8 AS sequential_rows,
         coalesce(s.idx_scan, 0)::float8 AS by_index,
         (s.last_vacuum IS NOT NULL OR s.last_autovacuum IS NOT NULL) AS vacuumed,
         (s.last_analyze IS NOT NULL OR s.last_autoanalyze IS NOT NULL) AS analyzed,
         NOT coalesce(${option('autovacuum_enabled')}::boolean, true) AS autovacuum_off,
         EXISTS (SELECT FROM pg_stat_progress_vacuum p
                 WHERE p.datname = current_database() AND coalesce(p.relid, c.oid) = c.oid) AS vacuuming,
         ${option('autovacuum_vacuum_scale_factor')}::float8 AS vacuum_scale,
         ${option('autovacuum_vacuum_threshold')}::float8 AS vacuum_threshold,
         EXISTS (SELECT FROM pg_index k WHERE k.indrelid = c.oid AND k.indisprimary) AS primary_key,
         EXISTS (SELECT FROM pg_index k WHERE k.indrelid = c.oid AND k.indisunique AND k.indisvalid
                   AND k.indpred IS NULL AND k.indexprs IS NULL
                   AND NOT EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = c.oid AND a.attnum = ANY((k.indkey::int2[])[0:k.indnkeyatts - 1])
                                     AND NOT a.attnotnull)) AS unique_key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
  WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
    AND ${OWN_OBJECTS('c.oid', 'pg_class', 'n.nspname')}
  ORDER BY c.relkind = 'p' DESC, c.relpages DESC, c.oid LIMIT ${MOST_TABLES.rows + 1}`;

/** The largest tables with what the server counts about them. */
export const tables = query({
  name: 'tables',
  version: 1,
  most: MOST_TABLES,
  grant: '',
  row: tableRow,
  sql: () => [tablesSql(SIZES.measured), tablesSql(SIZES.counted)],
});

const indexRow = z.object({
  oid: z.number(),
  table: z.string(),
  table_oid: z.number(),
  name: z.string(),
  method: z.string(),
  /** Of a partitioned table: it holds nothing itself. */
  partitioned: z.boolean(),
  unique: z.boolean(),
  primary: z.boolean(),
  valid: z.boolean(),
  building: z.boolean(),
  /** Backs a constraint, identifies rows for replication, orders the table, or is a part of a partitioned index. */
  bound: z.boolean(),
  /** Key columns in order; 0 stands for an expression. */
  columns: z.array(z.number()),
  included: z.array(z.number()),
  /** Operator class, collation and order of each key column. */
  traits: z.array(z.string()),
  expressions: z.string().nullable(),
  predicate: z.string().nullable(),
  bytes: z.number(),
  scans: z.number(),
  /** Days since the last scan, from PostgreSQL 16 on. */
  idle_days: z.number().nullable(),
});
export type IndexRow = z.infer<typeof indexRow>;

// Whoever builds or drops an index without blocking writes locks it; several of one table are built in turn. Of
// others' work a role without rights sees only that there is some.
const WORKED_ON = `(
  EXISTS (SELECT FROM pg_stat_progress_create_index p
          WHERE p.datname = current_database() AND coalesce(p.relid, x.indrelid) IN (x.indrelid, 0))
  OR EXISTS (SELECT FROM pg_locks l
             WHERE l.locktype = 'relation' AND l.relation = i.oid AND l.pid <> pg_backend_pid()
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND l.mode IN ('ShareUpdateExclusiveLock', 'AccessExclusiveLock')))`;

export const indexes = query({
  name: 'indexes',
  version: 1,
  most: MOST_INDEXES,
  grant: '',
  row: indexRow,
  sql: ({ major }) => [
    `SELECT i.oid::int8::float8 AS oid, quote_ident(tn.nspname) || '.' || quote_ident(t.relname) AS "table",
            t.oid::int8::float8 AS table_oid, quote_ident(n.nspname) || '.' || quote_ident(i.relname) AS name,
            am.amname::text AS method, i.relkind = 'I' AS partitioned,
            x.indisunique AS "unique", x.indisprimary AS "primary", x.indisvalid AS valid,
            NOT x.indisvalid AND ${WORKED_ON} AS building,
            (x.indisreplident OR x.indisclustered OR x.indisexclusion OR i.relispartition OR i.relkind = 'I'
             OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
             OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype = 'f')) AS bound,
            (SELECT coalesce(array_agg(key.number::int ORDER BY key.place), '{}')
             FROM unnest(x.indkey) WITH ORDINALITY AS key(number, place)
             WHERE key.place <= x.indnkeyatts) AS columns,
            (SELECT coalesce(array_agg(key.number::int ORDER BY key.place), '{}')
             FROM unnest(x.indkey) WITH ORDINALITY AS key(number, place)
             WHERE key.place > x.indnkeyatts) AS included,
            (SELECT coalesce(array_agg(concat_ws('/', class.oid, collation_of.oid, option_of.bits, stated.attoptions)
                                       ORDER BY class.place), '{}')
             FROM unnest(x.indclass) WITH ORDINALITY AS class(oid, place)
             JOIN unnest(x.indcollation) WITH ORDINALITY AS collation_of(oid, place) USING (place)
             JOIN unnest(x.indoption) WITH ORDINALITY AS option_of(bits, place) USING (place)
             LEFT JOIN pg_attribute stated ON stated.attrelid = i.oid AND stated.attnum = place) AS traits,
            pg_get_expr(x.indexprs, x.indrelid) AS expressions, pg_get_expr(x.indpred, x.indrelid) AS predicate,
            greatest(i.relpages, 0) * current_setting('block_size')::float8 AS bytes,
            coalesce(s.idx_scan, 0)::float8 AS scans,
            ${major >= 16 ? `(extract(epoch FROM now() - s.last_idx_scan) / 86400)::float8` : 'NULL::float8'} AS idle_days
     FROM pg_index x
     JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_namespace n ON n.oid = i.relnamespace
     JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
     JOIN pg_am am ON am.oid = i.relam
     LEFT JOIN pg_stat_all_indexes s ON s.indexrelid = i.oid
     WHERE t.relkind IN ('r', 'p', 'm') AND t.relpersistence <> 't'
       AND ${OWN_OBJECTS('t.oid', 'pg_class', 'tn.nspname')}
     ORDER BY i.relpages DESC, i.oid LIMIT ${MOST_INDEXES.rows + 1}`,
  ],
});

const columnRow = z.object({
  table_oid: z.number(),
  number: z.number(),
  name: z.string(),
  quoted: z.string(),
  /** Distinct values where the planner has counted and the role may read it; negative: share of the rows. */
  distinct: z.number().nullable(),
});
export type ColumnRow = z.infer<typeof columnRow>;

/** Columns of tables that are large enough for an index to matter. */
export const columns = query({
  name: 'columns',
  version: 1,
  most: MOST_COLUMNS,
  grant: '',
  row: columnRow,
  sql: () => [
    `SELECT c.oid::int8::float8 AS table_oid, a.attnum::int AS number, a.attname::text AS name,
            quote_ident(a.attname) AS quoted,
            (SELECT s.n_distinct::float8 FROM pg_stats s
             WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname
             ORDER BY s.inherited DESC LIMIT 1) AS "distinct"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
       AND (c.reltuples >= 5000 OR pg_stat_get_live_tuples(c.oid) >= 5000)
       AND ${OWN_OBJECTS('c.oid', 'pg_class', 'n.nspname')}
     ORDER BY c.reltuples DESC, c.oid, a.attnum LIMIT ${MOST_COLUMNS.rows + 1}`,
  ],
});

const keyRow = z.object({
  oid: z.number(),
  /** The key of the partitioned table that it is a part of; 0 for none. */
  parent: z.number(),
  name: z.string(),
  table: z.string(),
  table_oid: z.number(),
  columns: z.array(z.number()),
  quoted: z.array(z.string()),
  references: z.string(),
  references_oid: z.number(),
  inherited: z.boolean(),
  validated: z.boolean(),
  /** f foreign key, c check, n not null. */
  kind: z.string(),
});
export type KeyRow = z.infer<typeof keyRow>;

/** Foreign keys, and rules that were never validated. Those that are not enforced (from 18 on) wait for nothing. */
export const constraints = query({
  name: 'constraints',
  version: 1,
  most: MOST_RULES,
  grant: '',
  row: keyRow,
  sql: ({ major }) => [
    `SELECT k.oid::int8::float8 AS oid, k.conparentid::int8::float8 AS parent, quote_ident(k.conname) AS name,
            quote_ident(n.nspname) || '.' || quote_ident(t.relname) AS "table", t.oid::int8::float8 AS table_oid,
            (SELECT coalesce(array_agg(key.number::int ORDER BY key.place), '{}')
             FROM unnest(k.conkey) WITH ORDINALITY AS key(number, place)) AS columns,
            (SELECT coalesce(array_agg(quote_ident(a.attname) ORDER BY key.place), '{}')
             FROM unnest(k.conkey) WITH ORDINALITY AS key(number, place)
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = key.number) AS quoted,
            coalesce((SELECT quote_ident(rn.nspname) || '.' || quote_ident(r.relname)
                      FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
                      WHERE r.oid = k.confrelid), '') AS "references",
            k.confrelid::int8::float8 AS references_oid, (k.conparentid <> 0 OR (k.coninhcount > 0 AND NOT k.conislocal)) AS inherited,
            k.convalidated AS validated, k.contype::text AS kind
     FROM pg_constraint k
     JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE (k.contype = 'f' OR (k.contype IN ('c', 'n') AND NOT k.convalidated))
       ${major >= 18 ? 'AND k.conenforced' : ''}
       AND ${OWN_OBJECTS('t.oid', 'pg_class', 'n.nspname')}
     ORDER BY t.relpages DESC, k.oid LIMIT ${MOST_RULES.rows + 1}`,
  ],
});

const bloatRow = z.object({
  table_oid: z.number(),
  /** Bytes that the rows would need, by the planner's average widths. */
  needed: z.number(),
  pages_bytes: z.number(),
});
export type BloatRow = z.infer<typeof bloatRow>;

/** What tables would need, by the planner's statistics; those that the role may not read are left out. */
export const bloat = query({
  name: 'bloat',
  version: 1,
  most: MOST_ESTIMATES,
  grant: 'GRANT pg_read_all_data TO the role of the doctor (statistics follow the right to read)',
  row: bloatRow,
  sql: () => [
    `SELECT c.oid::int8::float8 AS table_oid,
            c.relpages * current_setting('block_size')::float8 AS pages_bytes,
            (c.reltuples * (28 + 8 + w.width)
             / coalesce((SELECT option_value::float8 / 100 FROM pg_options_to_table(c.reloptions)
                         WHERE option_name = 'fillfactor'), 1))::float8 AS needed
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN LATERAL (
       SELECT sum((1 - s.null_frac) * s.avg_width) AS width, count(*) AS seen FROM pg_stats s
       WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND NOT s.inherited) w ON w.seen > 0
     WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND c.reltuples > 0 AND c.relpages > 1000
       AND w.seen = (SELECT count(*) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
       AND ${OWN_OBJECTS('c.oid', 'pg_class', 'n.nspname')}
     ORDER BY c.relpages DESC LIMIT ${MOST_ESTIMATES.rows + 1}`,
  ],
});
