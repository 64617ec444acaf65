import { join } from 'node:path';
import { listenerOn, portObstacle } from '../ports.mjs';
import { createOpenFolder } from '../postgres/folder.mjs';
import { isNodeError, Problem } from '../problem.mjs';
import { takeLock } from '../process/lock.mjs';

/**
 * Makes the folder in which Pitwall keeps its data, and takes it for this process alone.
 * @param {string} folder
 * @returns {Promise<Extract<import('../process/lock.mjs').Lock, { held: true }>>}
 */
export async function takeFolder(folder) {
  openFolder(folder);
  const lock = takeLock(join(folder, 'start.lock'));
  if (lock.held) return lock;
  const { pid, about } = lock.holder;
  throw new Problem(
    `Pitwall already runs from this folder (process ${pid})${about ? ` at ${about}` : ''}. Open that address, or stop that process first.`,
  );
}

/** @param {string} folder */
function openFolder(folder) {
  try {
    // The database's user may have to pass through; every secret in it has a mode of its own.
    createOpenFolder(folder);
  } catch (error) {
    throw new Problem(
      `Pitwall keeps its data in ${folder}, which cannot be made (${isNodeError(error) ? error.code : error}). Give yourself the right to write there, or check out Pitwall elsewhere.`,
    );
  }
}

/**
 * Fails with a sentence when a port cannot be listened on.
 * @param {{ host: string, port: number }} address
 * @param {string} command the one in which to choose another port
 */
export async function requirePort({ host, port }, command) {
  // Browsers may take "localhost" for either.
  for (const one of host === '127.0.0.1' ? [host, '::1'] : [host]) {
    const obstacle = await portObstacle(port, one);
    if (obstacle === 'EADDRINUSE') {
      const who = listenerOn(port);
      const other = port === 65_535 ? port - 1 : port + 1;
      throw new Problem(
        `Port ${port} is in use${who ? ` by ${who}` : ''}. Stop that program, or choose another port: PORT=${other} ${command}`,
      );
    }
    if (obstacle === 'EACCES')
      throw new Problem(
        `Port ${port} is reserved for privileged programs. Choose one from 1024 on: PORT=4600 ${command}`,
      );
  }
}
