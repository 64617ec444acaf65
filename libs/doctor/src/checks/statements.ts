import { statementText } from '../collect/statement-text.ts';
import { duration, many, number, percent } from './amounts.ts';
import { check, fine } from './check.ts';
import { settingItem } from './setting-item.ts';

/** Names of a list as a setting shows it. */
const listed = (setting: string): string[] =>
  setting
    .split(',')
    .map((name) => name.trim().replaceAll('"', '').replaceAll("'", "''"))
    .filter((name) => name !== '');

export const statementsRecorded = check(
  {
    name: 'statements-recorded',
    title: 'The database records which statements take its time',
    practice: 'DB-02',
    impact: 4,
    why: 'Without a record by statement, the slow one is found by guessing, and during the outage.',
    threshold:
      'pg_stat_statements counts all statements; the log (log_min_duration_statement, a sample of it, log_duration or auto_explain) shows single slow ones. One of them is the least.',
    verify:
      'SELECT count(*) FROM pg_stat_statements; gives more than 0, and SHOW log_min_duration_statement; is not -1.',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'medium' },
      partial: { suggests: 'started', confidence: 'medium' },
      present: { suggests: 'partial', confidence: 'medium' },
    },
  },
  ['settings'],
  (_rows, { extensions, setting, server }) => {
    const made = extensions.some(({ name }) => name === 'pg_stat_statements');
    // Its own settings exist where its library is loaded; which libraries are is for few roles to see.
    const loaded = setting('pg_stat_statements.max') !== undefined;
    const counting =
      loaded &&
      setting('pg_stat_statements.track')?.setting !== 'none' &&
      setting('compute_query_id')?.setting !== 'off';
    const at = (name: string): boolean => Number(setting(name)?.setting ?? -1) >= 0;
    const logged =
      at('log_min_duration_statement') ||
      at('log_min_duration_sample') ||
      at('auto_explain.log_min_duration') ||
      setting('log_duration')?.setting === 'on';
    const another = extensions.find(({ name }) => name === 'pg_stat_monitor')?.name;
    if (another !== undefined || (counting && made))
      return fine(
        `${another ?? 'pg_stat_statements'} counts every statement${logged ? ', and slow ones are logged' : ''}.`,
      );
    if (loaded && !counting)
      return {
        outcome: 'partial',
        message: 'pg_stat_statements is loaded, and its settings keep it from counting.',
        items: [
          {
            object: 'pg_stat_statements',
            detail: `pg_stat_statements.track is ${setting('pg_stat_statements.track')?.setting ?? 'unknown'}, compute_query_id is ${setting('compute_query_id')?.setting ?? 'unknown'}: they must be top or all, and auto or on`,
            mend: null,
          },
        ],
      };
    if (counting)
      return {
        outcome: 'partial',
        message:
          'pg_stat_statements counts every statement, and this database has no view of its counts.',
        items: [
          {
            object: 'pg_stat_statements',
            detail: 'loaded, but not made in this database; its view may stand in another',
            mend: 'CREATE EXTENSION pg_stat_statements;',
          },
        ],
      };
    const libraries = setting('shared_preload_libraries')?.setting;
    const extension = settingItem(
      server,
      { object: 'pg_stat_statements', detail: 'not loaded; loading it needs one restart' },
      libraries === undefined
        ? 'SHOW shared_preload_libraries; -- as a role with pg_read_all_settings: what stands there must be kept beside pg_stat_statements'
        : `ALTER SYSTEM SET shared_preload_libraries = ${[...listed(libraries), 'pg_stat_statements'].map((name) => `'${name}'`).join(', ')}; -- then restart, and CREATE EXTENSION pg_stat_statements;`,
    );
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
        settingItem(
          server,
          {
            object: 'log_min_duration_statement',
            detail: '-1: no statement is ever logged',
          },
          "ALTER SYSTEM SET log_min_duration_statement = '500ms'; SELECT pg_reload_conf();",
        ),
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
