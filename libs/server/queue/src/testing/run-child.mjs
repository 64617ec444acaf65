// Runs a TypeScript module of this library in a process of its own, which a test may kill.
// `node run-child.mjs MODULE OPTIONS`: calls the module's `run(options, tell)`; what it tells goes to the parent.
import { join } from 'node:path';
import { createServer, isRunnableDevEnvironment } from 'vite';

const [, , file = '', options = '{}'] = process.argv;
const root = join(import.meta.dirname, '../../../../..');
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const { ssr } = server.environments;
if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('Vite offers no runner here.');
const { run } = await ssr.runner.import(join(import.meta.dirname, file));
process.on('disconnect', () => process.exit(1));
await run(JSON.parse(options), (/** @type {unknown} */ message) => process.send?.(message));
