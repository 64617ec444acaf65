import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Problem } from '../problem.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const programs = ['initdb', 'pg_ctl', 'postgres'];

/**
 * @param {string} native
 * @param {'initdb' | 'pg_ctl' | 'postgres'} name
 */
export function program(native, name) {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Makes the binaries run as they came from npm: links between libraries are made by an install script that
 * npm may have blocked, and executable bits get lost on the way through some caches.
 * @param {string} native the folder that holds bin, lib, share and pg-symlinks.json
 */
export function repairBinaries(native) {
  for (const { source, target } of symlinks(native)) {
    const link = join(native, '..', target);
    const original = join(native, '..', source);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(relative(dirname(link), original), link);
    } catch {
      copyFileSync(original, link);
    }
  }
  if (process.platform === 'win32') return;
  for (const name of programs) {
    const path = join(native, 'bin', name);
    const { mode } = lstatSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

/**
 * Binaries that the account can run: those given, or else a repaired copy of them below the shelter.
 * @param {{ native: string, version: string }} found
 * @param {Account | undefined} account
 * @param {string} shelter a folder that any user can enter
 * @returns {{ native: string, copied: boolean }}
 */
export function runnableBinaries({ native, version }, account, shelter) {
  if (isWritable(native)) repairBinaries(native);
  if (runs(native, account) === undefined) return { native, copied: false };
  const copy = join(shelter, `postgresql-${version}`, 'native');
  if (!existsSync(copy)) copyBinaries(native, copy);
  const failure = runs(copy, account);
  if (failure !== undefined)
    throw new Problem(
      `PostgreSQL's own programs do not run on this machine: ${failure} Pass the address of another PostgreSQL in DATABASE_URL.`,
    );
  return { native: copy, copied: true };
}

/**
 * @param {string} native
 * @param {string} copy appears whole or not at all
 */
function copyBinaries(native, copy) {
  const target = dirname(copy);
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(`${target}-`);
  try {
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    repairBinaries(join(draft, 'native'));
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/**
 * A strict umask may have left the copied files readable by root alone.
 * @param {string} folder
 */
function openToAll(folder) {
  spawnSync('chmod', ['-R', 'a+rX', folder]);
}

/**
 * @param {string} native
 * @param {Account | undefined} account
 * @returns {string | undefined} why it does not run
 */
function runs(native, account) {
  for (const name of /** @type {const} */ (['initdb', 'postgres'])) {
    const { status, error, stderr } = spawnSync(program(native, name), ['--version'], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      encoding: 'utf8',
    });
    if (error) return `${name}: ${error.message}.`;
    if (status !== 0) return `${name}: ${stderr.trim().split('\n')[0]}.`;
  }
  return undefined;
}

/**
 * @param {string} native
 * @returns {{ source: string, target: string }[]}
 */
function symlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(join(folder, 'lib'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
