import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from '../problem.mjs';
import { Ending, watchForEnd } from './ending.mjs';
import { ensureInstalled } from './install.mjs';
import { Progress } from './progress.mjs';

/** @typedef {import('./install.mjs').Work} Work */

export const ownRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs what is missing and then prepares something, showing what is done on standard error. Ends the
 * process with a sentence when it fails, and with everything it started when it is stopped.
 * @param {(work: Work) => Promise<unknown>} prepare
 * @param {string} [root]
 * @returns {Promise<void>}
 */
export async function runPreparation(prepare, root = ownRoot) {
  const progress = new Progress();
  const ending = new Ending();
  let over = false;
  watchForEnd(() => {
    if (over) return;
    progress.end();
    void ending.run().then(() => process.exit(130));
  });
  /** @type {Work} */
  const work = {
    root,
    say: (step) => progress.step(step),
    track: (child) => ending.add(() => child.stop(3000)),
  };
  try {
    await ensureInstalled(work);
    await prepare(work);
  } catch (error) {
    if (ending.begun) return;
    progress.end();
    console.error(explain(error));
    process.exit(1);
  } finally {
    progress.end();
    over = true;
  }
}
