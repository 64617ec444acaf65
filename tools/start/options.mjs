import { resolve } from 'node:path';
import { Problem } from '../problem.mjs';

export const defaultPort = 4600;

const usage = `npm start [-- --verbose]

Installs and builds Pitwall when needed, starts its database, API, worker and web page, and prints the address.

  --verbose            show the logs of all parts here (they are kept in .pitwall/logs)
  --help               this text

Environment:
  PORT                 port of the page and the API (${defaultPort})
  PITWALL_HOST         the interface to listen on (127.0.0.1: this machine only)
  DATABASE_URL         a PostgreSQL (15 or newer) to use in place of Pitwall's own
  REDIS_URL            a Redis to use for the queue in place of PostgreSQL
  PITWALL_DIRECTORY    the folder of the database, the secrets and the logs (.pitwall)
  PITWALL_PUBLIC_URL   the address by which people reach Pitwall (http://localhost:PORT)
The whole list is in .env.example.`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} verbose
 * @property {string | undefined} help text to print in place of starting
 * @property {string} folder of the database, the secrets and the logs
 * @property {string} host on which the API listens
 * @property {number} port
 * @property {string} publicUrl without a slash at its end
 * @property {'embedded' | 'production'} mode
 * @property {string | undefined} databaseUrl
 * @property {string | undefined} redisUrl
 */

/**
 * @param {string} root the checkout
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 * @returns {StartOptions}
 */
export function readOptions(root, parameters, environment) {
  const known = new Set(['--verbose', '--help', '-h']);
  const unknown = parameters.find((parameter) => !known.has(parameter));
  if (unknown !== undefined)
    throw new Problem(
      `npm start does not know "${unknown}". "npm start -- --help" lists what it knows.`,
    );
  const port = readPort(environment.PORT ?? environment.PITWALL_PORT);
  const databaseUrl = readUrl(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const publicUrl = readUrl(environment, 'PITWALL_PUBLIC_URL', ['http:', 'https:']);
  return {
    verbose: parameters.includes('--verbose'),
    help: parameters.some((one) => one === '--help' || one === '-h') ? usage : undefined,
    folder: resolve(root, environment.PITWALL_DIRECTORY || '.pitwall'),
    host: environment.PITWALL_HOST || '127.0.0.1',
    port,
    publicUrl: (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    mode: readMode(environment.PITWALL_MODE, databaseUrl),
    databaseUrl,
    redisUrl: readUrl(environment, 'REDIS_URL', ['redis:', 'rediss:']),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Problem(
      `PORT is "${text}", but a port is a number from 1 to 65535, such as PORT=4601.`,
    );
  return port;
}

/**
 * @param {string | undefined} mode
 * @param {string | undefined} databaseUrl
 * @returns {'embedded' | 'production'}
 */
function readMode(mode, databaseUrl) {
  if (mode === undefined || mode === '') return databaseUrl ? 'production' : 'embedded';
  if (mode !== 'embedded' && mode !== 'production')
    throw new Problem(`PITWALL_MODE is "${mode}", but it is either embedded or production.`);
  if (mode === 'production' && !databaseUrl)
    throw new Problem(
      'PITWALL_MODE=production needs a database of its own: pass its address in DATABASE_URL, or leave PITWALL_MODE out to try Pitwall with the database it brings.',
    );
  if (mode === 'embedded' && databaseUrl)
    throw new Problem(
      'PITWALL_MODE=embedded uses the database that Pitwall brings, but DATABASE_URL names another one. Leave one of the two out.',
    );
  return mode;
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 * @param {string[]} protocols
 */
function readUrl(environment, name, protocols) {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && protocols.includes(url.protocol)) return text;
  // The value may hold a password and is not shown.
  throw new Problem(
    `${name} is not an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}. Characters such as @ / : # in a password must be percent-encoded.`,
  );
}
