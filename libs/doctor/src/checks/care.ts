import type { DatabaseItem } from '@pitwall/contracts';
import type { TableRow } from '../collect/queries/relations.ts';
import { are, bytes, many, number, percent, settingBytes } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';
import { settingItem } from './setting-item.ts';
import { byOid, rowsIn } from './table-rows.ts';

const MEGABYTE = 1024 ** 2;

const HIT_SHARE = 0.9;
const LEAST_BLOCKS = 1_000_000;

export const cacheHit = check(
  {
    name: 'cache-hit',
    title: 'Most blocks are found in memory',
    practice: 'DB-10',
    impact: 3,
    why: 'When what is in daily use no longer fits in memory, every query waits for the disk, and it comes suddenly.',
    threshold: `Below ${percent(HIT_SHARE)} of at least ${number(LEAST_BLOCKS)} blocks, and only where the database is larger than shared_buffers. The cache of the operating system is not seen, so that the truth may be better.`,
    verify: 'blks_hit / (blks_hit + blks_read) of pg_stat_database over an hour of usual load.',
    outcomes: {
      partial: { suggests: null, confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['database'],
  ({ database }, { server, setting }) => {
    const [counted] = database;
    const total = (counted?.hit ?? 0) + (counted?.read ?? 0);
    if (!counted || total < LEAST_BLOCKS)
      return notVisible('Not visible yet: too few blocks were read to tell.');
    const share = counted.hit / total;
    const buffers = settingBytes(setting('shared_buffers'));
    const words = `${percent(share)} of ${number(total)} blocks were found in shared memory`;
    if (share >= HIT_SHARE) return fine(`${words}.`);
    if (server.database_bytes !== null && buffers !== null && server.database_bytes < buffers)
      return fine(`${words}; the whole database fits there, so that it fills up by itself.`);
    return {
      outcome: 'partial',
      message: `${words}; the rest came from the operating system or the disk.`,
      items: [
        {
          object: 'shared_buffers',
          detail: `${buffers === null ? 'unknown' : bytes(buffers)} for a database of ${bytes(server.database_bytes ?? 0)}; a quarter of the machine’s memory is usual. Queries that read whole tables come first`,
          mend: null,
        },
      ],
    };
  },
);

const WASTED_BYTES = 64 * MEGABYTE;
const WASTED_SHARE = 0.5;

export const bloatedTables = check(
  {
    name: 'bloat',
    title: 'Tables are not much larger than their rows',
    practice: 'DB-10',
    impact: 3,
    why: 'Space of dead rows that is not used again makes every scan, backup and cache larger for nothing.',
    threshold: `An estimate from the planner’s statistics, off by some tenths: told from ${bytes(WASTED_BYTES)} and half of the table on. Freshly deleted rows are used again by themselves.`,
    verify:
      "With the extension pgstattuple: SELECT * FROM pgstattuple_approx('table'); then the size after mending.",
    outcomes: {
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables', 'bloat'],
  ({ tables, bloat }) => {
    const known = byOid(tables);
    const judged = bloat.flatMap(({ table_oid, needed, pages_bytes }) => {
      const table = known.get(table_oid);
      return table ? [{ table, needed, size: pages_bytes, wasted: pages_bytes - needed }] : [];
    });
    const large = tables.filter(
      ({ kind, heap_bytes }) => kind === 'r' && heap_bytes >= WASTED_BYTES,
    );
    if (large.length === 0) return notApplicable(`No table has ${bytes(WASTED_BYTES)}, its indexes not counted.`);
    if (judged.length === 0)
      return notVisible(
        'Not visible: no statistics of the large tables may be read, or they were never analyzed.',
        'GRANT pg_read_all_data TO the role of the doctor (statistics follow the right to read)',
      );
    const bloated = judged
      .filter(({ wasted, size }) => wasted >= WASTED_BYTES && wasted / size >= WASTED_SHARE)
      .sort((a, b) => b.wasted - a.wasted);
    if (bloated.length === 0)
      return fine(
        `None of ${many(judged.length, 'table')} with statistics is more than half empty.`,
      );
    return {
      outcome: 'partial',
      message: `${many(bloated.length, 'table')} ${are(bloated.length)} more than half empty, about ${bytes(bloated.reduce((sum, one) => sum + one.wasted, 0))} together.`,
      items: bloated.map(({ table, size, wasted }) => ({
        object: table.name,
        detail: `${bytes(size)}, of which about ${bytes(wasted)} (${percent(wasted / size)}) holds no row`,
        mend: `VACUUM (FULL, ANALYZE) ${table.name}; -- locks the table while it runs, and needs the disk for a second one: pg_repack does the same without the lock`,
      })),
    };
  },
);

const LEAST_DEAD = 10_000;

/** Dead rows at which autovacuum itself would start. */
const trigger = (
  table: TableRow,
  setting: (name: string) => { setting: string } | undefined,
): number => {
  const value = (own: number | null, name: string, usual: number) =>
    own ?? Number(setting(name)?.setting ?? usual);
  // From PostgreSQL 18 on there is a most, however large the table is.
  const most = Number(setting('autovacuum_vacuum_max_threshold')?.setting ?? -1);
  return Math.min(
    most >= 0 ? most : Infinity,
    value(table.vacuum_threshold, 'autovacuum_vacuum_threshold', 50) +
      value(table.vacuum_scale, 'autovacuum_vacuum_scale_factor', 0.2) * rowsIn(table),
  );
};

/** Rows changed at which autovacuum itself would analyze. */
const analyzed = (
  table: TableRow,
  setting: (name: string) => { setting: string } | undefined,
): number =>
  Number(setting('autovacuum_analyze_threshold')?.setting ?? 50) +
  Number(setting('autovacuum_analyze_scale_factor')?.setting ?? 0.1) * rowsIn(table);

export const vacuumDebt = check(
  {
    name: 'vacuum-debt',
    title: 'Vacuum and analyze keep pace',
    practice: 'DB-10',
    impact: 4,
    why: 'Dead rows that nobody cleans up make every query read more, and old statistics make the planner choose badly.',
    threshold: `Autovacuum switched off where at least ${number(LEAST_DEAD)} rows changed; dead rows at twice the number at which autovacuum starts, from ${number(LEAST_DEAD)} on; tables not analyzed since counting began after twice the changes at which autovacuum would, from ${number(LEAST_DEAD)} rows on. Below that it is on its way; what is being vacuumed right now is left alone.`,
    verify: 'n_dead_tup of pg_stat_user_tables falls, and last_autovacuum is of today.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['tables', 'settings'],
  ({ tables }, { setting, server, maybe }) => {
    if (server.standby) return notApplicable('A standby does not vacuum: its primary does.');
    const ordinary = tables.filter(({ kind }) => kind === 'r' || kind === 'm');
    const off =
      setting('autovacuum')?.setting === 'off' || setting('track_counts')?.setting === 'off';
    const items: DatabaseItem[] = [];
    if (off)
      items.push(
        settingItem(
          server,
          { object: 'autovacuum', detail: 'is switched off for the whole server' },
          'ALTER SYSTEM SET autovacuum = on; ALTER SYSTEM SET track_counts = on; SELECT pg_reload_conf();',
        ),
      );
    const switchedOff = ordinary.filter(
      (table) => table.autovacuum_off && (table.changed >= LEAST_DEAD || table.dead >= LEAST_DEAD),
    );
    const behind = ordinary.filter(
      (table) =>
        !switchedOff.includes(table) &&
        !table.vacuuming &&
        table.dead >= LEAST_DEAD &&
        table.dead >= 2 * trigger(table, setting),
    );
    const unread = ordinary.filter(
      (table) =>
        !switchedOff.includes(table) &&
        !table.analyzed &&
        rowsIn(table) >= LEAST_DEAD &&
        // A table that was filled a moment ago waits for its turn.
        server.uptime > 3600 &&
        table.modified_since_analyze >= LEAST_DEAD &&
        // After a reset nothing tells when the table was analyzed: what has changed since is all that counts.
        table.modified_since_analyze >= 2 * analyzed(table, setting),
    );
    const horizon = maybe('slots').some((slot) => (slot.horizon ?? 0) > 1_000_000);
    for (const table of switchedOff)
      items.push({
        object: table.name,
        detail: `autovacuum is off; ${number(table.dead)} dead rows beside ${number(table.live)} live ones`,
        mend: `ALTER TABLE ${table.name} RESET (autovacuum_enabled); VACUUM (ANALYZE) ${table.name};`,
      });
    for (const table of behind)
      items.push({
        object: table.name,
        detail: `${number(table.dead)} dead rows beside ${number(table.live)} live ones${table.vacuumed ? '' : ', never vacuumed'}${horizon ? '; an old replication slot keeps them' : ''}`,
        mend: `VACUUM (ANALYZE) ${table.name}; ALTER TABLE ${table.name} SET (autovacuum_vacuum_scale_factor = 0.02);`,
      });
    for (const table of unread)
      items.push({
        object: table.name,
        detail: `${number(rowsIn(table))} rows, not analyzed since counting began, ${number(table.modified_since_analyze)} changed`,
        mend: `ANALYZE ${table.name};`,
      });
    if (items.length === 0)
      return fine(`Vacuum keeps pace with all ${many(ordinary.length, 'table')}.`);
    return {
      outcome: off || switchedOff.length > 0 ? 'absent' : 'partial',
      message: [
        ...(off ? ['Autovacuum is off for the whole server.'] : []),
        ...(switchedOff.length > 0
          ? [
              `Autovacuum is off for ${many(switchedOff.length, 'table')} that ${switchedOff.length === 1 ? 'changes' : 'change'}.`,
            ]
          : []),
        ...(behind.length > 0
          ? [`Vacuum does not keep pace with ${many(behind.length, 'table')}.`]
          : []),
        ...(unread.length > 0
          ? [`${many(unread.length, 'table')} ${are(unread.length)} without statistics.`]
          : []),
      ].join(' '),
      items,
    };
  },
);
