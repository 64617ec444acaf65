import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { describeEnd, startChild } from '../process/child.mjs';
import { packageProgram } from '../process/package-program.mjs';

/**
 * Builds an app and builds it again whenever one of its sources changes.
 * @param {object} given
 * @param {string} given.root
 * @param {string} given.app
 * @param {(child: import('../process/child.mjs').Child) => void} given.track
 * @param {(line: string) => void} given.note
 * @param {() => void} given.onBuilt each time after the first
 * @param {(cause: Problem) => void} given.fail
 * @returns {Promise<void>} once it is built for the first time
 */
export function watchBuild({ root, app, track, note, onBuilt, fail }) {
  return new Promise((resolve, reject) => {
    let first = true;
    const child = startChild({
      name: `build of ${app}`,
      command: process.execPath,
      parameters: [packageProgram(root, 'vite'), 'build', '--watch', '--clearScreen', 'false'],
      folder: join(root, 'apps', app),
      environment: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      onLine(line) {
        if (/error/i.test(line)) note(`[build of ${app}] ${line}`);
        if (!/\bbuilt in\b/.test(line)) return;
        if (!first) onBuilt();
        first = false;
        resolve();
      },
    });
    track(child);
    void child.exited.then((end) => {
      const cause = new Problem(`The ${child.name} ended (${describeEnd(end)}):\n${child.cause()}`);
      reject(cause);
      fail(cause);
    });
  });
}
