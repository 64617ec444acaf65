import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { gone, isAlive } from '../process/alive.mjs';

/**
 * The server of an earlier run whose manager was killed still holds the data folder: it is stopped in
 * order. The caller holds the folder's lock, so that nobody else manages that server.
 * @param {string} data real path
 */
export async function stopOrphan(data) {
  const pid = serverOf(data);
  if (pid === undefined) return;
  if (!isAlive(pid) || !serves(pid, data)) {
    // PostgreSQL refuses to start when another program has got the id of its dead predecessor.
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  if (!(await endServer(pid)))
    throw new Problem(
      `An earlier database server (process ${pid}) still holds ${data} and does not stop. End it (kill ${pid}) and start again.`,
    );
}

/**
 * Stops a server: its sessions are ended and its data is written; only a server that hangs is cut off.
 * @param {number} pid
 * @returns {Promise<boolean>} whether it is gone
 */
export async function endServer(pid) {
  for (const [signal, wait] of /** @type {const} */ ([
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch {
      return !isAlive(pid);
    }
    if (await gone(pid, wait)) return true;
  }
  return false;
}

/**
 * The process that a data folder's own file names.
 * @param {string} data
 * @returns {number | undefined}
 */
export function serverOf(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
}

/**
 * @param {number} pid
 * @param {string} data
 */
function serves(pid, data) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === data;
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      data,
    );
  } catch {
    return true;
  }
}
