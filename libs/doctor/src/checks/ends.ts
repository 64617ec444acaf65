import type { SequenceRow } from '../collect/queries/sequences.ts';
import { are, many, number, percent } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';

const TRANSACTION_IDS = 2 ** 31;

export const transactionIds = check(
  {
    name: 'transaction-ids',
    title: 'Old transactions are frozen in time',
    practice: 'DB-10',
    impact: 5,
    why: 'At 2 billion unfrozen transaction ids PostgreSQL takes no more writes until a vacuum is through, which can take days.',
    threshold:
      'Half of the ids, or 1.5 times the age at which autovacuum freezes by force (autovacuum_freeze_max_age): until then it does so by itself. The same for multixact ids.',
    verify:
      'SELECT datname, age(datfrozenxid), mxid_age(datminmxid) FROM pg_database; falls after the vacuum.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['ages', 'settings'],
  ({ ages }, { setting }) => {
    const forced = (name: string, usual: number) => Number(setting(name)?.setting ?? usual);
    const freeze = forced('autovacuum_freeze_max_age', 200_000_000);
    const multi = forced('autovacuum_multixact_freeze_max_age', 400_000_000);
    const late = ages.filter(
      ({ transactions, multixacts }) =>
        transactions >= Math.min(TRANSACTION_IDS / 2, 1.5 * freeze) ||
        multixacts >= Math.min(TRANSACTION_IDS / 2, 1.5 * multi),
    );
    const oldest = Math.max(0, ...ages.map(({ transactions }) => transactions));
    if (late.length === 0)
      return fine(
        `The oldest transaction id is ${percent(oldest / TRANSACTION_IDS)} of the way to the end.`,
      );
    const worst = Math.max(
      ...late.map(({ transactions, multixacts }) => Math.max(transactions, multixacts)),
    );
    return {
      outcome: worst >= TRANSACTION_IDS / 2 ? 'absent' : 'partial',
      message: `${many(late.length, 'database')} ${are(late.length)} ${percent(worst / TRANSACTION_IDS)} of the way to the end of transaction ids, and freezing does not keep pace.`,
      items: late.map(({ name, quoted, connectable, transactions, multixacts }) => ({
        object: `database ${name}`,
        detail: `age ${number(transactions)} of ${number(TRANSACTION_IDS)}, multixacts ${number(multixacts)}; look for long transactions, old replication slots and prepared transactions first`,
        // Not FREEZE, which does more than is needed while time is short.
        mend: connectable
          ? `VACUUM (VERBOSE); -- connected to ${quoted}`
          : `ALTER DATABASE ${quoted} ALLOW_CONNECTIONS true; -- then VACUUM (VERBOSE) connected to it, and false again`,
      })),
    };
  },
);

const NEVER_REACHED = 2 ** 53;
const endsOf = ({ ends, column_ends }: SequenceRow): number =>
  Math.min(ends, column_ends ?? Infinity);

const COUNTER_SHARE = 0.5;
const COUNTER_LATE = 0.75;

export const counters = check(
  {
    name: 'counters',
    title: 'Sequences and the columns they fill are far from their end',
    practice: 'DB-13',
    impact: 5,
    why: 'At the end every insert fails, and widening the column of a large table takes hours that nobody has then.',
    threshold: `Half of what the sequence or the column’s type holds, whichever ends first; from ${percent(COUNTER_LATE)} on it is urgent. An integer column ends at 2,147,483,647, however large its sequence is.`,
    verify: 'SELECT last_value FROM the sequence, against the end of its column.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'high' },
      // Columns in other tables that hold the same id were not looked at.
      present: { suggests: 'partial', confidence: 'low' },
    },
  },
  ['sequences'],
  ({ sequences }) => {
    if (sequences.length === 0) return notApplicable('The database has no sequences.');
    const readable = sequences.filter((one) => one.readable);
    if (readable.length === 0)
      return notVisible(
        'Not visible: the role may read no sequence.',
        'GRANT pg_read_all_data TO the role of the doctor',
      );
    const used = readable
      .filter(({ rising, cycles, last }) => rising && !cycles && last !== null)
      .map((sequence) => {
        const ends = endsOf(sequence);
        return { sequence, ends, share: (sequence.last ?? 0) / ends };
      })
      .filter(({ share }) => share >= COUNTER_SHARE)
      .sort((a, b) => b.share - a.share);
    const hidden = sequences.length - readable.length;
    const unread = readable.filter((one) => !one.read && endsOf(one) < NEVER_REACHED).length;
    const tail = [
      ...(hidden > 0 ? [` ${many(hidden, 'sequence')} may not be read.`] : []),
      ...(unread > 0
        ? [
            ` ${many(unread, 'sequence')} of smaller tables ${unread === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
    ].join('');
    if (used.length === 0)
      return fine(`None of ${many(readable.length, 'sequence')} is half used.${tail}`);
    const [worst] = used;
    return {
      outcome: (worst?.share ?? 0) >= COUNTER_LATE ? 'absent' : 'partial',
      message: `${many(used.length, 'counter')} ${are(used.length)} past half, the worst at ${percent(worst?.share ?? 0)}.${tail}`,
      items: used.map(({ sequence, ends, share }) => ({
        object: sequence.column ?? sequence.name,
        detail: `${number(sequence.last ?? 0)} of ${number(ends)} (${percent(share)})${sequence.column_type ? `, ${sequence.column_type}` : ''}`,
        mend:
          sequence.table !== null && sequence.column_ends !== null && sequence.column_ends < 2 ** 53
            ? `ALTER TABLE ${sequence.table} ALTER COLUMN ${sequence.quoted_column} TYPE bigint; -- rewrites the table under a lock: on a large one add a bigint column, fill it in steps, and swap`
            : null,
      })),
    };
  },
);
