import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { eachLine, readLogLine } from './lines.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} name as a person calls it
 * @property {string} command
 * @property {string[]} [parameters]
 * @property {string} [folder] working folder
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {boolean} [channel] opens an IPC channel, by whose end the program learns of our death
 * @property {boolean} [shell]
 * @property {(line: string, source: 'out' | 'error') => void} [onLine]
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid 0 when it could not be started
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null, failure?: string }>} exited
 * @property {boolean} running
 * @property {(event: string) => Promise<void>} told resolves when the program sends `{ event }`
 * @property {() => string} cause the last words of a program that failed
 * @property {(grace?: number) => Promise<void>} stop asks it to end, and ends it after `grace` milliseconds
 */

const remembered = 60;

/** @type {Set<() => void>} */
const cuts = new Set();
// However this process ends while it can still act, its children do not outlive it.
process.on('exit', () => {
  for (const cut of cuts) cut();
});

/**
 * Starts a program in a process group of its own: Ctrl-C in a terminal reaches only its parent, which ends
 * the parts in order, and everything that the program itself started can be ended with it.
 * @param {ChildOptions} options
 * @returns {Child}
 */
export function startChild({
  name,
  command,
  parameters = [],
  folder,
  environment,
  channel,
  shell,
  onLine,
}) {
  /** @type {{ text: string, serious: boolean }[]} */
  const last = [];
  const grouped = process.platform !== 'win32';
  const child = spawn(command, parameters, {
    cwd: folder,
    env: environment ?? process.env,
    stdio: channel ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    detached: grouped,
    shell: shell ?? false,
    windowsHide: true,
  });
  const hear = (/** @type {'out' | 'error'} */ source) => (/** @type {string} */ line) => {
    const { text, serious } = readLogLine(stripVTControlCharacters(line));
    last.push({ text, serious: serious || source === 'error' });
    if (last.length > remembered) last.shift();
    onLine?.(line, source);
  };
  if (child.stdout) eachLine(child.stdout, hear('out'));
  if (child.stderr) eachLine(child.stderr, hear('error'));

  let running = true;
  let killed = false;
  /** @type {Child['exited']} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      running = false;
      resolve({ code: null, signal: null, failure: error.message });
    });
    // Not 'exit': its last lines are still on their way then.
    child.once('close', (code, signal) => {
      running = false;
      killed = signal !== null;
      resolve({ code, signal });
    });
  });
  const signalAll = (/** @type {NodeJS.Signals} */ signal) => {
    if (!child.pid) return;
    try {
      if (grouped) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // The whole group is gone.
    }
  };
  const cut = () => signalAll('SIGKILL');
  cuts.add(cut);
  child.once('exit', () => {
    // What the program started and did not end must not hold its pipes, nor outlive it.
    cut();
    cuts.delete(cut);
  });

  return {
    name,
    pid: child.pid ?? 0,
    exited,
    get running() {
      return running;
    },
    told(event) {
      return new Promise((resolve) => {
        child.on('message', (message) => {
          const told = typeof message === 'object' && message !== null && 'event' in message;
          if (told && message.event === event) resolve();
        });
      });
    },
    cause() {
      const serious = last.filter((line) => line.serious);
      // Whoever was killed from outside did not say why: what it said before is about something else.
      const lines = serious.length > 0 ? serious.slice(-40) : killed ? [] : last.slice(-15);
      return lines.map(({ text }) => text).join('\n');
    },
    async stop(grace = 10_000) {
      if (!running) return;
      child.kill('SIGTERM');
      const clock = setTimeout(cut, grace);
      await exited;
      clearTimeout(clock);
    },
  };
}

/**
 * How a program ended, in words.
 * @param {{ code: number | null, signal: NodeJS.Signals | null, failure?: string }} end
 * @returns {string}
 */
export function describeEnd({ code, signal, failure }) {
  if (failure !== undefined) return failure;
  return signal ? `ended by ${signal}` : `exit status ${code}`;
}
