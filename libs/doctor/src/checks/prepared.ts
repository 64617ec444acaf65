import { are, duration, many, number } from './amounts.ts';
import { check, fine } from './check.ts';

const OPEN_SECONDS = 900;
const OPEN_LONG_SECONDS = 3600;

export const preparedTransactions = check(
  {
    name: 'prepared-transactions',
    title: 'No prepared transaction is left behind',
    practice: 'DB-10',
    impact: 4,
    why: 'It outlives its session and a restart, keeps its locks and keeps vacuum from cleaning up behind it, until somebody ends it by name.',
    threshold: `${OPEN_SECONDS / 60} minutes, in any database of the server: its second phase takes moments, and a manager that was restarted takes it up in minutes. From ${OPEN_LONG_SECONDS / 3600} hour on nobody will.`,
    verify: 'SELECT gid, prepared FROM pg_prepared_xacts; shows no old one.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['preparedTransactions'],
  ({ preparedTransactions: all }) => {
    const old = all
      .filter(({ prepared }) => prepared >= OPEN_SECONDS)
      .sort((a, b) => b.prepared - a.prepared);
    const [oldest] = old;
    if (!oldest)
      return fine(
        all.length === 0
          ? 'No transaction waits for its second phase.'
          : `${many(all.length, 'prepared transaction')}, none older than a quarter of an hour.`,
      );
    return {
      outcome: oldest.prepared >= OPEN_LONG_SECONDS ? 'absent' : 'partial',
      message: `${many(old.length, 'prepared transaction')} ${are(old.length)} left behind, the oldest for ${duration(oldest.prepared)}.`,
      items: old.map(
        ({ name, literal, role, database, quoted_database: quoted, own_database: own, ...of }) => ({
          object: `prepared transaction ${name}`,
          detail: `of ${role} in ${database} for ${duration(of.prepared)}, keeps ${number(of.horizon)} transactions from being cleaned up`,
          mend: `ROLLBACK PREPARED ${literal}; -- ${own ? '' : `connected to ${quoted}; `}or COMMIT PREPARED: its transaction manager knows which`,
        }),
      ),
    };
  },
);
