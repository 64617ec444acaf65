import type { DatabaseItem, DatabaseMeasures } from '@pitwall/contracts';
import { bytes, duration, many, number } from './checks/amounts.ts';
import { type Check, fine, notVisible, type Verdict } from './checks/check.ts';

const GIGABYTE = 1024 ** 3;
const MONTH = 30.4375 * 86_400_000;
const DAY = 86_400_000;
/** What a night, a weekend or one import does is no pace of months: a whole week has all of its days. */
const LEAST_DAYS = 7;
/** Two runs of one weekly schedule are seldom a week apart to the second. */
const LEAST_MILLISECONDS = (LEAST_DAYS - 0.5) * DAY;
/** Below, a year of growth is no matter. */
const LEAST_GROWTH = 5 * GIGABYTE;
const PARTITION_BYTES = 50 * GIGABYTE;

/** The largest; a report holds no more. */
export const MEASURED_TABLES = 500;

export interface EarlierReport {
  createdAt: string;
  measures: DatabaseMeasures;
}

/** It needs two readings, so that it stands beside the checks over one. */
export const tableGrowth: Check = {
  definition: {
    name: 'table-growth',
    title: 'Growth of tables is known, and planned for',
    practice: 'DB-09',
    impact: 3,
    why: 'The table that hurts next year is known today by its growth, while partitions are still quick to make.',
    threshold: `Two reports at least ${LEAST_DAYS} days apart: the pace of some hours is none of a month. A table that grows by ${bytes(LEAST_GROWTH)} a month, or reaches ${bytes(PARTITION_BYTES)} within a year at this pace, is told.`,
    verify: 'Compare with this report in a month.',
    outcomes: {
      partial: { suggests: 'started', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  reads: ['tables'],
  judge: () => notVisible(NEEDS_TWO),
};

const NEEDS_TWO =
  'Not visible from one reading: keep this report (--json FILE) and give it to the next one with --compare FILE.';

const calm = (tables: number): string =>
  tables < MEASURED_TABLES ? 'no single table' : `none of the ${MEASURED_TABLES} largest tables`;

/** What grew since an earlier report, and how fast. */
export const growthOf = (
  now: DatabaseMeasures,
  at: string,
  earlier: EarlierReport | undefined,
): { verdict: Verdict; databaseBytesAMonth: number | null } => {
  if (earlier === undefined) return { verdict: notVisible(NEEDS_TWO), databaseBytesAMonth: null };
  const passed = Date.parse(at) - Date.parse(earlier.createdAt);
  if (passed < LEAST_MILLISECONDS)
    return {
      verdict: notVisible(
        passed < 0
          ? 'Not visible: the report to compare with is the younger one.'
          : `Not visible: the two reports are ${duration(passed / 1_000)} apart, less than the ${LEAST_DAYS} days that tell a pace. Keep the earlier one.`,
      ),
      databaseBytesAMonth: null,
    };
  const months = passed / MONTH;
  const before = new Map(earlier.measures.tables.map((table) => [table.name, table]));
  const grown = now.tables
    .flatMap((table) => {
      const old = before.get(table.name);
      return old
        ? [
            {
              table,
              monthly: (table.bytes - old.bytes) / months,
              rows: (table.rows - old.rows) / months,
            },
          ]
        : [];
    })
    .filter(
      ({ table, monthly }) =>
        monthly >= LEAST_GROWTH ||
        (monthly > 0 &&
          table.bytes >= GIGABYTE &&
          table.bytes < PARTITION_BYTES &&
          table.bytes + 12 * monthly >= PARTITION_BYTES),
    )
    .sort((a, b) => b.monthly - a.monthly);
  // No database is empty: 0 stands for a size that was not seen.
  const databaseBytesAMonth =
    now.databaseBytes > 0 && earlier.measures.databaseBytes > 0
      ? (now.databaseBytes - earlier.measures.databaseBytes) / months
      : null;
  const pace =
    databaseBytesAMonth === null
      ? 'The size of the database was not seen both times'
      : `The database ${databaseBytesAMonth >= 0 ? 'grows' : 'shrinks'} by ${bytes(Math.abs(databaseBytesAMonth))} a month`;
  if (databaseBytesAMonth === null && earlier.measures.tables.length === 0)
    return { verdict: notVisible(`Not visible: ${pace.toLowerCase()}.`), databaseBytesAMonth };
  if (grown.length === 0)
    return {
      verdict: fine(`${pace}; ${calm(now.tables.length)} grows fast.`),
      databaseBytesAMonth,
    };
  const items = grown.map(({ table, monthly, rows }): DatabaseItem => ({
    object: table.name,
    detail: `${bytes(table.bytes)} now, ${bytes(monthly)} and ${number(rows)} rows more a month, ${bytes(table.bytes + 12 * monthly)} in a year`,
    mend: null,
  }));
  return {
    verdict: {
      outcome: 'partial',
      message: `${pace}. ${many(grown.length, 'table')} ${grown.length === 1 ? 'is a candidate' : 'are candidates'} for partitions or a retention.`,
      items,
    },
    databaseBytesAMonth,
  };
};
