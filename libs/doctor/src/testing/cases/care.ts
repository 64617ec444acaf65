import { healthy, sequence, settings, table } from '../facts.ts';
import { type Case, GB, countersOf } from './case.ts';

const left = (seconds: number) => ({
  name: 'shop-1',
  literal: "'shop-1'",
  role: 'shop',
  database: 'shop',
  quoted_database: 'shop',
  own_database: true,
  prepared: seconds,
  horizon: 1_200_000,
});

export const careCases: readonly Case[] = [
  ['prepared-transactions', 'none', healthy(), 'present'],
  [
    'prepared-transactions',
    'one on its way',
    healthy({ preparedTransactions: [left(20)] }),
    'present',
  ],
  [
    'prepared-transactions',
    'one whose manager may come back',
    healthy({ preparedTransactions: [left(1_000)] }),
    'partial',
  ],
  [
    'prepared-transactions',
    'one that nobody will end',
    healthy({ preparedTransactions: [left(7_200), left(20)] }),
    'absent',
  ],
  ['cache-hit', 'nearly all', healthy(), 'present'],
  [
    'cache-hit',
    'half',
    healthy({
      server: { database_bytes: 50 * GB },
      database: countersOf({ read: 45e6, hit: 45e6 }),
    }),
    'partial',
  ],
  [
    'cache-hit',
    'half of a database that fits in memory',
    healthy({
      server: { database_bytes: 50 * 1024 ** 2 },
      database: countersOf({ read: 45e6, hit: 45e6 }),
    }),
    'present',
  ],
  [
    'cache-hit',
    'half of very few',
    healthy({ database: countersOf({ read: 500, hit: 500 }) }),
    'not_visible',
  ],

  ['bloat', 'small tables', healthy(), 'not_applicable'],
  [
    'bloat',
    'two thirds empty',
    healthy({
      tables: [table({ heap_bytes: 3 * GB })],
      bloat: [{ table_oid: 1, needed: GB, pages_bytes: 3 * GB }],
    }),
    'partial',
  ],
  [
    'bloat',
    'a third empty',
    healthy({
      tables: [table({ heap_bytes: 3 * GB })],
      bloat: [{ table_oid: 1, needed: 2 * GB, pages_bytes: 3 * GB }],
    }),
    'present',
  ],
  ['bloat', 'no statistics', healthy({ tables: [table({ heap_bytes: 3 * GB })] }), 'not_visible'],

  ['vacuum-debt', 'in order', healthy(), 'present'],
  ['vacuum-debt', 'on its way', healthy({ tables: [table({ dead: 15_000 })] }), 'present'],
  ['vacuum-debt', 'far behind', healthy({ tables: [table({ dead: 40_000 })] }), 'partial'],
  [
    'vacuum-debt',
    'many dead rows of a small table',
    healthy({ tables: [table({ rows: 100, live: 100, dead: 900 })] }),
    'present',
  ],
  [
    'vacuum-debt',
    'off where rows change',
    healthy({ tables: [table({ autovacuum_off: true })] }),
    'absent',
  ],
  [
    'vacuum-debt',
    'off where nothing changes',
    healthy({ tables: [table({ autovacuum_off: true, changed: 0 })] }),
    'present',
  ],
  [
    'vacuum-debt',
    'off for the server',
    healthy({ settings: settings({ autovacuum: 'off' }) }),
    'absent',
  ],
  [
    'vacuum-debt',
    'never analyzed',
    healthy({ tables: [table({ analyzed: false, modified_since_analyze: 50_000 })] }),
    'partial',
  ],
  [
    'vacuum-debt',
    'filled a moment after the start',
    healthy({
      server: { uptime: 600 },
      tables: [table({ analyzed: false, modified_since_analyze: 50_000 })],
    }),
    'present',
  ],
  ['vacuum-debt', 'a standby', healthy({ server: { standby: true } }), 'not_applicable'],

  ['transaction-ids', 'young', healthy(), 'present'],
  [
    'transaction-ids',
    'at the age at which autovacuum begins',
    healthy({
      ages: [{ name: 'a', quoted: 'a', connectable: true, transactions: 205e6, multixacts: 0 }],
    }),
    'present',
  ],
  [
    'transaction-ids',
    'far past it',
    healthy({
      ages: [{ name: 'a', quoted: 'a', connectable: true, transactions: 400e6, multixacts: 0 }],
    }),
    'partial',
  ],
  [
    'transaction-ids',
    'half way to the end',
    healthy({
      ages: [{ name: 'a', quoted: 'a', connectable: true, transactions: 1.2e9, multixacts: 0 }],
    }),
    'absent',
  ],
  [
    'transaction-ids',
    'old multixacts',
    healthy({
      ages: [{ name: 'a', quoted: 'a', connectable: true, transactions: 0, multixacts: 1.2e9 }],
    }),
    'absent',
  ],
  [
    'transaction-ids',
    'a freeze age raised on purpose',
    healthy({
      settings: settings({ autovacuum_freeze_max_age: '500000000' }),
      ages: [{ name: 'a', quoted: 'a', connectable: true, transactions: 520e6, multixacts: 0 }],
    }),
    'present',
  ],

  ['counters', 'at the beginning', healthy(), 'present'],
  [
    'counters',
    'an integer column at 90 %',
    healthy({ sequences: [sequence({ last: 1_933_000_000 })] }),
    'absent',
  ],
  [
    'counters',
    'an integer column at 60 %',
    healthy({ sequences: [sequence({ last: 1_300_000_000 })] }),
    'partial',
  ],
  [
    'counters',
    'the same number in a bigint column',
    healthy({
      sequences: [sequence({ last: 1_933_000_000, column_type: 'bigint', column_ends: 2 ** 63 })],
    }),
    'present',
  ],
  [
    'counters',
    'a counter that starts again',
    healthy({ sequences: [sequence({ last: 2_100_000_000, cycles: true })] }),
    'present',
  ],
  [
    'counters',
    'unreadable',
    healthy({ sequences: [sequence({ readable: false, last: null })] }),
    'not_visible',
  ],
];
