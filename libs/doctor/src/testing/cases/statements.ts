import { healthy, settings, statement, table } from '../facts.ts';
import { type Case, GB, countersOf, scanned } from './case.ts';

export const statementsCases: readonly Case[] = [
  ['statements-recorded', 'counted', healthy(), 'present'],
  ['statements-recorded', 'only logged', healthy({ extensions: [] }), 'partial'],
  [
    'statements-recorded',
    'nothing',
    healthy({
      extensions: [],
      settings: settings({ log_min_duration_statement: '-1' }).filter(
        ({ name }) => !name.startsWith('pg_stat_statements.'),
      ),
    }),
    'absent',
  ],

  ['sequential-scans', 'seldom', healthy(), 'present'],
  ['sequential-scans', 'all the time', healthy({ tables: [scanned()] }), 'absent'],
  [
    'sequential-scans',
    'a table of 50 rows all the time',
    healthy({ tables: [scanned({ rows: 50, live: 50, sequential_rows: 5_000_000 })] }),
    'not_applicable',
  ],
  [
    'sequential-scans',
    'a report each night',
    healthy({ tables: [table({ sequential: 120, sequential_rows: 120 * 50_000 })] }),
    'present',
  ],
  [
    'sequential-scans',
    'first pages only',
    healthy({ tables: [scanned({ sequential_rows: 100_000 * 100 })] }),
    'present',
  ],
  [
    'sequential-scans',
    'counters of unknown age, a nightly report',
    healthy({
      server: { uptime: 3600, since_reset: null },
      tables: [scanned({ sequential: 900, sequential_rows: 900 * 50_000 })],
    }),
    'present',
  ],
  [
    'sequential-scans',
    'counters of unknown age, once in 50 transactions',
    healthy({ server: { uptime: 3600, since_reset: null }, tables: [scanned()] }),
    'absent',
  ],
  [
    'sequential-scans',
    'counted for a minute',
    healthy({ server: { since_reset: 60 }, tables: [scanned()] }),
    'not_visible',
  ],

  ['temporary-files', 'none', healthy(), 'present'],
  [
    'temporary-files',
    '30 GB a day',
    healthy({ database: countersOf({ temporary_files: 9000, temporary_bytes: 1800 * GB }) }),
    'partial',
  ],
  [
    'temporary-files',
    '30 GB in 60 days',
    healthy({ database: countersOf({ temporary_files: 90, temporary_bytes: 30 * GB }) }),
    'present',
  ],

  ['slow-statements', 'quick', healthy(), 'present'],
  [
    'slow-statements',
    'slow and frequent',
    healthy({ statements: [statement({ mean: 900, total: 900_000 })] }),
    'partial',
  ],
  [
    'slow-statements',
    'slow once a month',
    healthy({ statements: [statement({ mean: 90_000, calls: 2, total: 180_000 })] }),
    'present',
  ],
  [
    'slow-statements',
    'most of the time',
    healthy({ statements: [statement({ mean: 5, calls: 90_000, total: 450_000, share: 0.6 })] }),
    'partial',
  ],
  [
    'slow-statements',
    'most of hardly any time',
    healthy({ statements: [statement({ mean: 5, calls: 100, total: 500, share: 0.6 })] }),
    'present',
  ],
];
