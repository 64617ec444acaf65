import { healthy, settings } from '../facts.ts';
import { type Case, GB, countersOf, slot } from './case.ts';

export const operationCases: readonly Case[] = [
  ['replication-lag', 'no replica', healthy(), 'not_applicable'],
  [
    'replication-lag',
    'in step',
    healthy({
      replicas: [
        { application: 'a', state: 'streaming', synchronous: 'async', bytes: 100, seconds: 0.01 },
      ],
    }),
    'present',
  ],
  [
    'replication-lag',
    'a minute behind',
    healthy({
      replicas: [
        { application: 'a', state: 'streaming', synchronous: 'async', bytes: 100, seconds: 60 },
      ],
    }),
    'partial',
  ],
  [
    'replication-lag',
    'ten minutes behind',
    healthy({
      replicas: [
        { application: 'a', state: 'catchup', synchronous: 'async', bytes: GB, seconds: 600 },
      ],
    }),
    'absent',
  ],
  [
    'replication-lag',
    'a base backup running',
    healthy({
      replicas: [
        { application: 'b', state: 'backup', synchronous: null, bytes: 9 * GB, seconds: null },
      ],
    }),
    'present',
  ],
  [
    'replication-lag',
    'a standby with nothing new to replay',
    healthy({
      server: { standby: true },
      standbyLag: [{ seconds: 5000, replayed_all: true, receiving: true, behind: 0 }],
    }),
    'present',
  ],
  [
    'replication-lag',
    'a standby behind',
    healthy({
      server: { standby: true },
      standbyLag: [{ seconds: 500, replayed_all: false, receiving: true, behind: GB }],
    }),
    'absent',
  ],

  ['replication-slots', 'none', healthy(), 'not_applicable'],
  ['replication-slots', 'read', healthy({ slots: [slot({ active: true })] }), 'present'],
  ['replication-slots', 'gone, 5 GB', healthy({ slots: [slot({})] }), 'absent'],
  [
    'replication-slots',
    'restarting, bounded',
    healthy({ slots: [slot({ retained: 1000 })] }),
    'present',
  ],
  [
    'replication-slots',
    'restarting, without a bound',
    healthy({
      settings: settings({ max_slot_wal_keep_size: '-1' }),
      slots: [slot({ retained: 1000 })],
    }),
    'partial',
  ],

  ['archiving', 'off', healthy(), 'not_applicable'],
  [
    'archiving',
    'works after an old failure',
    healthy({
      settings: settings({ archive_mode: 'on' }),
      archiver: [{ archived: 50, failed: 4, since_archived: 60, since_failed: 9000 }],
    }),
    'present',
  ],
  [
    'archiving',
    'fails',
    healthy({
      settings: settings({ archive_mode: 'on' }),
      archiver: [{ archived: 50, failed: 40, since_archived: 9000, since_failed: 10 }],
    }),
    'absent',
  ],

  ['checkpoints', 'by time', healthy(), 'present'],
  [
    'checkpoints',
    'by pressure',
    healthy({ checkpoints: [{ timed: 100, requested: 5000, since: 60 * 86_400 }] }),
    'partial',
  ],
  [
    'checkpoints',
    'a restore in a quiet year',
    healthy({ checkpoints: [{ timed: 10, requested: 100, since: 365 * 86_400 }] }),
    'present',
  ],
  [
    'checkpoints',
    'too few',
    healthy({ checkpoints: [{ timed: 1, requested: 5, since: 60 * 86_400 }] }),
    'not_visible',
  ],

  ['memory-settings', 'a small database', healthy(), 'not_applicable'],
  [
    'memory-settings',
    '50 GB and the default',
    healthy({ server: { database_bytes: 50 * GB } }),
    'partial',
  ],
  [
    'memory-settings',
    '50 GB and 8 GB',
    healthy({
      server: { database_bytes: 50 * GB },
      settings: settings({ shared_buffers: '1048576' }),
    }),
    'present',
  ],

  ['durability', 'on', healthy(), 'present'],
  ['durability', 'fsync off', healthy({ settings: settings({ fsync: 'off' }) }), 'absent'],
  ['checksums', 'on', healthy(), 'present'],
  ['checksums', 'off', healthy({ settings: settings({ data_checksums: 'off' }) }), 'partial'],
  ['checksums', 'damaged', healthy({ database: countersOf({ checksum_failures: 2 }) }), 'absent'],
];
