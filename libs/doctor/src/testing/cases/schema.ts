import { healthy, key, table } from '../facts.ts';
import { type Case, GB } from './case.ts';

export const schemaCases: readonly Case[] = [
  ['large-tables', 'small', healthy(), 'not_applicable'],
  ['large-tables', '60 GB', healthy({ tables: [table({ bytes: 60 * GB })] }), 'partial'],
  [
    'large-tables',
    'a partition of 60 GB',
    healthy({ tables: [table({ bytes: 60 * GB, partition: true })] }),
    'present',
  ],

  ['primary-keys', 'all', healthy(), 'present'],
  [
    'primary-keys',
    'none',
    healthy({ tables: [table({ primary_key: false, unique_key: false })] }),
    'absent',
  ],
  [
    'primary-keys',
    'a unique key instead',
    healthy({ tables: [table({ primary_key: false })] }),
    'present',
  ],
  [
    'primary-keys',
    'a partition',
    healthy({ tables: [table({ primary_key: false, unique_key: false, partition: true })] }),
    'not_applicable',
  ],
  [
    'primary-keys',
    'twenty rows',
    healthy({ tables: [table({ primary_key: false, unique_key: false, rows: 20, live: 20 })] }),
    'not_applicable',
  ],
  [
    'primary-keys',
    'unlogged',
    healthy({ tables: [table({ primary_key: false, unique_key: false, persistence: 'u' })] }),
    'not_applicable',
  ],

  ['unvalidated-constraints', 'all validated', healthy(), 'present'],
  [
    'unvalidated-constraints',
    'one waits',
    healthy({ constraints: [key({ validated: false })] }),
    'partial',
  ],

  ['supported-version', 'the newest', healthy(), 'present'],
  [
    'supported-version',
    'past its last release',
    healthy({ server: { major: 14, version: '14.23' } }),
    'absent',
  ],
  [
    'supported-version',
    'the day before',
    healthy({ server: { major: 14, now: '2026-11-11T00:00:00.000Z' } }),
    'partial',
  ],
  ['supported-version', 'newer than we know', healthy({ server: { major: 21 } }), 'not_visible'],

  ['extensions', 'up to date', healthy(), 'present'],
  [
    'extensions',
    'old',
    healthy({
      extensions: [
        { name: 'x', quoted: 'x', schema: 'public', installed: '1.0', available: '1.1' },
      ],
    }),
    'partial',
  ],
  [
    'extensions',
    'gone from the server',
    healthy({
      extensions: [{ name: 'x', quoted: 'x', schema: 'public', installed: '1.0', available: null }],
    }),
    'present',
  ],
];
