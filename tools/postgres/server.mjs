import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { outOfSpace, Problem } from '../problem.mjs';
import { listenerOn } from '../ports.mjs';
import { pause } from '../process/alive.mjs';
import { program } from './binaries.mjs';
import { plainEnvironment } from './cluster.mjs';
import { damaged } from './folder.mjs';
import { endServer } from './takeover.mjs';

/** Another program listens on the port. */
export class PortTaken extends Problem {}

const logLimit = 5 * 1024 * 1024;
const patience = 60_000;

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '4GB',
};

/**
 * @param {{ directory: string, data: string, port: number, fast?: boolean, settings?: Record<string, string | number>, programs: import('./cluster.mjs').Programs }} options
 * @returns {Promise<{ pid: number, port: number, log: string, exited: Promise<string>, trouble(): Problem | undefined, stop(): Promise<void> }>}
 */
export async function launch(options) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(options);
    } catch (error) {
      // Sessions of a server that was killed hold its memory for a moment.
      if (!(error instanceof MemoryHeld) || attempt === 20) throw error;
      await pause(250);
    }
  }
}

class MemoryHeld extends Problem {}

/** @param {Parameters<typeof launch>[0]} options */
async function launchOnce({ directory, data, port, fast, settings, programs }) {
  const log = join(directory, 'server.log');
  if (existsSync(log) && statSync(log).size > logLimit) renameSync(log, `${log}.1`);
  const descriptor = openSync(log, 'a', 0o600);
  const from = statSync(log).size;
  const chosen = Object.entries({ ...always, ...(fast ? throwAway : {}), ...settings, port });
  const child = spawn(
    program(programs.native, 'postgres'),
    ['-D', data, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...(programs.account && { uid: programs.account.uid, gid: programs.account.gid }),
      cwd: '/',
      env: plainEnvironment(),
      stdio: ['ignore', descriptor, descriptor],
      // Ctrl-C reaches every process of a terminal's group; the database must outlive its users.
      detached: true,
    },
  );
  closeSync(descriptor);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `status ${code}`));
  });
  let over = false;
  let stopped = false;
  void ended.then(() => (over = true));
  const endWithUs = () => {
    if (!over) child.kill('SIGINT');
  };
  process.once('exit', endWithUs);
  const pid = child.pid ?? 0;
  const end = Date.now() + patience;
  while (!over && !isReady(data, pid)) {
    if (Date.now() > end) {
      await endServer(pid);
      throw new Problem(
        `The database did not become ready within ${patience / 1000} s. See ${log}.`,
      );
    }
    await pause(15);
  }
  if (over) {
    process.removeListener('exit', endWithUs);
    throw reasonOf(readFileSync(log).subarray(from).toString(), { data, port, log });
  }
  child.unref();
  const said = () => readFileSync(log).subarray(from).toString();
  return {
    pid,
    port,
    log,
    exited: new Promise((resolve) => {
      void ended.then((how) => {
        if (stopped) return;
        const cause = `The database ended (${how}): ${lastWords(said()) || `see ${log}`}`;
        resolve(troubleIn(said(), data)?.message ?? cause);
      });
    }),
    trouble: () => troubleIn(said(), data),
    async stop() {
      stopped = true;
      process.removeListener('exit', endWithUs);
      if (!over) await endServer(pid);
    },
  };
}

/**
 * The eighth line of the server's own file tells whether it takes connections.
 * @param {string} data
 * @param {number} pid
 */
function isReady(data, pid) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * @param {string} output what the server said in this attempt
 * @param {{ data: string, port: number, log: string }} about
 * @returns {Problem}
 */
export function reasonOf(output, { data, port, log }) {
  if (/Address already in use|could not bind/.test(output)) {
    const who = listenerOn(port);
    return new PortTaken(
      `Port ${port}, meant for the database, is in use${who ? ` by ${who}` : ''}. Free it or choose another one.`,
    );
  }
  if (/pre-existing shared memory block/.test(output))
    return new MemoryHeld(
      `Sessions of an earlier database server still run on ${data}. Wait a minute and start again.`,
    );
  if (/No space left on device/.test(output)) return new Problem(outOfSpace(data));
  const fatal = lastWords(output).replace(/\.$/, '');
  // The major version was compared before: files of another kind are files that something wrote over.
  if (
    /invalid|corrupt|could not (open|read|find|locate)|is not a|incompatible with server/.test(
      fatal,
    )
  )
    return damaged(data, fatal);
  return new Problem(`The database did not start: ${fatal || 'it said nothing'}. See ${log}.`);
}

/**
 * What ails a server that runs, by its own words, for whoever fails at asking it.
 * @param {string} output what the server said since it started
 * @param {string} data
 * @returns {Problem | undefined} undefined when it says nothing of its files or of the disk
 */
export function troubleIn(output, data) {
  if (/No space left on device/.test(output)) return new Problem(outOfSpace(data));
  const found =
    /(?:PANIC|FATAL|ERROR):\s+((?:could not (?:open|read|access) (?:file|status)|invalid page|relation mapping file).*)/.exec(
      output,
    );
  return found ? damaged(data, String(found[1])) : undefined;
}

/**
 * The last message of weight in a server's log.
 * @param {string} output
 * @returns {string}
 */
export function lastWords(output) {
  const lines = output.trim().split('\n');
  const weighty = lines.filter((line) => /\b(PANIC|FATAL|ERROR):/.test(line));
  return (weighty.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?\b(PANIC|FATAL|ERROR|LOG):\s+/, '');
}
