import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { generate } from '../generate/generate.mjs';
import { Problem } from '../problem.mjs';
import { describeEnd, startChild } from '../process/child.mjs';
import { packageProgram } from '../process/package-program.mjs';
import { inTurn } from '../process/turn.mjs';
import { fingerprint } from './fingerprint.mjs';

/** @typedef {import('./install.mjs').Work} Work */

const sources = [
  'apps/api',
  'apps/cli',
  'apps/web',
  'apps/worker',
  'libs',
  'prisma',
  'nx.json',
  'package-lock.json',
  'tools/program',
  'tsconfig.json',
];

/** What must be there after a build, below the root. */
export const outputs = {
  api: 'apps/api/dist/main.js',
  worker: 'apps/worker/dist/main.js',
  migrate: 'apps/worker/dist/migrate.js',
  demo: 'apps/worker/dist/demo.js',
  cli: 'apps/cli/dist/main.js',
  web: 'apps/web/dist/index.html',
};

/** Nx without anything that outlives the command, asks or reports. */
export const quietNx = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  // Its copy of its own binary in the temporary folder, once cut short, would crash every build from then on.
  NX_SKIP_NATIVE_FILE_CACHE: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
};

/**
 * Builds the apps when a source is newer than the last build or an output is missing.
 * @param {Work} work
 * @returns {Promise<boolean>} whether anything was built
 */
export async function ensureBuilt(work) {
  const { root, say } = work;
  if (isBuilt(root)) return false;
  // Two builds at once empty each other's folders. Who waited mostly finds it done.
  return inTurn(
    join(root, '.nx', 'build.lock'),
    () => say('Waiting for another command that builds'),
    async () => (isBuilt(root) ? false : build(work)),
  );
}

/** @param {string} root */
function isBuilt(root) {
  const file = stampFile(root);
  const found = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return found === fingerprint(root, sources) && missingOutputs(root).length === 0;
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.pitwall-build');

/**
 * @param {Work} work
 * @returns {Promise<true>}
 */
async function build(work) {
  const { root, say } = work;
  const file = stampFile(root);
  rmSync(file, { force: true });
  await generate(work);
  // Taken before the build: a file that changes meanwhile is built the next time.
  const built = fingerprint(root, sources);
  say('Building (the first time takes a minute)');
  await runBuild(work, []);
  // Nx run by hand beside it may leave an empty entry in its cache, which it would restore for ever.
  if (missingOutputs(root).length > 0) await runBuild(work, ['--skip-nx-cache']);
  const missing = missingOutputs(root);
  if (missing.length > 0)
    throw new Problem(`The build ended well but did not make ${missing.join(', ')}.`);
  writeFileSync(file, built);
  return true;
}

/**
 * @param {Work} work
 * @param {string[]} options of Nx
 */
async function runBuild({ root, track }, options) {
  /** @type {string[]} */
  const output = [];
  const child = startChild({
    name: 'build',
    onLine: (line) => output.push(stripVTControlCharacters(line)),
    command: process.execPath,
    parameters: [packageProgram(root, 'nx'), 'run-many', '-t', 'build', ...options],
    folder: root,
    environment: { ...process.env, ...quietNx },
  });
  track(child);
  const end = await child.exited;
  if (end.code !== 0)
    throw new Problem(`The build failed (${describeEnd(end)}):\n${whatWentWrong(output)}`);
}

/** @param {string} root */
function missingOutputs(root) {
  return Object.values(outputs).filter((path) => !existsSync(join(root, path)));
}

/**
 * The part of a build's output that tells its failure: what comes after is about the programs that ran it.
 * @param {string[]} output
 * @returns {string}
 */
function whatWentWrong(output) {
  const first = output.findIndex((line) => /\berror\b/i.test(line));
  const lines = first === -1 ? output.slice(-60) : output.slice(first, first + 60);
  return lines.join('\n').trim();
}
