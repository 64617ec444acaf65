import { generate } from '../generate/generate.mjs';
import { outputs } from '../start/build.mjs';
import { runCommand } from '../start/command.mjs';
import { appEnvironment } from '../start/environment.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { readOptions } from '../start/options.mjs';
import { linkIn } from '../start/output.mjs';
import { ownRoot } from '../start/preparation.mjs';
import { migrate, seedDemo, startDatabase } from '../start/stack.mjs';
import { requirePort, takeFolder } from '../start/workplace.mjs';
import { RestartedPart } from './restarted-part.mjs';
import { watchBuild } from './watched-build.mjs';

/**
 * The whole of `npm run dev`: as `npm start`, on the same data, with builds that follow each change and parts
 * that start anew after theirs. A new migration takes effect with the next `npm run dev`.
 * @param {{ root?: string, parameters?: string[] }} [given]
 * @returns {Promise<void>} once it runs; the process ends by itself when it is stopped or fails
 */
export async function develop({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  await runCommand(async (command) => {
    const { DATABASE_URL: _given, ...environment } = process.env;
    const options = readOptions(root, parameters, environment);
    const { folder } = options;
    const lock = await takeFolder(folder);
    command.onEnd(() => lock.release());
    await requirePort(options, 'npm run dev');
    const work = { root, ...command };
    await ensureInstalled(work);
    await generate(work);

    command.say('Building');
    /** @type {Map<string, RestartedPart>} */
    const parts = new Map();
    await Promise.all(
      ['api', 'worker', 'web'].map((app) =>
        watchBuild({
          ...work,
          app,
          onBuilt() {
            command.note(`[build of ${app}] built`);
            void parts.get(app)?.restart();
          },
        }),
      ),
    );

    const stage = { root, folder, ...command };
    const { url: ownerUrl } = await startDatabase(stage);
    const told = {
      ...appEnvironment({ ...options, root, folder, ownerUrl, serverName: 'embedded' }),
      NODE_ENV: 'development',
      PITWALL_HOST: options.host,
      PITWALL_PORT: String(options.port),
    };
    command.say('Bringing the database up to date');
    await migrate(stage, told, ownerUrl);
    const lines = await seedDemo(stage, told);
    for (const name of /** @type {const} */ (['api', 'worker'])) {
      const part = new RestartedPart({
        name,
        script: outputs[name],
        root,
        environment: told,
        note: command.note,
      });
      parts.set(name, part);
      command.onEnd(() => part.stop());
      await part.restart();
    }
    lock.tell(options.publicUrl);
    const link = linkIn(lines);
    return `Pitwall runs at ${options.publicUrl}  ${link ? `Sign in to the demo, once, by ${link}  ` : ''}Watching for changes.`;
  });
}
