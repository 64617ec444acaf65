import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isNodeError } from '../problem.mjs';

/**
 * Whether a process with this id exists, of whatever user.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isNodeError(error) && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/**
 * A dead process whose parent has not collected it still answers to signal 0.
 * @param {number} pid
 */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return statusFields(pid)[0] === 'Z';
  } catch {
    return false;
  }
}

/**
 * A mark that differs between two processes which had the same id one after the other; empty when the
 * platform tells nothing.
 * @param {number} pid
 * @returns {string}
 */
export function birthOf(pid) {
  try {
    if (process.platform === 'linux') return statusFields(pid)[19] ?? '';
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * The name of a process's program, for messages; empty when it cannot be known.
 * @param {number} pid
 * @returns {string}
 */
export function programOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * The process that started another; 0 when it cannot be known.
 * @param {number} pid
 * @returns {number}
 */
export function parentOf(pid) {
  if (pid === process.pid) return process.ppid;
  try {
    if (process.platform === 'linux') return Number(statusFields(pid)[1]);
    if (process.platform === 'win32') return 0;
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return 0;
  }
}

/**
 * The fields of /proc/PID/stat after the program's name, which may itself hold spaces and parentheses.
 * @param {number} pid
 */
function statusFields(pid) {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/**
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Waits until a process is gone.
 * @param {number} pid
 * @param {number} milliseconds the longest wait
 * @returns {Promise<boolean>} whether it is gone
 */
export async function gone(pid, milliseconds) {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}
