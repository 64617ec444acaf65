import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { explain, Problem } from '../problem.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';

/**
 * What a bench is given. A bench file exports `async function bench(context)`.
 * @typedef {object} BenchContext
 * @property {(line: string) => void} print
 * @property {(settings?: Record<string, string | number>) => Promise<import('../postgres/start-postgres.mjs').RunningPostgres>} startPostgres a
 *   server that writes as durably as one in use; it and its data are gone at the end
 */

const [root = '', file = ''] = process.argv.slice(2);

/** @type {(() => Promise<void>)[]} */
const undo = [];
const cleanUp = async () => {
  for (let next = undo.pop(); next; next = undo.pop()) await next().catch(() => undefined);
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => void cleanUp().then(() => process.exit(130)));

try {
  // Vite compiles TypeScript with decorators and their metadata, as it does for the apps and the tests.
  const { createServer, isRunnableDevEnvironment } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  undo.push(() => server.close());
  const { ssr } = server.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Problem('Vite offers no runner here.');
  const { bench } = await ssr.runner.import(join(root, file));
  if (typeof bench !== 'function')
    throw new Problem(`${file} does not export a function named "bench".`);
  await bench({
    print: (/** @type {string} */ line) => console.log(line),
    async startPostgres(/** @type {Record<string, string | number>} */ settings = {}) {
      const directory = join(tmpdir(), `pitwall-throw-away-${randomBytes(6).toString('hex')}`);
      const postgres = await startPostgres({ directory, settings });
      undo.push(() => postgres.discard());
      return postgres;
    },
  });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
// A pool that the bench has left open complains when its database goes; what was measured stands.
process.on('uncaughtException', () => undefined);
await cleanUp();
// Pools and timers that a bench has left open do not keep the others waiting.
process.exit();
