import type { DatabaseItem } from '@pitwall/contracts';
import type { SessionRow, WaitRow } from '../collect/queries/activity.ts';
import { duration, many, number } from './amounts.ts';
import { check, fine, notVisible } from './check.ts';
import { settingItem } from './setting-item.ts';

const WAIT_SECONDS = 5;
const LONG_SECONDS = 60;
const DEEPEST = 20;

/** Who waits for whom: roots block others and wait for nobody. */
export const blockerTree = (
  waits: readonly Pick<WaitRow, 'pid' | 'blockers'>[],
): { root: number; waiting: { pid: number; depth: number }[] }[] => {
  const blockedBy = new Map<number, number[]>();
  for (const { pid, blockers } of waits)
    for (const blocker of blockers)
      blockedBy.set(blocker, [...(blockedBy.get(blocker) ?? []), pid]);
  const waiting = new Set(waits.map(({ pid }) => pid));
  const below = (
    pid: number,
    depth: number,
    seen: Set<number>,
  ): { pid: number; depth: number }[] => {
    if (depth > DEEPEST) return [];
    return (blockedBy.get(pid) ?? []).flatMap((next) => {
      if (seen.has(next)) return [];
      seen.add(next);
      return [{ pid: next, depth }, ...below(next, depth + 1, seen)];
    });
  };
  return [...blockedBy.keys()]
    .filter((pid) => !waiting.has(pid))
    .map((root) => ({ root, waiting: below(root, 1, new Set([root])) }))
    .sort((a, b) => b.waiting.length - a.waiting.length);
};

/** What is at work is asked to stop first; what is no session of a program, such as a vacuum, ends by itself. */
const ender = (session: SessionRow | undefined, pid: number, seen: boolean): string | null => {
  if (session === undefined && seen) return null;
  const ends = session?.state === 'active' ? 'pg_cancel_backend' : 'pg_terminate_backend';
  return `SELECT ${ends}(${pid}); -- what its transaction has done is rolled back`;
};

const told = (session: SessionRow | undefined): string => {
  if (!session) return 'nothing more may be seen of it';
  const { role, application, state, transaction, verb } = session;
  return [
    role ?? 'unknown role',
    ...(application === '' ? [] : [application]),
    state ?? 'unknown state',
    ...(verb === '' ? [] : [verb]),
    ...(transaction === null ? [] : [`in a transaction for ${duration(transaction)}`]),
  ].join(', ');
};

export const lockWaits = check(
  {
    name: 'lock-waits',
    title: 'Nobody waits long for a lock',
    practice: 'DB-06',
    impact: 4,
    why: 'One forgotten transaction makes a queue of all that need the same row or table, until the connections are used up.',
    threshold: `Waits of ${WAIT_SECONDS} s and more; shorter ones are daily life. From ${LONG_SECONDS} s on requests have failed. Waits for advisory locks, and of index builds for others to end, are meant and not counted.`,
    verify: 'SELECT count(*) FROM pg_locks WHERE NOT granted; is 0 when asked again and again.',
    outcomes: {
      absent: { suggests: 'partial', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['waits'],
  ({ waits }, { maybe }) => {
    const long = waits.filter(({ waiting }) => (waiting ?? 0) >= WAIT_SECONDS);
    if (long.length === 0)
      return fine(
        waits.length === 0
          ? 'Nobody waits for a lock right now.'
          : `${many(waits.length, 'session')} ${waits.length === 1 ? 'waits' : 'wait'} for a lock, none for long.`,
      );
    const session = (pid: number) => maybe('sessions').find((one) => one.pid === pid);
    const wait = (pid: number) => waits.find((one) => one.pid === pid);
    const items = blockerTree(waits).flatMap(({ root, waiting }): DatabaseItem[] => [
      {
        object: `session ${root}`,
        detail: `blocks ${many(waiting.length, 'session')}: ${told(session(root))}`,
        mend: ender(session(root), root, maybe('sessions').length > 0),
      },
      ...waiting.map(({ pid, depth }) => ({
        object: `${'→ '.repeat(depth)}session ${pid}`,
        detail: `waits ${duration(wait(pid)?.waiting ?? 0)} for ${wait(pid)?.mode ?? 'a lock'}${wait(pid)?.relation ? ` on ${wait(pid)?.relation}` : ''}: ${told(session(pid))}`,
        mend: null,
      })),
    ]);
    const longest = Math.max(...long.map(({ waiting }) => waiting ?? 0));
    return {
      outcome: longest >= LONG_SECONDS ? 'absent' : 'partial',
      message: `${many(long.length, 'session')} ${long.length === 1 ? 'waits' : 'wait'} for locks, the longest for ${duration(longest)}.`,
      items,
    };
  },
);

const LEAST_DEADLOCKS = 3;
/** One deadlock in so many transactions is one too many. */
const RARE = 100_000;

export const deadlocks = check(
  {
    name: 'deadlocks',
    title: 'Deadlocks are rare',
    practice: 'DB-12',
    impact: 3,
    why: 'Two transactions took the same rows in a different order, and the server ended one of them: an error for a user, and work lost unless it is tried again.',
    threshold: `At least ${LEAST_DEADLOCKS}, and one a day, or one in ${number(RARE)} transactions where the counters’ age is not known; a single one in a month happens to everyone.`,
    verify:
      'pg_stat_database.deadlocks stops rising. The server’s log names both statements of each.',
    outcomes: {
      absent: { suggests: 'partial', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['database'],
  ({ database }, { exactDays, server }) => {
    const [counted] = database;
    if (!counted)
      return notVisible('Not visible: the server keeps no statistics of this database.');
    const { deadlocks: count, transactions } = counted;
    const rate = exactDays === null ? null : count / Math.max(1, exactDays);
    const often = count / Math.max(1, transactions);
    const words = `${many(count, 'deadlock')} in ${many(transactions, 'transaction')}${rate === null ? '' : `, ${rate < 10 ? rate.toFixed(1) : number(rate)} a day`}`;
    if (count < LEAST_DEADLOCKS || (often < 1 / RARE && (rate === null || rate < 1)))
      return fine(`${words}.`);
    return {
      outcome: (rate ?? 0) >= 24 || often >= 100 / RARE ? 'absent' : 'partial',
      message: `${words}. Take rows in the same order everywhere, and try again after 40P01.`,
      items: [
        settingItem(
          server,
          {
            object: 'log_lock_waits',
            detail: 'logs who waits for whom before it becomes a deadlock',
          },
          'ALTER SYSTEM SET log_lock_waits = on; SELECT pg_reload_conf();',
        ),
      ],
    };
  },
);
