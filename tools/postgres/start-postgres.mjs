import { existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../problem.mjs';
import { freePort } from '../ports.mjs';
import { takeLock } from '../process/lock.mjs';
import { chooseAccount } from './account.mjs';
import { runnableBinaries } from './binaries.mjs';
import { createCluster, runStatements } from './cluster.mjs';
import {
  credentialsIn,
  databaseName,
  ownerName,
  roleStatements,
  superuserName,
} from './credentials.mjs';
import { inspectData, placeFor, removeDrafts } from './folder.mjs';
import { findPostgres } from './platform.mjs';
import { launch, PortTaken } from './server.mjs';
import { stopOrphan } from './takeover.mjs';

const ownModules = resolve(dirname(fileURLToPath(import.meta.url)), '../../node_modules');

/**
 * @typedef {object} PostgresOptions
 * @property {string} directory holds the data, the passwords and the server's log; made when missing
 * @property {number} [port] on 127.0.0.1; a free one when absent or 0
 * @property {boolean} [fast] for throw-away data: nothing waits for the disk
 * @property {Record<string, string | number>} [settings] PostgreSQL's own, such as max_connections
 * @property {string} [modules] the node_modules folder with the binaries
 * @property {string} [shelter] where root puts what the database's user could not reach otherwise
 * @property {(sentence: string) => void} [say] told what a person should know
 *
 * @typedef {object} RunningPostgres
 * @property {string} url of the database "pitwall", as its owner, who is no superuser
 * @property {string} superuserUrl of the database "postgres"
 * @property {number} port
 * @property {number} pid
 * @property {string} data its data folder
 * @property {string} log path of the server's log
 * @property {Promise<string>} exited the cause, when the server ends without having been stopped
 * @property {() => Problem | undefined} trouble what its log says of damaged files or a full disk since it started
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} discard stops and deletes all of it: for throw-away data
 */

/**
 * Starts PostgreSQL from its npm package on a folder of its own. Fails with a Problem that says what to do.
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(options) {
  const { modules = ownModules, shelter = '/var/lib/pitwall', say = () => {} } = options;
  const found = findPostgres(modules);
  const directory = resolve(options.directory);
  const account = chooseAccount(join(directory, 'data'));
  const { place, moved } = placeFor(directory, account, shelter);
  if (moved)
    say(
      `The database's user ${account?.name} cannot enter ${directory}, so that the data is in ${place}.`,
    );
  const lock = takeLock(join(directory, 'manager.lock'));
  if (!lock.held)
    throw new Problem(
      `The database in ${directory} is already in use by process ${lock.holder.pid}. Stop that one first.`,
    );
  try {
    const programs = { native: runnableBinaries(found, account, shelter).native, account };
    const data = join(place, 'data');
    prepare({ directory, place, data, programs, major: found.major, fast: options.fast === true });
    await stopOrphan(realpathSync(data));
    const server = await launchOnPort({ ...options, directory, data, programs });
    const { passwords } = credentialsIn(directory);
    const stop = async () => {
      await server.stop();
      lock.release();
    };
    const address = `127.0.0.1:${server.port}`;
    return {
      ...server,
      data,
      url: `postgresql://${ownerName}:${passwords.owner}@${address}/${databaseName}`,
      superuserUrl: `postgresql://${superuserName}:${passwords.superuser}@${address}/postgres`,
      stop,
      async discard() {
        await stop();
        for (const folder of [place, directory]) rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * @param {{ directory: string, place: string, data: string, programs: import('./cluster.mjs').Programs, major: string, fast: boolean }} cluster
 */
function prepare({ directory, place, data, programs, major, fast }) {
  if (!existsSync(place))
    throw new Problem(
      `The database folder ${place}, named in ${join(directory, 'location')}, is gone. Put it back, or delete the file "location" to start with an empty database.`,
    );
  removeDrafts(place);
  const { passwords, fresh, keep } = credentialsIn(directory);
  if (!inspectData(data, major)) createCluster(programs, place, passwords, fast, Number(major));
  else if (fresh) runStatements(programs, data, roleStatements(passwords, false));
  if (fresh) keep();
}

/**
 * @param {PostgresOptions & { data: string, programs: import('./cluster.mjs').Programs }} options
 */
async function launchOnPort(options) {
  if (options.port) return launch({ ...options, port: options.port });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch({ ...options, port: await freePort() });
    } catch (error) {
      // Another program may take the port between the look and the start.
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}
