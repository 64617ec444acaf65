import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { isNodeError } from '../problem.mjs';
import { birthOf, isAlive } from './alive.mjs';

/**
 * A lock that outlives its holder's death without blocking anyone: its file names the holder's process, and
 * counts only while that process lives.
 *
 * Each turn of the lock is a file of its own, `a.lock.1`, `a.lock.2`, and the highest tells who has it. The next
 * turn is made as a whole or not at all, and its number is never used again, so that nobody who looked at a dead
 * holder a moment ago can take the place of a living one since.
 *
 * @typedef {{ pid: number, birth: string, about?: string }} Holder
 * @typedef {{ held: true, release(): void, tell(about: string): void } | { held: false, holder: Holder }} Lock
 */

/**
 * @param {string} path
 * @returns {Lock}
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  /** @type {Holder} */
  const own = { pid: process.pid, birth: birthOf(process.pid) };
  for (;;) {
    const latest = latestTurn(path);
    const holder = readHolder(path, latest);
    if (holder && lives(holder)) return { held: false, holder };
    const turn = latest + 1;
    if (!createTurn(path, turn, own)) continue;
    // Others may have had and left several turns since the look above: this number is then of the past.
    if (latestTurn(path) === turn) return heldLock(path, turn, own);
    rmSync(fileOf(path, turn), { force: true });
  }
}

/**
 * The living holder of a lock, if there is one.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function lockHolder(path) {
  const holder = readHolder(path, latestTurn(path));
  return holder && lives(holder) ? holder : undefined;
}

/**
 * @param {string} path
 * @param {number} turn
 * @param {Holder} own
 * @returns {Lock}
 */
function heldLock(path, turn, own) {
  for (const past of turnsOf(path)) if (past < turn) rmSync(fileOf(path, past), { force: true });
  let released = false;
  return {
    held: true,
    tell(about) {
      if (!released) write(fileOf(path, turn), { ...own, about });
    },
    release() {
      if (released) return;
      released = true;
      // The number stays taken, by nobody. A folder that went away has no lock to leave.
      if (turnsOf(path).includes(turn)) write(fileOf(path, turn), null);
    },
  };
}

/**
 * @param {string} path
 * @param {number} turn
 * @param {Holder} own
 * @returns {boolean} whether the turn was still to be had
 */
function createTurn(path, turn, own) {
  const draft = `${path}.draft-${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, fileOf(path, turn));
    return true;
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Nobody ever reads half of it.
 * @param {string} file
 * @param {Holder | null} holder
 */
function write(file, holder) {
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * @param {string} path
 * @param {number} turn
 */
function fileOf(path, turn) {
  return `${path}.${turn}`;
}

/**
 * @param {string} path
 * @returns {number} 0 where nobody ever had it
 */
function latestTurn(path) {
  return Math.max(0, ...turnsOf(path));
}

/**
 * @param {string} path
 * @returns {number[]}
 */
function turnsOf(path) {
  const prefix = `${basename(path)}.`;
  return namesIn(dirname(path))
    .filter((name) => name.startsWith(prefix) && /^[1-9][0-9]*$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)));
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * @param {string} path
 * @param {number} turn
 * @returns {Holder | undefined}
 */
function readHolder(path, turn) {
  try {
    const value = JSON.parse(readFileSync(fileOf(path, turn), 'utf8'));
    return Number.isInteger(value?.pid) && typeof value.birth === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function lives(holder) {
  return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;
}
