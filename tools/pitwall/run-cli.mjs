import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, outputs } from '../start/build.mjs';
import { ownRoot, runPreparation } from '../start/preparation.mjs';

/**
 * Runs the CLI of this checkout in the folder in which the person typed the command: npm itself changes to
 * the checkout's root.
 * @param {{ root?: string, parameters?: string[] }} [given]
 * @returns {Promise<void>}
 */
export async function runCli({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  await runPreparation(ensureBuilt, root);
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, outputs.cli), ...parameters],
    { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' },
  );
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  // A terminal's Ctrl-C has reached the CLI by itself; it decides what to do with it.
  process.on('SIGINT', () => undefined);
  process.exitCode = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
}
