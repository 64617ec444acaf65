import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { BoundedLog } from '../process/bounded-log.mjs';
import { describeEnd, startChild } from '../process/child.mjs';
import { outputs } from './build.mjs';
import { parseLine } from './output.mjs';
import { waitForAnswer } from './ready.mjs';

/**
 * @typedef {import('../process/child.mjs').Child} Child
 * @typedef {import('../process/child.mjs').ChildOptions} ChildOptions
 *
 * @typedef {object} Stage what the parts of a stack need from the command around them
 * @property {string} root
 * @property {string} folder where data and logs are kept
 * @property {(step: string) => void} say
 * @property {(sentence: string) => void} note
 * @property {(detail: string) => void} detail
 * @property {(line: string) => void} [show] every line of every log
 * @property {(stop: () => Promise<void>) => void} onEnd what to undo at the end, the last first
 * @property {(cause: Problem) => void} fail called when a part ends that should not
 *
 * @typedef {object} Part
 * @property {string} name as the log file is called
 * @property {'api' | 'worker' | 'migrate' | 'demo'} app
 * @property {NodeJS.ProcessEnv} environment
 */

const patience = 60_000;

/**
 * Runs a program that ends by itself.
 * @param {Stage} stage
 * @param {Part} part
 * @returns {Promise<string[]>} its lines of output
 */
export async function runOnce(stage, part) {
  /** @type {string[]} */
  const lines = [];
  const child = spawnPart(stage, part.name, programOf(stage, part), (line) => {
    lines.push(line);
    const { message, msg, step } = parseLine(line) ?? {};
    const detail = message ?? msg ?? step;
    if (typeof detail === 'string') stage.detail(detail);
  });
  stage.onEnd(() => child.stop());
  const end = await child.exited;
  if (end.code !== 0) throw endedEarly(child, end);
  return lines;
}

/**
 * Starts an api and waits until it says that it is ready.
 * @param {Stage} stage
 * @param {Part} part
 * @param {{ host: string, port: number }} address
 */
export async function runApi(stage, part, { host, port }) {
  const environment = { ...part.environment, PITWALL_HOST: host, PITWALL_PORT: String(port) };
  const child = runForever(stage, part.name, programOf(stage, { ...part, environment }));
  await readyInTime(child, waitForAnswer(host, port, '/readyz', patience));
}

/**
 * Starts a worker and waits until it says that it is ready.
 * @param {Stage} stage
 * @param {Part} part
 */
export async function runWorker(stage, part) {
  const child = runForever(stage, part.name, programOf(stage, part));
  /** @type {NodeJS.Timeout | undefined} */
  let clock;
  const tooLate = new Promise((resolve) => {
    clock = setTimeout(() => resolve(false), patience);
  });
  try {
    await readyInTime(child, Promise.race([child.told('ready').then(() => true), tooLate]));
  } finally {
    clearTimeout(clock);
  }
}

/**
 * Starts a program that is to run until the end; its own end is a failure of the whole.
 * @param {Stage} stage
 * @param {string} name
 * @param {Omit<ChildOptions, 'name' | 'onLine'>} program
 * @returns {Child}
 */
export function runForever(stage, name, program) {
  const child = spawnPart(stage, name, program);
  let ending = false;
  stage.onEnd(() => {
    ending = true;
    return child.stop();
  });
  void child.exited.then((end) => {
    if (!ending) stage.fail(endedEarly(child, end));
  });
  return child;
}

/**
 * Waits for a program that either gets ready, ends, or does neither for too long.
 * @param {Child} child
 * @param {Promise<unknown>} ready tells whether it did
 */
export async function readyInTime(child, ready) {
  const ended = child.exited.then((end) => Promise.reject(endedEarly(child, end)));
  if (await Promise.race([ready, ended])) return;
  throw new Problem(
    `${child.name} did not become ready within ${patience / 1000} s.\n${child.cause()}`.trim(),
  );
}

/**
 * @param {Stage} stage
 * @param {Part} part
 * @returns {Omit<ChildOptions, 'name' | 'onLine'>}
 */
function programOf({ root }, { app, environment }) {
  return {
    command: process.execPath,
    parameters: ['--enable-source-maps', join(root, outputs[app])],
    folder: root,
    environment,
    channel: true,
  };
}

/**
 * @param {Stage} stage
 * @param {string} name
 * @param {Omit<ChildOptions, 'name' | 'onLine'>} program
 * @param {(line: string) => void} [onOutput]
 */
function spawnPart({ folder, show }, name, program, onOutput) {
  const log = new BoundedLog(join(folder, 'logs', `${name}.log`));
  const child = startChild({
    ...program,
    name,
    onLine(line, source) {
      log.write(line);
      show?.(`[${name}] ${line}`);
      if (source === 'out') onOutput?.(line);
    },
  });
  void child.exited.then(() => log.close());
  return child;
}

/**
 * @param {Child} child
 * @param {Awaited<Child['exited']>} end
 */
function endedEarly(child, end) {
  const outside = 'Its log does not say why: something outside ended it, such as a lack of memory.';
  const cause = child.cause() || (end.signal ? outside : '');
  return new Problem(`${child.name} failed (${describeEnd(end)})${cause ? `:\n${cause}` : '.'}`);
}
