import { ensureBuilt } from './build.mjs';
import { runCommand } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { readOptions } from './options.mjs';
import { ownRoot } from './preparation.mjs';
import { requireReachable } from './reachable.mjs';
import { startStack } from './stack.mjs';
import { requirePort, takeFolder } from './workplace.mjs';

/**
 * The whole of `npm start`.
 * @param {{ root?: string, parameters?: string[] }} [given]
 * @returns {Promise<void>} once it runs; the process ends by itself when it is stopped or fails
 */
export async function start({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  await runCommand(async (command) => {
    const options = readOptions(root, parameters, process.env);
    if (options.help) {
      console.log(options.help);
      process.exit(0);
    }
    const { folder } = options;
    const lock = await takeFolder(folder);
    command.onEnd(() => lock.release());
    await requirePort(options, 'npm start');
    if (options.databaseUrl) await requireReachable('DATABASE_URL', options.databaseUrl, 5432);
    if (options.redisUrl) await requireReachable('REDIS_URL', options.redisUrl, 6379);
    await ensureInstalled({ root, ...command });
    await ensureBuilt({ root, ...command });
    const show = options.verbose ? command.note : undefined;
    const { signIn } = await startStack({ root, folder, show, ...command }, options);
    lock.tell(options.publicUrl);
    const entrance = signIn
      ? `Sign in to the demo, once, by ${signIn}`
      : 'Sign up there to create the first account.';
    return `Pitwall runs at ${options.publicUrl}  ${entrance}`;
  });
}
