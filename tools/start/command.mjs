import { explain } from '../problem.mjs';
import { Ending, watchForEnd } from './ending.mjs';
import { Progress } from './progress.mjs';

/**
 * What a command that runs until it is stopped works with.
 * @typedef {object} Command
 * @property {(step: string) => void} say
 * @property {(detail: string) => void} detail
 * @property {(line: string) => void} note a line that stays
 * @property {(undo: () => Promise<void> | void) => void} onEnd what to undo at the end, the last first
 * @property {(child: import('../process/child.mjs').Child) => void} track a program to be stopped at the end
 * @property {(cause: unknown) => void} fail ends the whole with a cause
 */

/**
 * Brings something up, prints the line that says where it is, and stays until a signal or a failure ends it.
 * @param {(command: Command) => Promise<string>} bringUp
 * @returns {Promise<void>} once it is up; the process ends by itself
 */
export async function runCommand(bringUp) {
  const progress = new Progress();
  const ending = new Ending();
  const end = async (/** @type {number} */ status, /** @type {string} */ words = '') => {
    if (ending.begun) return;
    progress.end();
    if (words) console.error(words);
    await ending.run();
    process.exit(status);
  };
  watchForEnd((why, again) => {
    // Whoever asks twice does not want to wait for the order of things.
    if (again) process.exit(130);
    void end(0, why === 'SIGHUP' ? '' : 'Stopping …');
  });
  // A reader such as "head" that has seen enough.
  process.stdout.on('error', () => void end(0));
  process.stderr.on('error', () => undefined);
  try {
    const address = await bringUp({
      say(step) {
        if (!ending.begun) progress.step(step);
      },
      detail: (text) => progress.detail(text),
      note: (line) => progress.line(line),
      onEnd: (undo) => ending.add(undo),
      track: (child) => ending.add(() => child.stop(3000)),
      fail: (cause) => void end(1, explain(cause)),
    });
    if (ending.begun) return;
    progress.end();
    console.log(address);
  } catch (error) {
    await end(1, explain(error));
  }
}
