import type { DatabaseItem } from '@pitwall/contracts';
import type { FilterUse } from '../collect/filters.ts';
import type { ColumnRow, IndexRow, TableRow } from '../collect/queries/relations.ts';
import { bytes, many, number } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';
import { LARGE_ROWS, rowsIn } from './table-rows.ts';

const SCANS_AN_HOUR = 10;
/** Where the counters’ age is not known: one scan in so many transactions is no nightly report. */
const TRANSACTIONS_A_SCAN = 200;
const LEAST_SCANS = 50;
const LEAST_COUNTED_DAYS = 1 / 24 / 12;
/** Fewer distinct values than this leave most of the table to read: an index would not be taken. */
const LEAST_DISTINCT = 20;
const HEAVY_ROWS = 5_000_000;

const chooses = (column: ColumnRow, rows: number): boolean => {
  if (column.distinct === null) return true;
  const distinct = column.distinct < 0 ? -column.distinct * rows : column.distinct;
  return distinct >= LEAST_DISTINCT;
};

interface Proposal {
  columns: ColumnRow[];
  use: FilterUse;
}

/** The filter that costs most and that no index begins with; null where none is known. */
export const missingIndex = (
  table: TableRow,
  filters: readonly FilterUse[],
  columns: readonly ColumnRow[],
  indexes: readonly IndexRow[],
): Proposal | null => {
  const rows = rowsIn(table);
  const known = new Map(
    columns
      .filter(({ table_oid }) => table_oid === table.oid)
      .map((column) => [column.number, column]),
  );
  const served = (numbers: readonly number[]) =>
    indexes.some(
      ({ table_oid, valid, predicate, columns: [first] }) =>
        table_oid === table.oid &&
        valid &&
        predicate === null &&
        first !== undefined &&
        numbers.includes(first) &&
        chooses(
          known.get(first) ?? { distinct: null, table_oid, number: first, name: '', quoted: '' },
          rows,
        ),
    );
  const open = filters
    .filter((use) => use.table_oid === table.oid && !served(use.columns))
    .map((use) => ({
      use,
      columns: use.columns
        .flatMap((one) => known.get(one) ?? [])
        .filter((column) => chooses(column, rows))
        .slice(0, 3),
    }))
    .filter((proposal) => proposal.columns.length > 0)
    .sort((a, b) => b.use.total - a.use.total);
  return open[0] ?? null;
};

export const sequentialScans = check(
  {
    name: 'sequential-scans',
    title: 'Frequent queries do not read whole large tables',
    practice: 'DB-03',
    impact: 4,
    why: 'A query that reads a whole table costs more with every row that is added, until it is the outage.',
    threshold: `Tables of ${number(LARGE_ROWS)} rows and more, read whole at least ${LEAST_SCANS} times and ${SCANS_AN_HOUR} times an hour (or once in ${TRANSACTIONS_A_SCAN} transactions where the counters’ age is not known), at least half of the table each time and ${number(HEAVY_ROWS)} rows together. A nightly report or a dump stays below; so does a query that stops after a page.`,
    verify: 'pg_stat_user_tables.seq_scan of the table stops rising under the same load.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables', 'indexes', 'columns'],
  ({ tables, indexes, columns }, { countedDays, exactDays, filters, isSeen, maybe }) => {
    const large = tables.filter((table) => table.kind === 'r' && rowsIn(table) >= LARGE_ROWS);
    if (large.length === 0)
      return notApplicable(
        `No table has ${number(LARGE_ROWS)} rows: reading one whole costs little.`,
      );
    if (countedDays < LEAST_COUNTED_DAYS)
      return notVisible('Not visible yet: the server has counted for less than five minutes.');
    const hours = Math.max((exactDays ?? countedDays) * 24, 1 / 4);
    const transactions = maybe('database')[0]?.transactions ?? Infinity;
    const often = ({ sequential }: TableRow): boolean =>
      sequential / hours >= SCANS_AN_HOUR &&
      (exactDays !== null || sequential * TRANSACTIONS_A_SCAN >= transactions);
    const read = large
      .filter(
        (table) =>
          table.sequential >= LEAST_SCANS &&
          often(table) &&
          table.sequential_rows >= HEAVY_ROWS &&
          table.sequential_rows / table.sequential >= rowsIn(table) / 2,
      )
      .sort((a, b) => b.sequential_rows - a.sequential_rows);
    if (read.length === 0)
      return fine(`None of ${many(large.length, 'large table')} is read whole often.`);
    const hint = isSeen('statements')
      ? 'no counted statement shows by which column; EXPLAIN the queries of this table'
      : 'pg_stat_statements would tell by which column';
    const items = read.map((table): DatabaseItem => {
      const proposal = missingIndex(table, filters, columns, indexes);
      const names = proposal?.columns.map(({ quoted }) => quoted).join(', ');
      return {
        object: table.name,
        detail: `${number(rowsIn(table))} rows, ${bytes(table.bytes)}, read whole ${number(table.sequential)} times, ${exactDays === null ? `once in ${number(Math.max(1, transactions / table.sequential))} transactions` : `${number(table.sequential / hours)} an hour`}; ${
          proposal
            ? `filtered by ${names} in ${number(proposal.use.calls)} calls of ${number(proposal.use.total / Math.max(1, proposal.use.calls))} ms`
            : hint
        }`,
        mend: proposal ? `CREATE INDEX CONCURRENTLY ON ${table.name} (${names});` : null,
      };
    });
    return {
      outcome: 'absent',
      message: `${many(read.length, 'large table')} ${read.length === 1 ? 'is' : 'are'} read whole again and again.`,
      items,
    };
  },
);
