import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';

/**
 * The script behind a command of an installed package, to be run by this Node: without a shell, the same on
 * every platform.
 * @param {string} root
 * @param {string} packageName
 * @param {string} [command] when it differs from the package's name
 * @returns {string} an absolute path
 */
export function packageProgram(root, packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  try {
    /** @type {{ bin: string | Record<string, string> }} */
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const script = typeof bin === 'string' ? bin : bin[command];
    if (script) return join(folder, script);
  } catch {
    // Told below: missing and unreadable come to the same.
  }
  throw new Problem(
    `${packageName} is not in ${join(root, 'node_modules')}. Delete node_modules and run the command again.`,
  );
}
