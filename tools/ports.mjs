import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { programOf } from './process/alive.mjs';

/** Below what systems give to whoever asks for any port, or connects: what is free here mostly stays so. */
const QUIET = { from: 20_000, to: 32_000 };
const TRIES = 20;

/**
 * A TCP port that nothing listens on at this moment.
 * @param {string} host
 * @returns {Promise<number>}
 */
export async function freePort(host = '127.0.0.1') {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(QUIET.from, QUIET.to);
    if ((await portObstacle(port, host)) === undefined) return port;
  }
  return anyPort(host);
}

/**
 * @param {string} host
 * @returns {Promise<number>}
 */
function anyPort(host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Why a port cannot be listened on, as the code of the system's error; undefined when it can.
 * @param {number} port
 * @param {string} [host] every interface when absent
 * @returns {Promise<string | undefined>} EADDRINUSE, EACCES, …
 */
export function portObstacle(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code ?? error.message),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Who listens on a port, as far as the current user may know: "nginx (process 812)".
 * @param {number} port
 * @returns {string | undefined}
 */
export function listenerOn(port) {
  const pid = process.platform === 'linux' ? pidByProc(port) : pidByLsof(port);
  if (pid === undefined) return undefined;
  return `${programOf(pid) || 'a program'} (process ${pid})`;
}

/** @param {number} port */
function pidByProc(port) {
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningSockets(table, port)),
  );
  if (sockets.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (openFiles(pid).some((file) => sockets.has(file))) return Number(pid);
  }
  return undefined;
}

/**
 * @param {string} table
 * @param {number} port
 * @returns {string[]} as /proc/PID/fd names them
 */
function listeningSockets(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  try {
    return readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(suffix) && state === listening)
      .map((fields) => `socket:[${fields[9]}]`);
  } catch {
    return [];
  }
}

/** @param {string} pid */
function openFiles(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      } catch {
        return '';
      }
    });
  } catch {
    return [];
  }
}

/** @param {number} port */
function pidByLsof(port) {
  try {
    const pid = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(pid.trim().split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}
