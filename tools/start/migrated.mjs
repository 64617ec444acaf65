import { createHash } from 'node:crypto';
import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether Pitwall's own database is as this build and these passwords want it, so that a start need not look.
 * The mark lies among the data: a backup that is put back brings its own along.
 * @param {string} data the server's data folder
 * @param {string} wanted
 * @returns {boolean}
 */
export function isMigrated(data, wanted) {
  const file = markIn(data);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/**
 * @param {string} data
 * @param {string} wanted
 */
export function markMigrated(data, wanted) {
  const file = markIn(data);
  writeFileSync(file, wanted, { mode: 0o600 });
  const { uid, gid } = statSync(data);
  // All that lies there belongs to the database's user, who may have to copy it.
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

/**
 * What the database depends on: the built code, with its migrations and catalogue, and the roles' passwords.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment of the apps
 * @returns {string}
 */
export function migrationMark(root, environment) {
  const hash = createHash('sha256');
  const build = join(root, 'node_modules', '.pitwall-build');
  hash.update(existsSync(build) ? readFileSync(build) : String(Math.random()));
  for (const role of ['APP', 'SYSTEM', 'QUEUE']) {
    const url = new URL(environment[`PITWALL_DATABASE_URL_${role}`] ?? 'none:');
    hash.update(`${url.username} ${url.password} ${url.pathname}`);
  }
  return `${hash.digest('hex')}\n`;
}

/** @param {string} data */
function markIn(data) {
  return join(data, 'pitwall-migrated');
}
