import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { Problem } from '../problem.mjs';
import { installedProgram } from '../process/installed.mjs';
import { configureProxy } from '../proxy/configure.mjs';
import { readyInTime, runApi, runForever, runWorker } from '../start/apps.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { runCommand } from '../start/command.mjs';
import { appEnvironment } from '../start/environment.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { readOptions } from '../start/options.mjs';
import { ownRoot } from '../start/preparation.mjs';
import { requireReachable } from '../start/reachable.mjs';
import { waitForAnswer } from '../start/ready.mjs';
import { serverName } from '../start/secrets.mjs';
import { migrate, startDatabase } from '../start/stack.mjs';
import { requirePort, takeFolder } from '../start/workplace.mjs';
import { startRedis } from './redis.mjs';

const copies = [1, 2];

/**
 * The whole of `npm run scaled`: the shape of docker-compose.yml as plain processes of this machine.
 * @param {{ root?: string, parameters?: string[] }} [given]
 * @returns {Promise<void>} once it runs; the process ends by itself when it is stopped or fails
 */
export async function startScaled({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  await runCommand(async (command) => {
    const options = readOptions(root, parameters, { ...process.env, PITWALL_MODE: '' });
    const nginx = installedProgram('nginx');
    if (!nginx)
      throw new Problem(
        'npm run scaled needs nginx as its proxy, which is not installed. Install it (apt-get install nginx-light, or brew install nginx), or use docker-compose.yml.',
      );
    const folder = join(options.folder, 'scaled');
    const lock = await takeFolder(folder);
    command.onEnd(() => lock.release());
    await requirePort({ host: '127.0.0.1', port: options.port }, 'npm run scaled');
    await ensureInstalled({ root, ...command });
    await ensureBuilt({ root, ...command });
    const show = options.verbose ? command.note : undefined;
    const stage = { root, folder, show, ...command };

    if (options.databaseUrl) await requireReachable('DATABASE_URL', options.databaseUrl, 5432);
    const ownerUrl = options.databaseUrl ?? (await startDatabase(stage)).url;
    const environment = {
      ...appEnvironment({
        root,
        folder,
        mode: 'production',
        publicUrl: options.publicUrl,
        ownerUrl,
        serverName: options.databaseUrl ? serverName(options.databaseUrl) : 'scaled',
        redisUrl: await redisFor(stage, options.redisUrl),
      }),
      PITWALL_TRUSTED_PROXIES: '127.0.0.1',
    };
    command.say('Bringing the database up to date');
    await migrate(stage, environment, ownerUrl);
    command.say('Starting two apis and two workers');
    const apis = await Promise.all(copies.map(() => freePort()));
    await Promise.all([
      ...apis.map((port, index) =>
        runApi(
          stage,
          { name: `api-${index + 1}`, app: 'api', environment },
          { host: '127.0.0.1', port },
        ),
      ),
      ...copies.map((copy) =>
        runWorker(stage, { name: `worker-${copy}`, app: 'worker', environment }),
      ),
    ]);
    command.say('Starting the proxy');
    const proxy = startProxy(stage, nginx, { port: options.port, apis });
    await readyInTime(proxy, waitForAnswer('127.0.0.1', options.port, '/readyz', 15_000));
    lock.tell(options.publicUrl);
    return `Pitwall runs at ${options.publicUrl}  2 apis (ports ${apis.join(', ')}) and 2 workers behind nginx. Sign up there to create the first account.`;
  });
}

/**
 * @param {import('../start/apps.mjs').Stage} stage
 * @param {string} nginx
 * @param {{ port: number, apis: number[] }} ports
 */
function startProxy(stage, nginx, ports) {
  // Started by root, nginx works as another user, who may not be able to enter the checkout.
  const folder = join(tmpdir(), `pitwall-proxy-${randomBytes(6).toString('hex')}`);
  stage.onEnd(async () => rmSync(folder, { recursive: true, force: true }));
  return runForever(stage, 'proxy', {
    command: nginx,
    parameters: configureProxy(folder, ports),
  });
}

/**
 * @param {import('../start/apps.mjs').Stage} stage
 * @param {string | undefined} given
 * @returns {Promise<string | undefined>}
 */
async function redisFor(stage, given) {
  if (given) {
    await requireReachable('REDIS_URL', given, 6379);
    return given;
  }
  const program = installedProgram('redis-server');
  if (program) return startRedis(stage, program);
  stage.note(
    'redis-server is not installed and REDIS_URL is not set: the queue and the counters stay in PostgreSQL.',
  );
  return undefined;
}
