import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNodeError } from '../problem.mjs';
import { birthOf, isAlive, pause } from './alive.mjs';

/**
 * A lock file that outlives its holder's death without blocking anyone: it names the holder's process,
 * and counts only while that process lives.
 *
 * @typedef {{ pid: number, birth: string, about?: string }} Holder
 * @typedef {{ held: true, release(): void, tell(about: string): void } | { held: false, holder: Holder }} Lock
 */

/**
 * @param {string} path
 * @returns {Promise<Lock>}
 */
export async function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  /** @type {Holder} */
  const own = { pid: process.pid, birth: birthOf(process.pid) };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(path, own)) {
      // Two processes may both have removed the same dead holder's file: the last one to write has it.
      await pause(30);
      if (sameHolder(readHolder(path), own)) return heldLock(path, own);
      continue;
    }
    const holder = readHolder(path);
    if (holder && lives(holder)) return { held: false, holder };
    rmSync(path, { force: true });
  }
  const holder = readHolder(path);
  return { held: false, holder: holder ?? { pid: 0, birth: '' } };
}

/**
 * The living holder of a lock, if there is one.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder && lives(holder) ? holder : undefined;
}

/**
 * @param {string} path
 * @param {Holder} own
 * @returns {Lock}
 */
function heldLock(path, own) {
  return {
    held: true,
    tell(about) {
      writeFileSync(path, JSON.stringify({ ...own, about }), { mode: 0o600 });
    },
    release() {
      if (sameHolder(readHolder(path), own)) rmSync(path, { force: true });
    },
  };
}

/**
 * @param {string} path
 * @param {Holder} own
 */
function create(path, own) {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
function readHolder(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(value?.pid) && typeof value.birth === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Holder | undefined} one
 * @param {Holder} other
 */
function sameHolder(one, other) {
  return one?.pid === other.pid && one.birth === other.birth;
}

/** @param {Holder} holder */
function lives(holder) {
  return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;
}
