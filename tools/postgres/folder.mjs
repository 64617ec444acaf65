import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { outOfSpace, Problem } from '../problem.mjs';
import { canEnter } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const megabyte = 1024 * 1024;
const neededForNew = 200 * megabyte;
const neededToRun = 48 * megabyte;

/**
 * The folder that holds the data folder. It is the given one, or one below the shelter when the account
 * cannot enter the given one; the choice is kept in a file, so that it stays when permissions change.
 * @param {string} directory
 * @param {Account | undefined} account
 * @param {string} shelter
 * @returns {{ place: string, moved: boolean }}
 */
export function placeFor(directory, account, shelter) {
  createOpenFolder(directory);
  const note = join(directory, 'location');
  if (existsSync(note)) return { place: readFileSync(note, 'utf8').trim(), moved: false };
  if (!account || existsSync(join(directory, 'data')) || canEnter(directory, account))
    return { place: directory, moved: false };
  const name = `${basename(dirname(directory)).replace(/^\./, '') || 'database'}-${randomBytes(4).toString('hex')}`;
  const place = join(shelter, name);
  createOpenFolder(place);
  if (!canEnter(place, account))
    throw new Problem(
      `PostgreSQL runs as the user ${account.name}, who can enter neither ${directory} nor ${place}. Make one of them enterable (chmod a+x on its parents), start Pitwall as an ordinary user, or pass DATABASE_URL.`,
    );
  writeFileSync(note, `${place}\n`, { mode: 0o600 });
  return { place, moved: true };
}

/**
 * Refuses what PostgreSQL would stumble over later, with a sentence. Never deletes data.
 * @param {string} data
 * @param {string} major of the binaries
 * @returns {boolean} whether there is a database already
 */
export function inspectData(data, major) {
  const exists = existsSync(data) && readdirSync(data).length > 0;
  checkSpace(dirname(data), exists ? neededToRun : neededForNew);
  if (!exists) return false;
  const version = join(data, 'PG_VERSION');
  if (!existsSync(version)) throw damaged(data, 'its file PG_VERSION is missing');
  const found = readFileSync(version, 'utf8').trim();
  if (!/^\d+$/.test(found)) throw damaged(data, 'its file PG_VERSION is not a version');
  if (found !== major)
    throw new Problem(
      `The database in ${data} was made by PostgreSQL ${found}, and this Pitwall brings PostgreSQL ${major}. Go back to the Pitwall that made it and export your data, or move the folder away (${moveAway(data)}) and start again with an empty database.`,
    );
  for (const needed of ['global/pg_control', 'base', 'pg_wal', 'postgresql.conf'])
    if (!existsSync(join(data, needed))) throw damaged(data, `${needed} is missing`);
  const mine = process.getuid?.();
  const owner = statSync(data).uid;
  if (mine !== undefined && mine !== 0 && owner !== mine)
    throw new Problem(
      `The database in ${data} belongs to another user (id ${owner}), probably because Pitwall was once started as root. Start it as root again, or give the folder to yourself: sudo chown -R ${mine} ${data}`,
    );
  return true;
}

/**
 * @param {string} data
 * @param {string} reason
 * @returns {Problem}
 */
export function damaged(data, reason) {
  return new Problem(
    `The database folder ${data} is damaged: ${reason}. Put back a backup of it, or move it away (${moveAway(data)}) and start again with an empty database. Nothing was deleted.`,
  );
}

/**
 * What an interrupted first start left behind: such folders never held a person's data.
 * @param {string} place
 */
export function removeDrafts(place) {
  for (const name of readdirSync(place))
    if (name.startsWith('draft-')) rmSync(join(place, name), { recursive: true, force: true });
}

/**
 * A folder that other users may pass through but not list; what is secret in it has its own mode.
 * @param {string} folder
 */
export function createOpenFolder(folder) {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined || process.platform === 'win32') return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

/** @param {string} data */
function moveAway(data) {
  return `mv ${data} ${data}.damaged`;
}

/**
 * @param {string} folder
 * @param {number} needed bytes
 */
function checkSpace(folder, needed) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const megabytes = (/** @type {number} */ bytes) => Math.floor(bytes / megabyte);
  throw new Problem(
    `${outOfSpace(folder)} The database needs ${megabytes(needed)} MB, and ${megabytes(free)} MB are free.`,
  );
}
