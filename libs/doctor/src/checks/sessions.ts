import type { DatabaseItem } from '@pitwall/contracts';
import type { SessionRow } from '../collect/queries/activity.ts';
import { are, duration, many, number, percent } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';

const numberOf = (text: string | undefined): number => Number(text ?? 0) || 0;

export const connectionLimit = check(
  {
    name: 'connections',
    title: 'Connections stay clear of the limit',
    practice: 'DB-01',
    impact: 5,
    why: 'When the last connection is taken, every further request fails at once, those of the people who want to look what is wrong as well.',
    threshold:
      '80 % of max_connections without the reserved ones: a deploy that runs old and new instances side by side easily takes the rest. It is a single look: the peak may be higher.',
    verify: 'The highest number of a whole day, a deploy included, stays below 80 %.',
    outcomes: {
      absent: { suggests: 'partial', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      // One quiet moment proves nothing about the busiest one.
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['connections', 'settings'],
  ({ connections }, { setting, maybe }) => {
    const most = numberOf(setting('max_connections')?.setting);
    if (most === 0) return notVisible('Not visible: max_connections may not be read.');
    const free =
      most -
      numberOf(setting('superuser_reserved_connections')?.setting) -
      numberOf(setting('reserved_connections')?.setting);
    const used = connections[0]?.used ?? 0;
    const share = used / Math.max(1, free);
    const idle = maybe('sessions').filter(({ state }) => state === 'idle').length;
    const words = `${number(used)} of ${number(free)} connections are taken (${percent(share)})${idle > 0 ? `, ${number(idle)} of them idle` : ''}.`;
    if (share < 0.8) return fine(words);
    return {
      outcome: share >= 0.9 ? 'absent' : 'partial',
      message: words,
      items: holders(maybe('sessions')).concat({
        object: 'max_connections',
        detail: `${most}; each more costs memory, so put a pooler such as PgBouncer in front, or make the pools smaller, before raising it`,
        mend: null,
      }),
    };
  },
);

const holders = (sessions: readonly SessionRow[]): DatabaseItem[] => {
  const counts = new Map<string, { total: number; idle: number }>();
  for (const { role, application, state } of sessions) {
    const name = `${role ?? 'unknown'}${application === '' ? '' : ` / ${application}`}`;
    const count = counts.get(name) ?? { total: 0, idle: 0 };
    counts.set(name, { total: count.total + 1, idle: count.idle + (state === 'idle' ? 1 : 0) });
  }
  return [...counts]
    .sort(([, a], [, b]) => b.total - a.total)
    .slice(0, 10)
    .map(([name, { total, idle }]) => ({
      object: `sessions of ${name}`,
      detail: `${many(total, 'connection')}, ${number(idle)} idle`,
      mend: null,
    }));
};

const IDLE_SECONDS = 60;
const IDLE_LONG_SECONDS = 300;
const OPEN_SECONDS = 900;
const OPEN_LONG_SECONDS = 3600;
/** They hold a transaction open on purpose, and end by themselves. */
const BACKUPS = /^(?:pg_dump|pg_dumpall|pg_basebackup|pgbackrest|barman|wal-g)\b/i;

const sessionName = ({ pid, role, application }: SessionRow): string =>
  `session ${pid}${role === null ? '' : ` of ${role}`}${application === '' ? '' : ` (${application})`}`;

export const idleInTransaction = check(
  {
    name: 'idle-in-transaction',
    title: 'No session sits idle in a transaction',
    practice: 'DB-06',
    impact: 4,
    why: 'It holds its locks and keeps vacuum from cleaning up every table, while it does nothing.',
    threshold: `${IDLE_SECONDS} s; from ${IDLE_LONG_SECONDS / 60} minutes on no program can mean it. Shorter ones are a program at work between two statements.`,
    verify:
      "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '1 min'; gives 0.",
    outcomes: {
      absent: { suggests: 'partial', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['sessions'],
  ({ sessions }) => {
    const idle = sessions
      .filter(
        ({ state, state_since }) =>
          (state ?? '').startsWith('idle in transaction') && (state_since ?? 0) >= IDLE_SECONDS,
      )
      .sort((a, b) => (b.state_since ?? 0) - (a.state_since ?? 0));
    if (idle.length === 0)
      return fine(`None of ${many(sessions.length, 'other session')} sits idle in a transaction.`);
    const longest = idle[0]?.state_since ?? 0;
    return {
      outcome: longest >= IDLE_LONG_SECONDS ? 'absent' : 'partial',
      message: `${many(idle.length, 'session')} ${are(idle.length)} idle in a transaction, the longest for ${duration(longest)}.`,
      items: [
        ...idle.map((session) => ({
          object: sessionName(session),
          detail: `idle for ${duration(session.state_since ?? 0)} after ${session.verb === '' ? 'a statement' : session.verb}`,
          mend: `SELECT pg_terminate_backend(${session.pid});`,
        })),
        {
          object: 'idle_in_transaction_session_timeout',
          detail: 'ends such sessions by itself',
          mend: "ALTER DATABASE … SET idle_in_transaction_session_timeout = '60s'; -- or of the service's role",
        },
      ],
    };
  },
);

export const longTransactions = check(
  {
    name: 'long-transactions',
    title: 'No transaction stays open for long',
    practice: 'DB-06',
    impact: 3,
    why: 'No row that was deleted or changed since it began can be cleaned up, in any table, and the age of transactions grows.',
    threshold: `${OPEN_SECONDS / 60} minutes; backups by their usual names may take longer.`,
    verify:
      'SELECT max(now() - xact_start) FROM pg_stat_activity; stays below a quarter of an hour.',
    outcomes: {
      absent: { suggests: 'partial', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['sessions'],
  ({ sessions }) => {
    const open = sessions
      .filter(
        ({ transaction, application, state }) =>
          (transaction ?? 0) >= OPEN_SECONDS &&
          !BACKUPS.test(application) &&
          !(state ?? '').startsWith('idle in transaction'),
      )
      .sort((a, b) => (b.transaction ?? 0) - (a.transaction ?? 0));
    if (open.length === 0)
      return fine('No transaction at work is older than a quarter of an hour.');
    const longest = open[0]?.transaction ?? 0;
    return {
      outcome: longest >= OPEN_LONG_SECONDS ? 'absent' : 'partial',
      message: `${many(open.length, 'transaction')} ${are(open.length)} open for long, the oldest for ${duration(longest)}.`,
      items: open.map((session) => ({
        object: sessionName(session),
        detail: `${session.verb === '' ? 'working' : session.verb} for ${duration(session.transaction ?? 0)}${session.horizon ? `, keeps ${number(session.horizon)} transactions from being cleaned up` : ''}`,
        mend: `SELECT pg_cancel_backend(${session.pid});`,
      })),
    };
  },
);

/** People at work, not programs. */
const TOOLS =
  /^(?:psql|pgAdmin|DBeaver|DataGrip|TablePlus|Postico|pgcli|pg_dump|pg_restore|pg_basebackup|pitwall|pgbackrest|barman|patroni|repmgr|postgres_exporter|rdsadmin|cloudsqladmin|azure|pg_activity|pgcenter|pg_repack|vacuumdb|reindexdb|pganalyze|datadog|pgwatch|pgmonitor|postgresql_exporter|sql_exporter|compute_ctl|compute_activity_monitor|vm-monitor|supabase_|postgres-meta|Navicat|Beekeeper|Metabase)/i;
/** Roles by which services look after their own servers. */
const SERVICE_ROLES =
  /^(?:rdsadmin|rdsrepladmin|cloudsqladmin|cloudsqlagent|cloudsqlreplica|alloydbadmin|cloud_admin|azuresu|azure_superuser|supabase_admin|crunchy_superuser)$/;

/** People and tools that look after the server, not programs that it serves. */
export const isOperator = ({ application, role }: SessionRow): boolean =>
  TOOLS.test(application) || SERVICE_ROLES.test(role ?? '');

export const superuserSessions = check(
  {
    name: 'superuser-sessions',
    title: 'Programs do not connect as a superuser',
    practice: 'DB-19',
    impact: 4,
    why: 'Whoever finds one hole in the program then owns the server: every database, and its files.',
    threshold:
      'A session of a superuser in this database that is no known tool of an operator. A person at psql is no program.',
    verify: 'SELECT DISTINCT usename FROM pg_stat_activity; names no role with rolsuper.',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['sessions'],
  ({ sessions }) => {
    const own = sessions.filter(({ own_database }) => own_database);
    if (own.length === 0)
      return notApplicable('Nobody else is connected to this database right now.');
    const powerful = own.filter((session) => session.superuser && !isOperator(session));
    if (powerful.length === 0)
      return fine(`None of ${many(own.length, 'session')} of a program is a superuser's.`);
    const roles = [...new Set(powerful.map(({ role }) => role ?? ''))];
    return {
      outcome: 'absent',
      message: `${many(powerful.length, 'session')} of programs ${are(powerful.length)} a superuser's: ${roles.join(', ')}.`,
      items: holders(powerful).map((item) => ({
        ...item,
        mend: null,
        detail: `${item.detail}; give the program a role of its own that owns nothing`,
      })),
    };
  },
);
