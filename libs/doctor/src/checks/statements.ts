import { statementText } from '../collect/statement-text.ts';
import { duration, many, number, percent } from './amounts.ts';
import { check, fine } from './check.ts';

export const statementsRecorded = check(
  {
    name: 'statements-recorded',
    title: 'The database records which statements take its time',
    practice: 'DB-02',
    impact: 4,
    why: 'Without a record by statement, the slow one is found by guessing, and during the outage.',
    threshold:
      'pg_stat_statements counts all statements; log_min_duration_statement shows single slow ones. One of them is the least.',
    verify:
      'SELECT count(*) FROM pg_stat_statements; gives more than 0, and SHOW log_min_duration_statement; is not -1.',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'medium' },
      partial: { suggests: 'started', confidence: 'medium' },
      present: { suggests: 'partial', confidence: 'medium' },
    },
  },
  ['settings'],
  (_rows, { extensions, setting }) => {
    const counted = extensions.some(({ name }) => name === 'pg_stat_statements');
    const loaded = (setting('shared_preload_libraries')?.setting ?? '').includes(
      'pg_stat_statements',
    );
    const logged = (setting('log_min_duration_statement')?.setting ?? '-1') !== '-1';
    if (counted)
      return fine(
        `pg_stat_statements counts every statement${logged ? ', and slow ones are logged' : ''}.`,
      );
    const extension = {
      object: 'pg_stat_statements',
      detail: loaded
        ? 'loaded, but not made in this database'
        : 'not loaded; loading it needs one restart',
      mend: loaded
        ? 'CREATE EXTENSION pg_stat_statements;'
        : "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'; -- append to what stands there, restart, then CREATE EXTENSION pg_stat_statements;",
    };
    if (logged)
      return {
        outcome: 'partial',
        message:
          'Single slow statements are logged; which take most of the time together is not counted.',
        items: [extension],
      };
    return {
      outcome: 'absent',
      message: 'Nothing records which statements are slow: neither pg_stat_statements nor the log.',
      items: [
        extension,
        {
          object: 'log_min_duration_statement',
          detail: '-1: no statement is ever logged',
          mend: "ALTER SYSTEM SET log_min_duration_statement = '500ms'; SELECT pg_reload_conf();",
        },
      ],
    };
  },
);

const SLOW_MILLISECONDS = 500;
const LEAST_CALLS = 20;
const LARGE_SHARE = 0.2;
const LEAST_TOTAL = 60_000;

export const slowStatements = check(
  {
    name: 'slow-statements',
    title: 'No frequent statement is slow, and none takes most of the time',
    practice: 'DB-16',
    impact: 3,
    why: 'A few statements take most of a database’s time; making one of them quick is worth more than a larger server.',
    threshold: `A mean of ${SLOW_MILLISECONDS} ms and more over at least ${LEAST_CALLS} calls, which a person waits for; or ${percent(LARGE_SHARE)} of the time of all statements, from a minute in total on.`,
    verify:
      'SELECT pg_stat_statements_reset(); wait an hour of usual load, and run the doctor again.',
    outcomes: {
      partial: { suggests: null, confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['statements'],
  ({ statements }) => {
    const slow = statements.filter(
      ({ mean, calls, total, share }) =>
        (mean >= SLOW_MILLISECONDS && calls >= LEAST_CALLS) ||
        (share >= LARGE_SHARE && total >= LEAST_TOTAL),
    );
    if (slow.length === 0)
      return fine(
        `None of ${many(statements.length, 'counted statement')} is both frequent and slow.`,
      );
    return {
      outcome: 'partial',
      message: `${many(slow.length, 'statement')} ${slow.length === 1 ? 'is' : 'are'} slow and frequent, or ${slow.length === 1 ? 'takes' : 'take'} a large share of the time.`,
      items: slow
        .sort((a, b) => b.total - a.total)
        .map(({ id, text, calls, mean, total, share, rows }) => ({
          object: `statement ${id}`,
          detail: `${duration(mean / 1000)} × ${number(calls)} calls = ${duration(total / 1000)}, ${percent(share)} of all, ${number(rows / Math.max(1, calls))} rows a call: ${statementText(text)}`,
          mend: null,
        })),
    };
  },
);
