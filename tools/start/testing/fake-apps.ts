// Programs that behave as the apps do towards whoever starts them, and nothing more. Each writes its
// process id and what it was given beside itself, where a test can read it.

const record = (name: string): string => `
import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
const folder = process.env.FAKE_RECORDS;
const kept = Object.fromEntries(Object.entries(process.env).filter(([key]) => /PITWALL|DATABASE|REDIS/.test(key)));
// A test that waits for the file must not read half of it, also where two of them run.
const part = folder + '/${name}.' + process.pid;
writeFileSync(part, JSON.stringify({ pid: process.pid, environment: kept }));
renameSync(part, folder + '/${name}.json');
appendFileSync(folder + '/order', '${name}\\n');
appendFileSync(folder + '/pids', process.pid + '\\n');
process.on('disconnect', () => process.exit(0));
`;

export const fakeApi = `${record('api')}
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
if (process.env.FAKE_API === 'fails-at-once') throw new Error('the api has no legs');
const server = createServer((request, response) => {
  response.statusCode = request.url === '/readyz' ? 200 : 404;
  response.end(JSON.stringify({ port: process.env.PITWALL_PORT, headers: request.headers }));
});
server.listen(Number(process.env.PITWALL_PORT), '127.0.0.1', () => console.log('{"event":"ready","level":30,"msg":"ready"}'));
setInterval(() => {
  if (!existsSync(folder + '/fail-now')) return;
  console.log('{"level":60,"msg":"giving up","err":{"stack":"Error: the pool is empty\\\\n    at there"}}');
  process.exit(3);
}, 20);
process.on('SIGTERM', () => {
  if (process.env.FAKE_API === 'deaf') return;
  appendFileSync(folder + '/order', 'api stopped\\n');
  process.exit(0);
});
`;

export const fakeWorker = `${record('worker')}
setInterval(() => undefined, 1000);
setTimeout(() => process.send?.({ event: 'ready' }), 10);
process.on('SIGTERM', () => {
  appendFileSync(folder + '/order', 'worker stopped\\n');
  process.exit(0);
});
`;

export const fakeMigrate = `${record('migrate')}
console.log('{"step":"0001_first"}');
if (process.env.FAKE_MIGRATE === 'fails') {
  console.error('Migration 0001_first failed: relation "x" exists');
  process.exit(1);
}
process.exit(0);
`;

export const fakeDemo = `${record('demo')}
if (!process.env.PITWALL_DEMO_PASSWORD) throw new Error('no password');
if (process.env.FAKE_DEMO === 'fails') throw new Error('the database system is in recovery mode');
console.log('{"step":"three systems"}');
console.log(JSON.stringify({ event: 'demo', signInUrl: process.env.PITWALL_PUBLIC_URL + '/once/abc' }));
process.exit(0);
`;

/** Stands in for Nx: writes what a build makes, or takes its time, or fails. */
export const fakeNx = `
import { appendFileSync, copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
appendFileSync(process.env.FAKE_RECORDS + '/order', 'build\\n');
if (process.env.FAKE_BUILD === 'slow') {
  const part = process.env.FAKE_RECORDS + '/build.' + process.pid;
  writeFileSync(part, JSON.stringify({ pid: process.pid }));
  renameSync(part, process.env.FAKE_RECORDS + '/build.json');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
if (process.env.FAKE_BUILD === 'fails') {
  console.error('src/main.ts(3,1): error TS1005');
  process.exit(1);
}
// An empty entry of the cache is restored as if it had been built.
if (process.env.FAKE_BUILD === 'empty cache' && !process.argv.includes('--skip-nx-cache')) process.exit(0);
for (const [from, to] of Object.entries({
  'api.mjs': 'apps/api/dist/main.js',
  'worker.mjs': 'apps/worker/dist/main.js',
  'migrate.mjs': 'apps/worker/dist/migrate.js',
  'demo.mjs': 'apps/worker/dist/demo.js',
  'migrate.mjs ': 'apps/cli/dist/main.js',
  'migrate.mjs  ': 'apps/web/dist/index.html',
})) {
  mkdirSync(to.slice(0, to.lastIndexOf('/')), { recursive: true });
  copyFileSync('fakes/' + from.trim(), to);
}
`;

/** Stands in for npm: leaves what \`npm ci\` leaves. */
export const fakeNpm = `
import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
appendFileSync(process.env.FAKE_RECORDS + '/order', process.argv[2] + '\\n');
if (process.env.FAKE_NPM === 'fails') {
  console.error('npm error code ENOTFOUND');
  process.exit(1);
}
mkdirSync('node_modules', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;
