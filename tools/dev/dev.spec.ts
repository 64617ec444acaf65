import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { pause } from '../process/alive.mjs';
import { lockHolder } from '../process/lock.mjs';
import { FakeCheckout } from '../start/testing/fake-checkout.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Stands in for Vite: copies the app's program, at once and again when it is touched. */
const fakeVite = `
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
const app = process.cwd().split('/').at(-1);
const build = () => {
  mkdirSync('dist', { recursive: true });
  const programs = { api: { api: 'main' }, worker: { worker: 'main', migrate: 'migrate', demo: 'demo' }, web: {} };
  for (const [from, to] of Object.entries(programs[app])) copyFileSync('../../fakes/' + from + '.mjs', 'dist/' + to + '.js');
  console.log('built in 1ms');
};
build();
const source = '../../fakes/' + app + '.mjs';
let last = app === 'web' ? 0 : statSync(source).mtimeMs;
setInterval(() => {
  if (app === 'web' || statSync(source).mtimeMs === last) return;
  last = statSync(source).mtimeMs;
  build();
}, 20);
`;

it('npm run dev starts a part anew after its change, and survives its failure', async () => {
  const checkout = new FakeCheckout();
  checkout.write('node_modules/vite/bin/vite.js', fakeVite);
  checkout.write(
    'node_modules/vite/package.json',
    '{ "type": "module", "bin": { "vite": "bin/vite.js" } }',
  );
  const run = await checkout.start({}, [process.execPath, ['tools/dev.mjs']]);
  await run.says('Watching for changes.');
  await checkout.recorded('api');
  const first = checkout.record('api').pid;
  const source = join(checkout.root, 'fakes/api.mjs');
  const good = readFileSync(source, 'utf8');

  writeFileSync(source, `${good}\n`);
  while (checkout.record('api').pid === first) await pause(20);

  writeFileSync(source, 'throw new Error("half written");');
  await run.says('it starts again after the next change');
  const second = checkout.record('api').pid;
  writeFileSync(source, good);
  while (checkout.record('api').pid === second) await pause(20);

  run.kill('SIGINT');
  expect(await run.ended).toBe(0);
  expect(await checkout.allGone()).toBe(true);
  expect(lockHolder(join(checkout.root, '.pitwall/start.lock'))).toBeUndefined();
});
