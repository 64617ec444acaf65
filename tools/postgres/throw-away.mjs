import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder } from '../process/lock.mjs';
import { startPostgres } from './start-postgres.mjs';
import { stopOrphan } from './takeover.mjs';

const prefix = 'pitwall-throw-away-';
const settled = 60_000;
const inMemory = '/dev/shm';
const gibibyte = 1024 ** 3;

/**
 * Starts a server whose data nobody will miss, in memory where there is plenty and in the system's temporary folder
 * elsewhere. Servers that killed runs left behind are ended and deleted on the way.
 * @param {Partial<import('./start-postgres.mjs').PostgresOptions>} options
 * @returns {Promise<import('./start-postgres.mjs').RunningPostgres>} end it with discard()
 */
export async function startThrowAwayPostgres(options = {}) {
  for (const folder of [tmpdir(), inMemory].filter(existsSync)) await sweep(folder);
  const folder = hasRoomInMemory() ? inMemory : tmpdir();
  const directory = join(folder, `${prefix}${randomBytes(6).toString('hex')}`);
  return startPostgres({ ...options, directory, fast: true });
}

/**
 * A database cloned for each spec file is thousands of small files: on a disk they cost the tests a fifth of their time.
 * @returns {boolean}
 */
function hasRoomInMemory() {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= 4 * gibibyte && freemem() >= 8 * gibibyte;
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 */
async function sweep(folder) {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(prefix))) {
    const directory = join(folder, name);
    try {
      if (isYoung(directory) || lockHolder(join(directory, 'manager.lock'))) continue;
      const note = join(directory, 'location');
      const place = existsSync(note) ? readFileSync(note, 'utf8').trim() : directory;
      const data = join(place, 'data');
      if (existsSync(data)) await stopOrphan(realpathSync(data));
      for (const one of [place, directory]) rmSync(one, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is sweeping it: neither concerns this run.
    }
  }
}

/**
 * A folder may have been made a moment ago by a run that has not locked it yet.
 * @param {string} directory
 */
function isYoung(directory) {
  return Date.now() - statSync(directory).ctimeMs < settled;
}
