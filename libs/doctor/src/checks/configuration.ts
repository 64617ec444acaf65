import type { DatabaseItem } from '@pitwall/contracts';
import { bytes, many, number, settingBytes } from './amounts.ts';
import { isOperator } from './sessions.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';
import { settingItem, serviceOf, storageOfItsOwn } from './setting-item.ts';

const GIGABYTE = 1024 ** 3;
const LIMITS = [
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
] as const;

const WHOLE = 'transaction_timeout';

const valueIn = (settings: readonly string[], name: string): string | undefined =>
  settings.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
const isLimit = (value: string | undefined): boolean =>
  value !== undefined && !/^0\s*[a-z]*$/.test(value.trim());

export const timeLimits = check(
  {
    name: 'time-limits',
    title: 'Statements, locks and idle transactions have time limits',
    practice: 'DB-06',
    impact: 4,
    why: 'Without a limit one bad query or forgotten transaction holds its connection and locks for ever.',
    threshold:
      'None of the three limits, nor transaction_timeout, is set for the server, the database or a connected role; tools of operators do not count. A client may set them itself for each session, which is not seen from here.',
    verify:
      'As the service’s role: SHOW statement_timeout; SHOW lock_timeout; SHOW idle_in_transaction_session_timeout;',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'low' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: 'in_place', confidence: 'low' },
    },
  },
  ['settings', 'roleSettings'],
  ({ roleSettings }, { setting, maybe, server }) => {
    const superusers = new Set(
      maybe('sessions')
        .filter(({ superuser }) => superuser)
        .map(({ role }) => role),
    );
    const connected = [
      ...new Set(
        maybe('sessions')
          .filter((one) => one.own_database && !superusers.has(one.role) && !isOperator(one))
          .flatMap(({ role }) => role ?? []),
      ),
    ].slice(0, 20);
    const own = roleSettings.filter(({ role }) => role === null || role === server.role);
    // What the doctor sees as the server's value may be its own role's.
    const everywhere = (name: string): boolean =>
      own.some(({ role, settings }) => role === null && isLimit(valueIn(settings, name))) ||
      (isLimit(setting(name)?.setting) &&
        !own.some(({ settings }) => valueIn(settings, name) !== undefined));
    const limited = (role: string, name: string): boolean => {
      const said = roleSettings
        .filter((one) => one.role === role)
        .map(({ settings }) => valueIn(settings, name))
        .find((value) => value !== undefined);
      // From PostgreSQL 17 on one limit can bound the whole transaction, and so all three.
      const itself = said === undefined ? everywhere(name) : isLimit(said);
      return itself || (name !== WHOLE && limited(role, WHOLE));
    };
    const roles = connected.length > 0 ? connected : null;
    const missing = LIMITS.filter((name) =>
      roles === null
        ? !everywhere(name) && !everywhere(WHOLE)
        : !roles.every((role) => limited(role, name)),
    );
    // One role without limits says nothing about the others.
    const someLimited = roles?.some((role) => LIMITS.some((name) => limited(role, name))) ?? false;
    const anyRole = LIMITS.some((name) =>
      roleSettings.some(
        ({ role, settings }) =>
          role !== null && role !== server.role && isLimit(valueIn(settings, name)),
      ),
    );
    if (missing.length === 0) return fine('All three limits are set.');
    if (roles === null && anyRole)
      return notVisible(
        'Not visible: some roles bring limits of their own, and which of them the service uses is not seen while it is not connected.',
      );
    const items = missing.map((name): DatabaseItem => ({
      object: name,
      detail:
        roles === null
          ? 'is 0 for everyone: no limit'
          : `is 0 for ${roles.filter((role) => !limited(role, name)).join(', ')}`,
      mend: `ALTER ROLE … SET ${name} = '${name === 'lock_timeout' ? '5s' : name === 'statement_timeout' ? '30s' : '60s'}'; -- the service’s role; migrations and reports have their own`,
    }));
    return {
      outcome: missing.length === LIMITS.length && !someLimited ? 'absent' : 'partial',
      message:
        missing.length < LIMITS.length
          ? `Of three limits ${missing.length === 1 ? 'one' : 'two'} ${missing.length === 1 ? 'is' : 'are'} missing: ${missing.join(', ')}.`
          : someLimited
            ? 'Some of the connected roles have no limit.'
            : `No limit is set: ${missing.join(', ')}.`,
      items,
    };
  },
);

export const durability = check(
  {
    name: 'durability',
    title: 'What was committed survives a power cut',
    practice: 'DB-10',
    impact: 5,
    why: 'Without fsync or full_page_writes a crash can leave a database that no longer starts, and nobody notices what is damaged.',
    threshold:
      'fsync or full_page_writes is off. Either is right only for data that nobody will miss. Services with a storage of their own (Aurora, AlloyDB, Neon) are not judged.',
    verify: 'SHOW fsync; SHOW full_page_writes; both say on.',
    outcomes: {
      absent: { suggests: 'absent', confidence: 'high' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['settings'],
  (_rows, { setting, server }) => {
    if (storageOfItsOwn(server))
      return notApplicable(
        `The storage of ${serviceOf(server)} keeps what was committed: fsync and full_page_writes mean nothing there.`,
      );
    const off = ['fsync', 'full_page_writes'].filter((name) => setting(name)?.setting === 'off');
    if (off.length === 0) return fine('fsync and full_page_writes are on.');
    return {
      outcome: 'absent',
      message: `${off.join(' and ')} ${off.length === 1 ? 'is' : 'are'} off: a power cut can destroy the database.`,
      items: off.map((name) =>
        settingItem(
          server,
          { object: name, detail: 'off' },
          `ALTER SYSTEM SET ${name} = on; SELECT pg_reload_conf();`,
        ),
      ),
    };
  },
);

export const checksums = check(
  {
    name: 'checksums',
    title: 'Damaged pages are noticed',
    practice: 'DB-10',
    impact: 2,
    why: 'Without checksums a disk that changes a bit is noticed when the backups hold the damage too.',
    threshold:
      'data_checksums is off, or a failure was counted. New clusters have them from PostgreSQL 18 on.',
    verify: 'SHOW data_checksums; says on, and checksum_failures of pg_stat_database is 0.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: null, confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['settings', 'database'],
  ({ database }, { setting, server }) => {
    const failures = database[0]?.checksum_failures ?? 0;
    if (failures > 0)
      return {
        outcome: 'absent',
        message: `${many(failures, 'damaged page')} ${failures === 1 ? 'was' : 'were'} found: the disk or memory of the server changes data. Restore what is affected from a backup.`,
      };
    const value = setting('data_checksums')?.setting;
    if (value === undefined) return notVisible('Not visible: data_checksums may not be read.');
    if (value === 'on') return fine('Checksums are on, and no page failed.');
    const service = serviceOf(server);
    if (service !== null)
      return notApplicable(`${service} looks after its own storage: only it could switch them on.`);
    return {
      outcome: 'partial',
      message: 'Pages have no checksums: damage of the disk is not noticed.',
      items: [
        {
          object: 'data_checksums',
          detail: 'off; switching them on needs the server stopped, about a minute for 10 GB',
          mend: 'pg_checksums --enable --pgdata=… -- in the shell, while the server is stopped',
        },
      ],
    };
  },
);

const TEMPORARY_BYTES = 10 * GIGABYTE;

export const temporaryFiles = check(
  {
    name: 'temporary-files',
    title: 'Sorts and joins fit in memory',
    practice: 'DB-10',
    impact: 2,
    why: 'What does not fit into work_mem is written to disk and read again, many times slower, and competes with everything else for it.',
    threshold: `${bytes(TEMPORARY_BYTES)} a day where the counters’ age is known; else ${bytes(TEMPORARY_BYTES)} together with more than 1 MB a transaction. Building an index writes such files too.`,
    verify: 'temp_bytes of pg_stat_database grows more slowly.',
    outcomes: {
      partial: { suggests: null, confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['database', 'settings'],
  ({ database }, { exactDays, setting, maybe }) => {
    const [row] = database;
    if (!row) return notVisible('Not visible: the server keeps no statistics of this database.');
    const { temporary_bytes: written, temporary_files: files, transactions } = row;
    const daily = exactDays === null ? null : written / Math.max(1, exactDays);
    const much =
      written >= TEMPORARY_BYTES &&
      (daily === null ? written / Math.max(1, transactions) > 1024 ** 2 : daily >= TEMPORARY_BYTES);
    const words = `${bytes(written)} in ${many(files, 'temporary file')}${daily === null ? '' : `, ${bytes(daily)} a day`}`;
    if (!much) return fine(`${words}.`);
    const worst = [...maybe('statements')]
      .filter(({ temporary_blocks }) => temporary_blocks > 1000)
      .sort((a, b) => b.temporary_blocks - a.temporary_blocks)
      .slice(0, 5);
    return {
      outcome: 'partial',
      message: `${words} were written because work_mem (${bytes(settingBytes(setting('work_mem')) ?? 0)}) was too small.`,
      items: [
        ...worst.map(({ id, temporary_blocks }) => ({
          object: `statement ${id}`,
          detail: `wrote ${bytes(temporary_blocks * 8192)} of them`,
          mend: null,
        })),
        {
          object: 'work_mem',
          detail:
            'counts for each sort of each session: raise it for the role that needs it, not for all',
          mend: "ALTER ROLE … SET work_mem = '64MB'; -- the role of the reports",
        },
      ],
    };
  },
);

const DEFAULT_BUFFERS = 128 * 1024 ** 2;

export const memorySettings = check(
  {
    name: 'memory-settings',
    title: 'Memory settings fit the size of the database',
    practice: 'DB-10',
    impact: 2,
    why: 'PostgreSQL’s defaults are made to start anywhere, not to serve: they leave most of the machine’s memory unused.',
    threshold: `shared_buffers at its default of ${bytes(DEFAULT_BUFFERS)} with a database of ${bytes(4 * GIGABYTE)} and more; max_connections above 1,000. The machine’s memory and disks are not seen from here, so that work_mem, effective_cache_size and random_page_cost are not judged.`,
    verify: 'SHOW shared_buffers; and the share of blocks found in memory rises.',
    outcomes: {
      partial: { suggests: null, confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['settings'],
  (_rows, { setting, server }) => {
    // Its caches are sized by itself, and stand beside shared_buffers.
    if (server.provider === 'neon')
      return notApplicable('Neon sizes its memory by itself, beside shared_buffers.');
    const buffers = settingBytes(setting('shared_buffers'));
    const size = server.database_bytes;
    if (buffers === null || size === null)
      return notVisible('Not visible: settings or the size of the database may not be read.');
    const items: DatabaseItem[] = [];
    if (buffers <= DEFAULT_BUFFERS && size >= 4 * GIGABYTE)
      items.push(
        settingItem(
          server,
          {
            object: 'shared_buffers',
            detail: `${bytes(buffers)} for a database of ${bytes(size)}; a quarter of the machine’s memory is usual`,
          },
          "ALTER SYSTEM SET shared_buffers = '2GB'; -- on a machine of 8 GB: a quarter of the memory, more than there is and it does not start; needs a restart",
        ),
      );
    const most = Number(setting('max_connections')?.setting ?? 0);
    if (most > 1000)
      items.push({
        object: 'max_connections',
        detail: `${number(most)}; every connection takes memory and slows each snapshot: put a pooler in front`,
        mend: null,
      });
    if (items.length > 0)
      return {
        outcome: 'partial',
        message: `${items.map(({ object }) => object).join(' and ')} ${items.length === 1 ? 'does' : 'do'} not fit this database.`,
        items,
      };
    return size < 4 * GIGABYTE
      ? notApplicable(`A database of ${bytes(size)} does well with the defaults.`)
      : fine(`shared_buffers is ${bytes(buffers)}.`);
  },
);
