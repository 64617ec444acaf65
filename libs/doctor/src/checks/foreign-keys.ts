import type { DatabaseItem } from '@pitwall/contracts';
import type { ColumnRow, IndexRow, KeyRow } from '../collect/queries/relations.ts';
import { are, many, number } from './amounts.ts';
import { check, fine, notApplicable } from './check.ts';
import { byOid, grouped, LARGE_ROWS, rowsIn } from './table-rows.ts';

/** So many rows for each value are read in a millisecond or so. */
const FEW_ROWS = 1000;
/** Fewer distinct values than this leave most of the table to read, with an index or without. */
const FEW_VALUES = 20;

/** How many rows a value of a column has; null where the planner has not counted, or the role may not read it. */
type RowsAValue = (tableOid: number, column: number) => number | null;

/**
 * Whether the index finds the rows of a key: it begins with the key's columns, in any order, or with one of
 * several whose values have few rows each.
 */
export const serves = (index: IndexRow, key: KeyRow, rowsAValue: RowsAValue = () => 0): boolean => {
  if (index.table_oid !== key.table_oid || !index.valid || index.method === 'brin') return false;
  const partial = index.predicate?.replaceAll(/[()"]/g, '') ?? null;
  // Rows whose key is NULL refer to nothing, so that an index without them serves as well.
  const onlyNotNull =
    partial !== null &&
    partial
      .split(' AND ')
      .every((part) =>
        key.quoted.some((column) => part === `${column.replaceAll('"', '')} IS NOT NULL`),
      );
  if (partial !== null && !onlyNotNull) return false;
  const leading = index.columns.slice(0, key.columns.length);
  if (key.columns.every((column) => leading.includes(column))) return true;
  const [first = 0] = index.columns;
  return key.columns.includes(first) && (rowsAValue(key.table_oid, first) ?? 0) <= FEW_ROWS;
};

type Distinct = (tableOid: number, column: number) => number | null;

const distinctIn = (columns: readonly ColumnRow[]): Distinct => {
  const ofTable = grouped(columns, ({ table_oid }) => table_oid);
  return (tableOid, column) =>
    (ofTable.get(tableOid) ?? []).find((one) => one.number === column)?.distinct ?? null;
};

const rowsByValue =
  (distinctOf: Distinct, rowsOf: (oid: number) => number): RowsAValue =>
  (tableOid, column) => {
    const distinct = distinctOf(tableOid, column);
    if (distinct === null || distinct === 0) return null;
    return distinct < 0 ? -1 / distinct : rowsOf(tableOid) / distinct;
  };

/** Two keys over the same columns want one index. */
const oncePerColumns = (keys: readonly KeyRow[]): KeyRow[] => [
  ...new Map(
    keys.map((key) => [`${key.table_oid}:${[...key.columns].sort((a, b) => a - b).join()}`, key]),
  ).values(),
];

export const unindexedForeignKeys = check(
  {
    name: 'unindexed-foreign-keys',
    title: 'Foreign keys have an index',
    practice: 'DB-03',
    impact: 4,
    why: 'Deleting or changing a referenced row reads the whole referencing table when no index leads with the key, and holds its locks meanwhile; so does every join along it.',
    threshold: `Tables of ${number(LARGE_ROWS)} rows and more: below, the whole table is read in a millisecond or so. An index over one of several columns is enough where its values have up to ${number(FEW_ROWS)} rows each, and so are indexes of the partitions; a column of fewer than ${FEW_VALUES} values is not judged where no referenced row was ever deleted.`,
    verify:
      'Run the doctor again, or EXPLAIN DELETE of a referenced row: no "Seq Scan" stands in it.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'started', confidence: 'medium' },
      present: { suggests: 'partial', confidence: 'medium' },
    },
  },
  ['tables', 'indexes', 'constraints'],
  ({ tables, indexes, constraints }, { maybe }) => {
    const known = byOid(tables);
    // Keys of partitions are those of their parent, told once.
    const keys = constraints.filter(({ kind, inherited }) => kind === 'f' && !inherited);
    if (keys.length === 0) return notApplicable('The database has no foreign keys.');
    const rowsOf = (oid: number): number => {
      const table = known.get(oid);
      return table ? rowsIn(table) : 0;
    };
    const distinctOf = distinctIn(maybe('columns'));
    const rowsAValue = rowsByValue(distinctOf, rowsOf);
    const ofTable = grouped(indexes, ({ table_oid }) => table_oid);
    const partsOf = grouped(
      constraints.filter(({ kind, parent }) => kind === 'f' && parent !== 0),
      ({ parent }) => parent,
    );
    const served = (key: KeyRow): boolean => {
      if ((ofTable.get(key.table_oid) ?? []).some((index) => serves(index, key, rowsAValue)))
        return true;
      // Parts in the same table are of a partitioned table that it refers to.
      const parts = (partsOf.get(key.oid) ?? []).filter(
        (part) => part.table_oid !== key.table_oid && rowsOf(part.table_oid) >= FEW_ROWS,
      );
      return parts.length > 0 && parts.every(served);
    };
    const lookup = ({
      columns: [only = 0, ...others],
      table_oid,
      references_oid,
    }: KeyRow): boolean => {
      const distinct = distinctOf(table_oid, only) ?? 0;
      return (
        others.length === 0 &&
        distinct > 0 &&
        distinct < FEW_VALUES &&
        known.get(references_oid)?.deleted === 0
      );
    };
    const large = keys.filter(
      (key) => rowsOf(key.table_oid) >= LARGE_ROWS && (served(key) || !lookup(key)),
    );
    const without = oncePerColumns(large.filter((key) => !served(key)));
    const small = keys.length - large.length;
    if (without.length === 0)
      return fine(
        large.length === 0
          ? `None of the ${many(keys.length, 'foreign key')} stands in a table that is large enough for an index to matter.`
          : `All ${many(large.length, 'foreign key')} of large tables have an index${small > 0 ? `; ${many(small, 'key')} of few values or small tables were not judged` : ''}.`,
      );
    const items = without
      .map((key) => ({ key, rows: rowsOf(key.table_oid) }))
      .sort((a, b) => b.rows - a.rows)
      .map(({ key, rows }): DatabaseItem => {
        const partitioned = known.get(key.table_oid)?.kind === 'p';
        return {
          object: `${key.table} (${key.quoted.join(', ')})`,
          detail: `refers to ${key.references}; ${number(rows)} rows`,
          // Without a name PostgreSQL chooses one that is free. A partitioned table takes no concurrent build, and
          // an index over all partitions at once would keep every write out until it is there.
          mend: partitioned
            ? `CREATE INDEX ON ONLY ${key.table} (${key.quoted.join(', ')}); -- then CREATE INDEX CONCURRENTLY on each partition, and ALTER INDEX … ATTACH PARTITION for each: without ONLY it would block writes to all of them`
            : `CREATE INDEX CONCURRENTLY ON ${key.table} (${key.quoted.join(', ')});`,
        };
      });
    return {
      outcome: without.length * 2 >= large.length ? 'absent' : 'partial',
      message: `${many(without.length, 'foreign key')} of ${number(large.length)} in large tables ${are(without.length)} without an index.`,
      items,
    };
  },
);
