import { healthy, index, key, table } from '../facts.ts';
import { type Case } from './case.ts';

export const indexesCases: readonly Case[] = [
  ['unindexed-foreign-keys', 'an index of its own', healthy(), 'present'],
  ['unindexed-foreign-keys', 'none', healthy({ indexes: [] }), 'absent'],
  [
    'unindexed-foreign-keys',
    'none, 50 rows',
    healthy({ indexes: [], tables: [table({ rows: 50, live: 50 })] }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'none, never analyzed but counted',
    healthy({ indexes: [], tables: [table({ rows: null })] }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'second place of an index',
    healthy({ indexes: [index({ columns: [3, 2] })] }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'first of two',
    healthy({ indexes: [index({ columns: [2, 3] })] }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'two columns the other way round',
    healthy({
      constraints: [key({ columns: [2, 3], quoted: ['a', 'b'] })],
      indexes: [index({ columns: [3, 2, 9] })],
    }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'only where not null',
    healthy({ indexes: [index({ predicate: '(customer_id IS NOT NULL)' })] }),
    'present',
  ],
  [
    'unindexed-foreign-keys',
    'only where active',
    healthy({ indexes: [index({ predicate: '(active = true)' })] }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'an invalid index',
    healthy({ indexes: [index({ valid: false })] }),
    'absent',
  ],
  [
    'unindexed-foreign-keys',
    'the key of a partition',
    healthy({ indexes: [], constraints: [key({ inherited: true })] }),
    'not_applicable',
  ],
  [
    'unindexed-foreign-keys',
    'one of three',
    healthy({
      constraints: [
        key(),
        key({ name: 'b', columns: [2] }),
        key({ name: 'c', columns: [7], quoted: ['x'] }),
      ],
    }),
    'partial',
  ],

  ['unused-indexes', 'used', healthy(), 'present'],
  [
    'unused-indexes',
    'the only one of a foreign key',
    healthy({ indexes: [index({ scans: 0 })] }),
    'present',
  ],
  [
    'unused-indexes',
    'never used',
    healthy({ constraints: [], indexes: [index({ scans: 0 })] }),
    'partial',
  ],
  [
    'unused-indexes',
    'never used but unique',
    healthy({ constraints: [], indexes: [index({ scans: 0, unique: true })] }),
    'not_applicable',
  ],
  [
    'unused-indexes',
    'never used and tiny',
    healthy({ constraints: [], indexes: [index({ scans: 0, bytes: 8192 })] }),
    'not_applicable',
  ],
  [
    'unused-indexes',
    'counted for a week',
    healthy({
      constraints: [],
      server: { since_reset: 7 * 86_400 },
      indexes: [index({ scans: 0 })],
    }),
    'not_visible',
  ],
  [
    'unused-indexes',
    'restarted yesterday',
    healthy({
      constraints: [],
      server: { uptime: 86_400, since_reset: null },
      indexes: [index({ scans: 0 })],
    }),
    'not_visible',
  ],
  [
    'unused-indexes',
    'used last year',
    healthy({ constraints: [], indexes: [index({ scans: 9, idle_days: 200 })] }),
    'partial',
  ],
  [
    'unused-indexes',
    'used last month',
    healthy({ constraints: [], indexes: [index({ scans: 9, idle_days: 30 })] }),
    'present',
  ],
  [
    'unused-indexes',
    'on a standby',
    healthy({ constraints: [], server: { standby: true }, indexes: [index({ scans: 0 })] }),
    'not_visible',
  ],

  ['duplicate-indexes', 'one each', healthy(), 'present'],
  [
    'duplicate-indexes',
    'twice the same',
    healthy({ indexes: [index(), index({ oid: 102, name: 'public.again' })] }),
    'partial',
  ],
  [
    'duplicate-indexes',
    'twice the same in a tiny table',
    healthy({ tables: [table({ heap_bytes: 8192 })], indexes: [index(), index({ oid: 102 })] }),
    'present',
  ],
  [
    'duplicate-indexes',
    'another class',
    healthy({ indexes: [index(), index({ oid: 102, traits: ['9999/0'] })] }),
    'present',
  ],
  [
    'duplicate-indexes',
    'another condition',
    healthy({ indexes: [index(), index({ oid: 102, predicate: '(a > 0)' })] }),
    'present',
  ],
  [
    'duplicate-indexes',
    'another method',
    healthy({ indexes: [index(), index({ oid: 102, method: 'gin' })] }),
    'present',
  ],
  [
    'duplicate-indexes',
    'the beginning of another',
    healthy({
      indexes: [index(), index({ oid: 102, columns: [2, 3], traits: ['1978/0', '1978/0'] })],
    }),
    'partial',
  ],
  [
    'duplicate-indexes',
    'a unique beginning',
    healthy({
      indexes: [
        index({ unique: true }),
        index({ oid: 102, columns: [2, 3], traits: ['1978/0', '1978/0'] }),
      ],
    }),
    'present',
  ],
  [
    'duplicate-indexes',
    'a small beginning',
    healthy({
      indexes: [
        index({ bytes: 1024 ** 2 }),
        index({ oid: 102, columns: [2, 3], traits: ['1978/0', '1978/0'] }),
      ],
    }),
    'present',
  ],
  [
    'duplicate-indexes',
    'two unique ones',
    healthy({ indexes: [index({ unique: true }), index({ oid: 102, unique: true })] }),
    'present',
  ],

  ['invalid-indexes', 'broken', healthy({ indexes: [index({ valid: false })] }), 'absent'],
  [
    'invalid-indexes',
    'being built',
    healthy({ indexes: [index({ valid: false, building: true })] }),
    'present',
  ],
  [
    'invalid-indexes',
    'of a partitioned table',
    healthy({
      tables: [table({ kind: 'p' })],
      indexes: [index({ valid: false, partitioned: true })],
    }),
    'present',
  ],
];
