import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../generate/generate.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { ownRoot, runPreparation } from '../start/preparation.mjs';

const runner = join(dirname(fileURLToPath(import.meta.url)), 'run-one.mjs');

/**
 * The whole of `npm run bench`: each NAME.bench.ts in a folder "bench" of an app or a library, in a process of
 * its own, one after the other.
 * @param {{ root?: string, parameters?: string[] }} [given] parameters: parts of paths, to run only those
 * @returns {Promise<number>} the exit status
 */
export async function runBenches({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  const files = benchFiles(root).filter(
    (file) => parameters.length === 0 || parameters.some((part) => file.includes(part)),
  );
  if (files.length === 0) {
    console.error(
      parameters.length > 0
        ? `No bench has a path that contains ${parameters.join(' or ')}.`
        : 'There is no bench yet: apps/*/bench/*.bench.ts, libs/**/bench/*.bench.ts.',
    );
    return 1;
  }
  // A bench of an app runs what is built; one of a library only what it imports.
  const builds = files.some((file) => file.startsWith('apps/'));
  await runPreparation(builds ? ensureBuilt : generate, root);
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GiB`,
  );
  let status = 0;
  for (const file of files) {
    console.log(`\n── ${file} ──`);
    const started = Date.now();
    const code = await runOne(root, file);
    if (code !== 0) status = 1;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(code === 0 ? `(${seconds} s)` : `(failed after ${seconds} s, status ${code})`);
  }
  return status;
}

/**
 * @param {string} root
 * @returns {string[]} relative to the root
 */
export function benchFiles(root) {
  return ['apps', 'libs'].flatMap((folder) => walk(root, folder)).sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(root, below);
    return /(^|\/)bench\/[^/]+\.bench\.ts$/.test(below) ? [below] : [];
  });
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Promise<number>}
 */
function runOne(root, file) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--enable-source-maps', runner, root, file],
      { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
    );
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.once('SIGTERM', pass);
    // A terminal's Ctrl-C has reached the bench by itself; it cleans up, and the next one is not begun.
    process.once('SIGINT', () => process.exit(130));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      process.removeListener('SIGTERM', pass);
      process.removeAllListeners('SIGINT');
      resolve(code ?? 1);
    });
  });
}
