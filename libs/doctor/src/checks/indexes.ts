import type { DatabaseItem } from '@pitwall/contracts';
import type { IndexRow } from '../collect/queries/relations.ts';
import { are, bytes, many } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';
import { serves } from './foreign-keys.ts';
import { byOid, grouped, rowsIn } from './table-rows.ts';

const MEGABYTE = 1024 ** 2;
const dropped = (index: IndexRow): string => `DROP INDEX CONCURRENTLY ${index.name};`;
const enforces = ({ unique, primary, bound }: IndexRow): boolean => unique || primary || bound;

const UNUSED_DAYS = 14;
const IDLE_DAYS = 90;

export const unusedIndexes = check(
  {
    name: 'unused-indexes',
    title: 'Indexes are used',
    practice: 'DB-03',
    impact: 2,
    why: 'Every write keeps every index, and each takes memory that others could use.',
    threshold: `Never scanned in at least ${UNUSED_DAYS} days of counting (from PostgreSQL 16 on also: not for ${IDLE_DAYS} days), from 1 MB on, and enforcing nothing: what a monthly report needs shows only after a month, so read the reports first. A crash empties the counters, so that counting begins anew with it. PostgreSQL does not say when an index was made: one of last week is told too, and replicas count their own use.`,
    verify: 'pg_stat_user_indexes.idx_scan of what is left rises; writes get no slower anywhere.',
    outcomes: {
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['indexes', 'constraints'],
  ({ indexes, constraints }, { countedDays, maybe, server }) => {
    const judged = indexes.filter(
      (index) => !enforces(index) && index.valid && index.bytes >= MEGABYTE,
    );
    if (judged.length === 0) return notApplicable('No index above 1 MB is there for speed alone.');
    if (countedDays < UNUSED_DAYS)
      return notVisible(
        `Not visible yet: the server has counted for ${countedDays.toFixed(1)} days, and an index is called unused after ${UNUSED_DAYS}.`,
      );
    if (server.standby)
      return notVisible('Not visible from a standby: the primary may use what this one does not.');
    const keysOf = grouped(
      constraints.filter(({ kind }) => kind === 'f'),
      ({ table_oid }) => table_oid,
    );
    const ofTable = grouped(indexes, ({ table_oid }) => table_oid);
    // The only index of a foreign key is used by deletes of referenced rows, however rare.
    const needed = (index: IndexRow) =>
      (keysOf.get(index.table_oid) ?? []).some(
        (key) =>
          serves(index, key) &&
          !(ofTable.get(index.table_oid) ?? []).some(
            (other) => other.oid !== index.oid && serves(other, key),
          ),
      );
    const unused = judged.filter(
      (index) =>
        (index.scans === 0 || (index.idle_days !== null && index.idle_days >= IDLE_DAYS)) &&
        !needed(index),
    );
    if (unused.length === 0)
      return fine(`All ${many(judged.length, 'index', 'indexes')} are used.`);
    const total = unused.reduce((sum, index) => sum + index.bytes, 0);
    const replicas = maybe('replicas').length > 0;
    return {
      outcome: 'partial',
      message: `${many(unused.length, 'index', 'indexes')} of ${bytes(total)} ${are(unused.length)} not used.${replicas ? ' Look at the replicas before dropping one: they count their own use.' : ''}`,
      items: unused
        .sort((a, b) => b.bytes - a.bytes)
        .map((index) => ({
          object: index.name,
          detail: `on ${index.table}, ${bytes(index.bytes)}, ${index.scans === 0 ? 'never used' : `last used ${Math.floor(index.idle_days ?? 0)} days ago`}`,
          mend: dropped(index),
        })),
    };
  },
);

const sameContent = (a: IndexRow, b: IndexRow): boolean =>
  a.method === b.method && a.predicate === b.predicate && a.expressions === b.expressions;
const same = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const doubles = (one: IndexRow, other: IndexRow): boolean =>
  sameContent(one, other) &&
  same(one.columns, other.columns) &&
  same(one.traits, other.traits) &&
  same([...one.included].sort(), [...other.included].sort());

/** Whether whatever `one` answers, `other` answers too, since it begins with the same columns. */
const beginsWith = (other: IndexRow, one: IndexRow): boolean =>
  one.method === 'btree' &&
  one.expressions === null &&
  sameContent(one, other) &&
  one.columns.length < other.columns.length &&
  same(one.columns, other.columns.slice(0, one.columns.length)) &&
  same(one.traits, other.traits.slice(0, one.traits.length)) &&
  one.included.every((column) => other.included.includes(column) || other.columns.includes(column));

/** Of two that are the same, the one that can go: never what a constraint stands on. */
const expendable = (one: IndexRow, other: IndexRow): IndexRow | null => {
  if (!enforces(one) && !enforces(other)) return one.oid > other.oid ? one : other;
  if (!enforces(one)) return one;
  if (!enforces(other)) return other;
  return null;
};

export const duplicateIndexes = check(
  {
    name: 'duplicate-indexes',
    title: 'No index repeats another',
    practice: 'DB-03',
    impact: 2,
    why: 'A second index with the same beginning answers nothing new, and every write pays for it.',
    threshold:
      'The same columns, classes, order and condition, in any table from 1 MB on; one that is the beginning of another from 8 MB on, since a narrow index can be worth having.',
    verify: 'The plans of the queries of the table name the index that is left.',
    outcomes: {
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables', 'indexes'],
  ({ tables, indexes }) => {
    const known = byOid(tables);
    const usable = indexes.filter(({ valid }) => valid);
    if (usable.length === 0) return notApplicable('The database has no indexes.');
    const items: DatabaseItem[] = [];
    const gone = new Set<number>();
    const ofTable = grouped(usable, ({ table_oid }) => table_oid);
    const beside = ({ table_oid }: IndexRow) => ofTable.get(table_oid) ?? [];
    for (const one of usable)
      for (const other of beside(one).slice(beside(one).indexOf(one) + 1)) {
        if (!doubles(one, other)) continue;
        const less = expendable(one, other);
        const heap = known.get(one.table_oid)?.heap_bytes ?? 0;
        if (less === null || gone.has(less.oid) || heap < MEGABYTE) continue;
        gone.add(less.oid);
        const kept = less === one ? other : one;
        items.push({
          object: less.name,
          detail: `the same as ${kept.name} on ${less.table}, ${bytes(less.bytes)}`,
          mend: dropped(less),
        });
      }
    for (const one of usable) {
      if (enforces(one) || gone.has(one.oid) || one.bytes < 8 * MEGABYTE) continue;
      const longer = beside(one).find((other) => !gone.has(other.oid) && beginsWith(other, one));
      if (!longer) continue;
      gone.add(one.oid);
      items.push({
        object: one.name,
        detail: `the beginning of ${longer.name} on ${one.table}, ${bytes(one.bytes)}`,
        mend: dropped(one),
      });
    }
    return items.length === 0
      ? fine(`None of ${many(usable.length, 'index', 'indexes')} repeats another.`)
      : {
          outcome: 'partial',
          message: `${many(items.length, 'index', 'indexes')} ${items.length === 1 ? 'repeats' : 'repeat'} another.`,
          items,
        };
  },
);

const LEFT_OVER = /_cc(?:new|old)\d*"?$/;

export const invalidIndexes = check(
  {
    name: 'invalid-indexes',
    title: 'No index is left half built',
    practice: 'DB-15',
    impact: 3,
    why: 'A CREATE INDEX CONCURRENTLY that failed leaves an index that no query may use and every write still keeps.',
    threshold: 'Any index marked invalid that nobody is building or dropping right now.',
    verify: 'SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid; gives nothing.',
    outcomes: {
      absent: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables', 'indexes'],
  ({ tables, indexes }) => {
    const known = byOid(tables);
    // The index of a partitioned table is invalid until each partition has its own: that is a step, not a fault.
    const broken = indexes.filter(
      ({ valid, building, partitioned }) => !valid && !building && !partitioned,
    );
    if (indexes.length === 0) return notApplicable('The database has no indexes.');
    if (broken.length === 0) return fine('Every index is whole.');
    return {
      outcome: 'absent',
      message: `${many(broken.length, 'index', 'indexes')} ${are(broken.length)} invalid: kept by writes, used by nothing.`,
      items: broken.map((index) => {
        const table = known.get(index.table_oid);
        return {
          object: index.name,
          detail: `on ${index.table}${table ? `, ${Math.round(rowsIn(table)).toLocaleString('en-US')} rows` : ''}`,
          // What an interrupted REINDEX leaves behind is a second one beside the index itself.
          mend: LEFT_OVER.test(index.name)
            ? dropped(index)
            : `REINDEX INDEX CONCURRENTLY ${index.name};${index.unique ? ' -- fails again while rows are there twice' : ''}`,
        };
      }),
    };
  },
);
