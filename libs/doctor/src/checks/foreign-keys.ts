import type { DatabaseItem } from '@pitwall/contracts';
import type { IndexRow, KeyRow } from '../collect/queries/relations.ts';
import { are, many, number } from './amounts.ts';
import { check, fine, notApplicable } from './check.ts';
import { byOid, LARGE_ROWS, rowsIn } from './table-rows.ts';

/** Whether the index finds all rows of a key: it begins with the key's columns, in any order. */
export const serves = (index: IndexRow, key: KeyRow): boolean => {
  if (index.table_oid !== key.table_oid || !index.valid) return false;
  const partial = index.predicate?.replaceAll(/[()"]/g, '') ?? null;
  // Rows whose key is NULL refer to nothing, so that an index without them serves as well.
  const onlyNotNull =
    partial !== null &&
    key.quoted.some((column) => partial === `${column.replaceAll('"', '')} IS NOT NULL`);
  if (partial !== null && !onlyNotNull) return false;
  const leading = index.columns.slice(0, key.columns.length);
  return key.columns.every((column) => leading.includes(column));
};

export const unindexedForeignKeys = check(
  {
    name: 'unindexed-foreign-keys',
    title: 'Foreign keys have an index',
    practice: 'DB-03',
    impact: 4,
    why: 'Deleting or changing a referenced row reads the whole referencing table when no index leads with the key, and holds its locks meanwhile; so does every join along it.',
    threshold: `Tables of ${number(LARGE_ROWS)} rows and more: below, the whole table is read in a millisecond or so.`,
    verify:
      'Run the doctor again, or EXPLAIN DELETE of a referenced row: no "Seq Scan" stands in it.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'started', confidence: 'medium' },
      present: { suggests: 'partial', confidence: 'medium' },
    },
  },
  ['tables', 'indexes', 'constraints'],
  ({ tables, indexes, constraints }) => {
    const known = byOid(tables);
    // Keys of partitions are those of their parent, told once.
    const keys = constraints.filter(({ kind, inherited }) => kind === 'f' && !inherited);
    if (keys.length === 0) return notApplicable('The database has no foreign keys.');
    const partitionRows = (oid: number): number => {
      const table = known.get(oid);
      return table ? rowsIn(table) : 0;
    };
    const large = keys.filter(({ table_oid }) => partitionRows(table_oid) >= LARGE_ROWS);
    const without = large.filter((key) => !indexes.some((index) => serves(index, key)));
    const small = keys.length - large.length;
    if (without.length === 0)
      return fine(
        large.length === 0
          ? `None of the ${many(keys.length, 'foreign key')} stands in a table that is large enough for an index to matter.`
          : `All ${many(large.length, 'foreign key')} of large tables have an index${small > 0 ? `; ${many(small, 'key')} of small tables were not judged` : ''}.`,
      );
    const items = without
      .map((key) => ({ key, rows: partitionRows(key.table_oid) }))
      .sort((a, b) => b.rows - a.rows)
      .map(({ key, rows }): DatabaseItem => {
        const partitioned = known.get(key.table_oid)?.kind === 'p';
        return {
          object: `${key.table} (${key.quoted.join(', ')})`,
          detail: `refers to ${key.references}; ${number(rows)} rows`,
          // Without a name PostgreSQL chooses one that is free. A partitioned table takes no concurrent build.
          mend: `CREATE INDEX ${partitioned ? '' : 'CONCURRENTLY '}ON ${key.table} (${key.quoted.join(', ')});`,
        };
      });
    return {
      outcome: without.length * 2 >= large.length ? 'absent' : 'partial',
      message: `${many(without.length, 'foreign key')} of ${number(large.length)} in large tables ${are(without.length)} without an index.`,
      items,
    };
  },
);
