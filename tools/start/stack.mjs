import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { runApi, runOnce, runWorker } from './apps.mjs';
import { appEnvironment } from './environment.mjs';
import { isMigrated, markMigrated, migrationMark } from './migrated.mjs';
import { linkIn } from './output.mjs';
import { demoPassword, serverName } from './secrets.mjs';

/**
 * @typedef {import('./apps.mjs').Stage} Stage
 * @typedef {import('./options.mjs').StartOptions} StartOptions
 */

/**
 * Starts the database, brings it up to date, and starts API and worker.
 * @param {Stage} stage
 * @param {StartOptions} options
 * @returns {Promise<{ signIn: string | undefined }>} once all of it is ready
 */
export async function startStack(stage, options) {
  const own = options.databaseUrl ? undefined : await startDatabase(stage);
  try {
    return await startOnDatabase(stage, options, own);
  } catch (error) {
    // What a part says of files that it never saw is less than what the database says of them.
    throw own?.trouble() ?? error;
  }
}

/**
 * @param {Stage} stage
 * @param {StartOptions} options
 * @param {{ url: string, data: string } | undefined} own
 * @returns {Promise<{ signIn: string | undefined }>}
 */
async function startOnDatabase(stage, options, own) {
  const { root, folder, say } = stage;
  const { mode, publicUrl, redisUrl, databaseUrl } = options;
  const ownerUrl = databaseUrl ?? own?.url ?? '';
  const environment = appEnvironment({
    root,
    folder,
    mode,
    publicUrl,
    ownerUrl,
    serverName: databaseUrl ? serverName(databaseUrl) : 'embedded',
    redisUrl,
  });
  const mark = migrationMark(root, environment);
  if (!own || !isMigrated(own.data, mark)) {
    say('Bringing the database up to date');
    await migrate(stage, environment, ownerUrl);
    if (own) markMigrated(own.data, mark);
  }
  say('Starting');
  const [lines] = await Promise.all([
    mode === 'embedded' ? seedDemo(stage, environment) : [],
    runApi(stage, { name: 'api', app: 'api', environment }, options),
    runWorker(stage, { name: 'worker', app: 'worker', environment }),
  ]);
  return { signIn: linkIn(lines) };
}

/**
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} ownerUrl
 */
export async function migrate(stage, environment, ownerUrl) {
  await runOnce(stage, {
    name: 'migrate',
    app: 'migrate',
    environment: { ...environment, DATABASE_URL: ownerUrl },
  });
}

/**
 * Makes the demonstration where it is not there yet.
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string[]>} its output, with a link to sign in once
 */
export function seedDemo(stage, environment) {
  return runOnce(stage, {
    name: 'demo',
    app: 'demo',
    environment: { ...environment, PITWALL_DEMO_PASSWORD: demoPassword(stage.folder) },
  });
}

/**
 * @param {Stage} stage
 * @returns {Promise<import('../postgres/start-postgres.mjs').RunningPostgres>}
 */
export async function startDatabase({ folder, say, note, onEnd, fail }) {
  say('Starting the database');
  const server = await startPostgres({ directory: join(folder, 'postgres'), say: note });
  onEnd(() => server.stop());
  void server.exited.then((cause) => fail(new Problem(cause)));
  return server;
}
