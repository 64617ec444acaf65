import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';

/**
 * The key that encrypts what Pitwall stores: the one given, or one made on the first start and kept.
 * @param {string} folder
 * @param {string | undefined} given
 * @returns {string} 32 bytes in base64
 */
export function secretKey(folder, given) {
  if (given) return given;
  const file = join(folder, 'secret-key');
  if (!existsSync(file)) keep(file, `${randomBytes(32).toString('base64')}\n`);
  const key = readFileSync(file, 'utf8').trim();
  if (Buffer.from(key, 'base64').length !== 32)
    throw new Problem(
      `${file} does not hold a key of 32 bytes. Put back a backup of it: without the right key, stored secrets cannot be read. Where none are stored yet, delete the file and start again.`,
    );
  return key;
}

/**
 * The password of the demonstration's owner: made on the first start and kept.
 * @param {string} folder
 * @returns {string}
 */
export function demoPassword(folder) {
  const file = join(folder, 'demo-password');
  if (!existsSync(file)) keep(file, `${randomBytes(18).toString('base64url')}\n`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * One address for each run-time role. Those given in the environment win; the others follow from the owner's,
 * with passwords made once and kept.
 * @param {string} folder
 * @param {string} ownerUrl
 * @param {string} name tells one database's roles from another's
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ app: string, system: string, queue: string }}
 */
export function roleUrls(folder, ownerUrl, name, environment) {
  const passwords = rolePasswords(join(folder, 'database-roles.json'), name);
  const as = (/** @type {'app' | 'system' | 'queue'} */ role) => {
    const url = new URL(ownerUrl);
    url.username = `pitwall_${role}`;
    url.password = passwords[role];
    return url.href;
  };
  return {
    app: environment.PITWALL_DATABASE_URL_APP || as('app'),
    system: environment.PITWALL_DATABASE_URL_SYSTEM || as('system'),
    queue: environment.PITWALL_DATABASE_URL_QUEUE || as('queue'),
  };
}

/**
 * A short name for the server that an address leads to, without its password. Roles belong to the server,
 * not to one of its databases.
 * @param {string} ownerUrl
 * @returns {string}
 */
export function serverName(ownerUrl) {
  const { host, searchParams } = new URL(ownerUrl);
  const socket = searchParams.get('host') ?? '';
  return createHash('sha256').update(`${host} ${socket}`).digest('hex').slice(0, 16);
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {{ app: string, system: string, queue: string }}
 */
function rolePasswords(file, name) {
  /** @type {Record<string, { app: string, system: string, queue: string }>} */
  const all = existsSync(file) ? parse(file) : {};
  const known = all[name];
  if (known) return known;
  const made = { app: secret(), system: secret(), queue: secret() };
  keep(file, `${JSON.stringify({ ...all, [name]: made }, null, 2)}\n`);
  return made;
}

/** @param {string} file */
function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Problem(
      `${file} is damaged. Delete it and start again: the roles' passwords are then made anew.`,
    );
  }
}

/**
 * @param {string} file appears whole or not at all, readable by its owner alone
 * @param {string} text
 */
function keep(file, text) {
  const draft = `${file}.draft`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function secret() {
  return randomBytes(24).toString('base64url');
}
