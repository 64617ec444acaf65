import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./selection.mjs').Tier} Tier */

const skipped = new Set(['node_modules', 'dist', 'generated']);

/**
 * The files of a tier, told by their endings as in vitest.config.ts, whose path contains one of those given.
 * @param {string} root
 * @param {Tier} tier
 * @param {string[]} paths all files when empty
 * @returns {string[]} relative to the root
 */
export function specFiles(root, tier, paths) {
  return ['apps', 'libs', 'tools']
    .flatMap((folder) => walk(root, folder))
    .filter((file) => tierOf(file) === tier)
    .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path)));
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function tierOf(file) {
  const match = /(?:\.(db|api|e2e|slow))?\.spec\.tsx?$/.exec(file);
  return match ? (match[1] ?? 'unit') : undefined;
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
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(root, below);
    return entry.isFile() ? [below] : [];
  });
}
