import { healthy, session, settings } from '../facts.ts';
import { type Case, countersOf } from './case.ts';

export const sessionsCases: readonly Case[] = [
  ['connections', 'a fifth taken', healthy(), 'present'],
  ['connections', 'just below 80 %', healthy({ connections: [{ used: 77 }] }), 'present'],
  [
    'connections',
    '80 % of what is not reserved',
    healthy({ connections: [{ used: 78 }] }),
    'partial',
  ],
  ['connections', 'nearly all', healthy({ connections: [{ used: 95 }] }), 'absent'],

  ['time-limits', 'of the server', healthy(), 'present'],
  [
    'time-limits',
    'none',
    healthy({
      settings: settings({
        statement_timeout: '0',
        lock_timeout: '0',
        idle_in_transaction_session_timeout: '0',
      }),
    }),
    'absent',
  ],
  ['time-limits', 'one missing', healthy({ settings: settings({ lock_timeout: '0' }) }), 'partial'],
  [
    'time-limits',
    'of the connected role',
    healthy({
      settings: settings({
        statement_timeout: '0',
        lock_timeout: '0',
        idle_in_transaction_session_timeout: '0',
      }),
      roleSettings: [
        {
          role: 'shop',
          settings: [
            'statement_timeout=30s',
            'lock_timeout=5s',
            'idle_in_transaction_session_timeout=1min',
          ],
        },
      ],
    }),
    'present',
  ],
  [
    'time-limits',
    'switched off for the connected role',
    healthy({ roleSettings: [{ role: 'shop', settings: ['lock_timeout=0'] }] }),
    'partial',
  ],
  [
    'time-limits',
    'of the doctor’s own role only',
    healthy({
      roleSettings: [
        {
          role: 'doctor',
          settings: [
            'statement_timeout=30s',
            'lock_timeout=5s',
            'idle_in_transaction_session_timeout=1min',
          ],
        },
      ],
    }),
    'absent',
  ],
  [
    'time-limits',
    'of a role that is not connected',
    healthy({
      sessions: [],
      settings: settings({
        statement_timeout: '0',
        lock_timeout: '0',
        idle_in_transaction_session_timeout: '0',
      }),
      roleSettings: [{ role: 'shop', settings: ['statement_timeout=30s'] }],
    }),
    'not_visible',
  ],

  [
    'idle-in-transaction',
    'between two statements',
    healthy({
      sessions: [session({ state: 'idle in transaction', state_since: 2, transaction: 3 })],
    }),
    'present',
  ],
  [
    'idle-in-transaction',
    'for two minutes',
    healthy({ sessions: [session({ state: 'idle in transaction', state_since: 120 })] }),
    'partial',
  ],
  [
    'idle-in-transaction',
    'for an hour',
    healthy({ sessions: [session({ state: 'idle in transaction (aborted)', state_since: 3600 })] }),
    'absent',
  ],
  [
    'idle-in-transaction',
    'idle for an hour without one',
    healthy({ sessions: [session({ state: 'idle', state_since: 3600 })] }),
    'present',
  ],

  [
    'long-transactions',
    'ten minutes',
    healthy({ sessions: [session({ state: 'active', transaction: 600 })] }),
    'present',
  ],
  [
    'long-transactions',
    'half an hour',
    healthy({ sessions: [session({ state: 'active', transaction: 1800 })] }),
    'partial',
  ],
  [
    'long-transactions',
    'two hours',
    healthy({ sessions: [session({ state: 'active', transaction: 7200 })] }),
    'absent',
  ],
  [
    'long-transactions',
    'a dump of two hours',
    healthy({
      sessions: [session({ state: 'active', transaction: 7200, application: 'pg_dump' })],
    }),
    'present',
  ],

  ['lock-waits', 'nobody', healthy(), 'present'],
  [
    'lock-waits',
    'for a second',
    healthy({ waits: [{ pid: 2, blockers: [1], waiting: 1, mode: 'ShareLock', relation: null }] }),
    'present',
  ],
  [
    'lock-waits',
    'for ten',
    healthy({ waits: [{ pid: 2, blockers: [1], waiting: 10, mode: 'ShareLock', relation: null }] }),
    'partial',
  ],
  [
    'lock-waits',
    'for two minutes',
    healthy({
      waits: [{ pid: 2, blockers: [1], waiting: 120, mode: 'ShareLock', relation: null }],
    }),
    'absent',
  ],

  ['deadlocks', 'two in 60 days', healthy({ database: countersOf({ deadlocks: 2 }) }), 'present'],
  [
    'deadlocks',
    'thirty in 60 days',
    healthy({ database: countersOf({ deadlocks: 30 }) }),
    'present',
  ],
  ['deadlocks', 'two a day', healthy({ database: countersOf({ deadlocks: 120 }) }), 'partial'],
  ['deadlocks', 'thirty a day', healthy({ database: countersOf({ deadlocks: 1800 }) }), 'absent'],
  [
    'deadlocks',
    'twenty since years, restarted today',
    healthy({
      server: { since_reset: null, uptime: 3600 },
      database: countersOf({ deadlocks: 20, transactions: 1e9 }),
    }),
    'present',
  ],

  ['superuser-sessions', 'none', healthy(), 'present'],
  [
    'superuser-sessions',
    'the api',
    healthy({ sessions: [session({ superuser: true, role: 'postgres' })] }),
    'absent',
  ],
  [
    'superuser-sessions',
    'a person at psql',
    healthy({ sessions: [session({ superuser: true, role: 'postgres', application: 'psql' })] }),
    'present',
  ],
  [
    'superuser-sessions',
    'of another database',
    healthy({ sessions: [session({ superuser: true, own_database: false })] }),
    'not_applicable',
  ],
];
