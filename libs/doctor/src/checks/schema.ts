import type { TableRow } from '../collect/queries/relations.ts';
import { bytes, many, number, percent } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';
import { LAST_RELEASES } from './postgresql-releases.ts';
import { rowsIn } from './table-rows.ts';

const LEAST_ROWS = 1000;

export const primaryKeys = check(
  {
    name: 'primary-keys',
    title: 'Every table has a key',
    practice: 'DB-17',
    impact: 3,
    why: 'Without a key the same row can stand there twice, nothing can refer to it, and logical replication cannot change it.',
    threshold: `Tables of ${number(LEAST_ROWS)} rows and more without a primary key and without a unique index over required columns. Partitions are told with their parent, unlogged tables not at all.`,
    verify: 'Run the doctor again.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables'],
  ({ tables }) => {
    const judged = tables.filter(
      (table) =>
        (table.kind === 'r' || table.kind === 'p') &&
        !table.partition &&
        table.persistence === 'p' &&
        rowsIn(table) >= LEAST_ROWS,
    );
    if (judged.length === 0) return notApplicable(`No table has ${number(LEAST_ROWS)} rows.`);
    const without = judged.filter(({ primary_key, unique_key }) => !primary_key && !unique_key);
    if (without.length === 0) return fine(
        `All ${many(judged.length, 'table')} of at least ${number(LEAST_ROWS)} rows have a key.`,
      );
    return {
      outcome: without.length * 2 > judged.length ? 'absent' : 'partial',
      message: `${many(without.length, 'table')} of ${number(judged.length)} ${without.length === 1 ? 'has' : 'have'} no key.`,
      items: without.map((table) => ({
        object: table.name,
        detail: `${number(rowsIn(table))} rows, ${bytes(table.bytes)}`,
        // The key of a partitioned table holds the columns that it is divided by: which they are is seen by people.
        mend:
          table.kind === 'p'
            ? null
            : `ALTER TABLE ${table.name} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY; -- rewrites the table under a lock; where columns identify a row already, make them the key instead`,
      })),
    };
  },
);

export const unvalidatedConstraints = check(
  {
    name: 'unvalidated-constraints',
    title: 'No rule waits to be validated',
    practice: 'DB-17',
    impact: 2,
    why: 'Rows that break the rule may still be there, and the planner may not rely on it.',
    threshold:
      'Any foreign key, check or (from PostgreSQL 18 on) not-null rule that is NOT VALID. What is NOT ENFORCED on purpose is left alone.',
    verify: 'SELECT conname FROM pg_constraint WHERE NOT convalidated; gives nothing.',
    outcomes: {
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['constraints'],
  ({ constraints }) => {
    const waiting = constraints.filter(({ validated, inherited }) => !validated && !inherited);
    if (waiting.length === 0) return fine('Every foreign key and check holds for all rows.');
    return {
      outcome: 'partial',
      message: `${many(waiting.length, 'rule')} ${waiting.length === 1 ? 'was' : 'were'} never validated.`,
      items: waiting.map(({ name, table }) => ({
        object: `${name} on ${table}`,
        detail: 'NOT VALID: new rows obey it, old ones were not looked at',
        mend: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
      })),
    };
  },
);

export const outdatedExtensions = check(
  {
    name: 'extensions',
    title: 'Extensions are as new as their programs',
    practice: 'DB-20',
    impact: 1,
    why: 'An update of PostgreSQL brings newer programs, and what stands in the database stays old until it is told.',
    threshold: 'The installed version differs from the one that the server offers.',
    verify:
      'SELECT name FROM pg_available_extensions WHERE installed_version <> default_version; gives nothing.',
    outcomes: {
      partial: { suggests: null, confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  [],
  (_rows, { extensions }) => {
    const old = extensions.filter(
      ({ installed, available }) => available !== null && available !== installed,
    );
    if (extensions.length === 0) return notApplicable('No extension is installed.');
    if (old.length === 0) return fine(`${many(extensions.length, 'extension')} up to date.`);
    return {
      outcome: 'partial',
      message: `${many(old.length, 'extension')} ${old.length === 1 ? 'is' : 'are'} older than the server offers.`,
      items: old.map(({ name, quoted, installed, available }) => ({
        object: `extension ${name}`,
        detail: `${installed}, offered is ${available}`,
        mend: `ALTER EXTENSION ${quoted} UPDATE;`,
      })),
    };
  },
);

export const supportedVersion = check(
  {
    name: 'supported-version',
    title: 'The major version is still maintained',
    practice: 'DB-20',
    impact: 4,
    why: 'After its last release no hole and no fault is mended any more.',
    threshold:
      'The day of the last release, as announced by the project; half a year before it the upgrade should have a date.',
    verify: 'SHOW server_version;',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      // Whether minor releases are installed within a month is not seen.
      present: { suggests: null, confidence: 'low' },
    },
  },
  [],
  (_rows, { server }) => {
    const last = LAST_RELEASES[server.major];
    if (last === undefined)
      return notVisible(
        `Not visible: this version of Pitwall does not know when PostgreSQL ${server.major} ends.`,
      );
    const days = (Date.parse(last) - Date.parse(server.now)) / 86_400_000;
    const item = {
      object: `PostgreSQL ${server.version}`,
      detail: `last release on ${last}`,
      mend: null,
    };
    if (days < 0)
      return {
        outcome: 'absent',
        message: `PostgreSQL ${server.major} has had its last release on ${last}: its holes stay open.`,
        items: [item],
      };
    if (days < 183)
      return {
        outcome: 'partial',
        message: `PostgreSQL ${server.major} gets its last release on ${last}.`,
        items: [item],
      };
    return fine(`PostgreSQL ${server.version} is maintained until ${last}.`);
  },
);

const LARGE_BYTES = 50 * 1024 ** 3;
const LARGE_ROWS = 100_000_000;

export const largeTables = check(
  {
    name: 'large-tables',
    title: 'The largest tables have partitions',
    practice: 'DB-09',
    impact: 3,
    why: 'Vacuum, index builds and deletes of a whole table take hours, and old rows can only be deleted one by one.',
    threshold: `${bytes(LARGE_BYTES)} or ${number(LARGE_ROWS)} rows without partitions. A retention or a plan that stands elsewhere is not seen. Growth needs an earlier report to compare with.`,
    verify:
      'SELECT relkind FROM pg_class says p for the table, and old partitions go by DROP TABLE.',
    outcomes: {
      partial: { suggests: 'started', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables'],
  ({ tables }) => {
    const large = tables.filter(
      (table) => table.kind === 'r' && (table.bytes >= LARGE_BYTES || rowsIn(table) >= LARGE_ROWS),
    );
    const largest = tables.reduce<TableRow | undefined>(
      (most, one) => (most && most.bytes >= one.bytes ? most : one),
      undefined,
    );
    const whole = large.filter(({ partition }) => !partition);
    if (large.length === 0)
      return notApplicable(
        largest
          ? `The largest table, ${largest.name}, has ${bytes(largest.bytes)}.`
          : 'There is no table.',
      );
    if (whole.length === 0) return fine('Every large table is a partition.');
    const total = tables.reduce((sum, table) => sum + table.bytes, 0);
    return {
      outcome: 'partial',
      message: `${many(whole.length, 'table')} ${whole.length === 1 ? 'is' : 'are'} large and without partitions.`,
      items: whole
        .sort((a, b) => b.bytes - a.bytes)
        .map((table) => ({
          object: table.name,
          detail: `${bytes(table.bytes)}, ${number(rowsIn(table))} rows, ${percent(table.bytes / Math.max(1, total))} of the database`,
          mend: null,
        })),
    };
  },
);
