import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Where servers are installed on systems that keep them out of an ordinary user's PATH.
const besides = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'];

/**
 * The path of a program that is installed on this machine.
 * @param {string} name
 * @returns {string | undefined}
 */
export function installedProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...besides];
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    });
}
