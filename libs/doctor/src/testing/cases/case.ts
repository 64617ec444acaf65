import type { Outcome } from '@pitwall/contracts';
import type { Facts, RowOf } from '../../collect/facts.ts';
import { table } from '../facts.ts';

/** A check, what it is given, and what it must say. */
export type Case = readonly [check: string, what: string, facts: Facts, outcome: Outcome];

export const GB = 1024 ** 3;

export const countersOf = (given: Partial<RowOf<'database'>>): RowOf<'database'>[] => [
  {
    read: 10_000,
    hit: 90_000_000,
    deadlocks: 0,
    transactions: 5_000_000,
    temporary_files: 0,
    temporary_bytes: 0,
    checksum_failures: 0,
    ...given,
  },
];

export const slot = (given: Partial<RowOf<'slots'>>): RowOf<'slots'> => ({
  name: 'gone',
  literal: "'gone'",
  kind: 'logical',
  active: false,
  synced: false,
  retained: 5 * GB,
  status: 'extended',
  horizon: null,
  ...given,
});

/** A table that is read whole all the time. */
export const scanned = (given: Partial<RowOf<'tables'>> = {}): RowOf<'tables'> =>
  table({ sequential: 100_000, sequential_rows: 100_000 * 50_000, ...given });
