import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { urlsFor } from '../../../libs/testing/src/database-urls.ts';
import { GITHUB_CLIENT } from '../../../libs/testing/src/providers/github.ts';
import { freePort } from '../../../tools/ports.mjs';
import { startThrowAwayPostgres } from '../../../tools/postgres/throw-away.mjs';

export interface Stack {
  url: string;
  /** Ports of the loopback address at which the stack asks for names and for GitHub; a test may listen there. */
  outside: { names: number; gitHub: number };
  /** A one-time link into the demonstration; the first fills it. */
  demoLink(): Promise<string>;
  stop(): Promise<void>;
}

const built = (program: string): string =>
  fileURLToPath(new URL(`../../${program}`, import.meta.url));

/** The built api and worker on a throw-away PostgreSQL, with the demonstration in it. */
export async function startStack(): Promise<Stack> {
  const server = await startThrowAwayPostgres();
  const running: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(ended));
    await server.discard();
  };
  try {
    const urls = urlsFor(server.url);
    const port = await freePort();
    const outside = { names: await freePort(), gitHub: await freePort() };
    const url = `http://localhost:${port}`;
    const environment = {
      NODE_ENV: 'production',
      PITWALL_MODE: 'embedded',
      PITWALL_PORT: String(port),
      PITWALL_PUBLIC_URL: url,
      PITWALL_DATABASE_URL_APP: urls.appUrl,
      PITWALL_DATABASE_URL_SYSTEM: urls.systemUrl,
      PITWALL_DATABASE_URL_QUEUE: urls.queueUrl,
      PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
      PITWALL_WEB_DIRECTORY: built('web/dist'),
      PITWALL_LOG_LEVEL: 'error',
      // All pages in three looks within a minute or two are more than one person reads.
      PITWALL_REQUESTS_PER_MINUTE: '12000',
      // Providers of the tests are on this machine.
      PITWALL_OUTGOING_ALLOW: '127.0.0.1',
      PITWALL_OUTGOING_HTTP: 'true',
      PITWALL_DNS_SERVERS: `127.0.0.1:${outside.names}`,
      GITHUB_URL: `http://127.0.0.1:${outside.gitHub}`,
      GITHUB_CLIENT_ID: GITHUB_CLIENT.id,
      GITHUB_CLIENT_SECRET: GITHUB_CLIENT.secret,
    };
    await runOnce('worker/dist/migrate.js', { ...environment, DATABASE_URL: urls.ownerUrl });
    // Filled before the worker runs, so that its jobs find it whole.
    const first = await linkIntoDemo(environment);
    for (const program of ['api/dist/main.js', 'worker/dist/main.js']) {
      const child = fork(built(program), [], {
        env: environment,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      running.push(child);
      await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(([code]) =>
          Promise.reject(new Error(`${program} ended with ${code}.`)),
        ),
      ]);
    }
    const kept = [first];
    const demoLink = async (): Promise<string> => kept.pop() ?? linkIntoDemo(environment);
    return { url, outside, demoLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function linkIntoDemo(environment: NodeJS.ProcessEnv): Promise<string> {
  const said = await runOnce('worker/dist/demo.js', environment);
  const link = /https?:\/\/\S+\/sign-in\/link#\w+/.exec(said)?.[0];
  if (!link) throw new Error(`The demonstration gave no link: ${said}`);
  return link;
}

async function runOnce(program: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const child = fork(built(program), [], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
  return said;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
