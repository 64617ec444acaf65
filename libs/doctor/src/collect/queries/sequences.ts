import { z } from 'zod';
import { OWN_OBJECTS, query } from '../query.ts';

/** Above, no counter that counts by ones gets anywhere near its end. */
const NEVER_REACHED = '9007199254740992';
/**
 * Reading a sequence takes a lock that is held until the transaction ends: never more than an eighth of the lock
 * table that all sessions share, the sequences of the largest tables first.
 */
const MOST_READ = `greatest(50, current_setting('max_locks_per_transaction')::int
  * current_setting('max_connections')::int / 8)`;

const sequenceRow = z.object({
  name: z.string(),
  /** Null where no value was drawn yet, or the role may not read it. */
  last: z.number().nullable(),
  readable: z.boolean(),
  /** False where it has no end that matters, or too many others were read. */
  read: z.boolean(),
  ends: z.number(),
  cycles: z.boolean(),
  rising: z.boolean(),
  column: z.string().nullable(),
  table: z.string().nullable(),
  quoted_column: z.string().nullable(),
  column_type: z.string().nullable(),
  /** The highest value that the column's type holds. */
  column_ends: z.number().nullable(),
});
export type SequenceRow = z.infer<typeof sequenceRow>;

export const sequences = query({
  name: 'sequences',
  version: 1,
  grant:
    'GRANT SELECT ON ALL SEQUENCES IN SCHEMA … TO the role of the doctor, or GRANT pg_read_all_data',
  row: sequenceRow,
  sql: () => [
    `WITH known AS MATERIALIZED (
     SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
            has_sequence_privilege(c.oid, 'USAGE, SELECT') AS readable,
            c.relpersistence = 'p' OR NOT pg_is_in_recovery() AS there,
            coalesce(t.reltuples, 0) AS rows,
            s.seqmax::float8 AS ends, s.seqcycle AS cycles, (s.seqincrement > 0) AS rising,
            quote_ident(tn.nspname) || '.' || quote_ident(t.relname) || '.' || quote_ident(a.attname) AS "column",
            quote_ident(tn.nspname) || '.' || quote_ident(t.relname) AS "table",
            quote_ident(a.attname) AS quoted_column, format_type(a.atttypid, NULL) AS column_type,
            CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                 WHEN 'int8'::regtype THEN 9223372036854775807 END::float8 AS column_ends
     FROM pg_sequence s
     JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN LATERAL (
       SELECT d.refobjid, d.refobjsubid FROM pg_depend d
       WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
         AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0 LIMIT 1) d ON true
     LEFT JOIN pg_class t ON t.oid = d.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
     LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     WHERE ${OWN_OBJECTS('c.oid', 'pg_class', 'n.nspname')}
     ORDER BY c.oid LIMIT 20000),
     chosen AS MATERIALIZED (
       SELECT *, readable AND there AND least(ends, column_ends) < ${NEVER_REACHED}
                 AND row_number() OVER (PARTITION BY readable AND there AND least(ends, column_ends) < ${NEVER_REACHED}
                                        ORDER BY rows DESC, oid) <= ${MOST_READ} AS read FROM known)
     SELECT name, readable, read, ends, cycles, rising, "column", "table", quoted_column, column_type, column_ends,
            pg_sequence_last_value(CASE WHEN read THEN oid END)::float8 AS last
     FROM chosen ORDER BY read DESC, oid LIMIT 5000`,
  ],
});
