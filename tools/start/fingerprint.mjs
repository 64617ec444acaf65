import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'generated', 'fixtures', 'coverage', 'bench']);

/**
 * A value that changes when any source file does: over names, sizes and times, since reading them all would
 * take longer than a quick start may.
 * @param {string} root
 * @param {string[]} paths files and folders below it; missing ones count as missing
 * @returns {string}
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');

  /** @param {string} path */
  function visit(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) {
      hash.update(`${relative(root, path)} missing\n`);
    } else if (stats.isDirectory()) {
      for (const entry of readdirSync(path).sort()) if (counts(entry)) visit(join(path, entry));
    } else {
      hash.update(`${relative(root, path)} ${stats.size} ${stats.mtimeMs}\n`);
    }
  }
}

/** @param {string} name */
function counts(name) {
  return !skipped.has(name) && !name.startsWith('.') && !/\.spec\.tsx?$/.test(name);
}
