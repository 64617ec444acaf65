import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundedScan } from './bounded-scan.ts';

let built: string;
let code: string;
const WORKSPACE = join(import.meta.dirname, '../../../../..');

beforeAll(async () => {
  const cache = join(WORKSPACE, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  // Below the workspace, where what is not bundled is found.
  built = await mkdtemp(join(cache, 'scan-child-'));
  await build({
    root: WORKSPACE,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: [/^@pitwall\//] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: built,
      minify: false,
      rollupOptions: { input: { 'scan-child': join(import.meta.dirname, 'scan-child.ts') } },
    },
  });
  code = join(built, 'code');
  await mkdir(code);
  await writeFile(join(code, 'a.js'), "const axios = require('axios');\naxios.get('x');\n");
  await writeFile(
    join(built, 'greedy.mjs'),
    'const all = [];\nfor (;;) all.push({ at: all.length });\n',
  );
  await writeFile(
    join(built, 'native.mjs'),
    'const all = [];\nsetInterval(() => all.push(Buffer.alloc(40_000_000, 1)), 20);\n',
  );
  await writeFile(join(built, 'idle.mjs'), 'setInterval(() => undefined, 1_000);\n');
  await writeFile(
    join(built, 'spy.mjs'),
    "process.on('message', () => process.send({ failure: JSON.stringify(process.env) }));\n",
  );
  await writeFile(
    join(built, 'liar.mjs'),
    "process.on('message', () => process.send({ report: { format: 'pitwall.scan/1', findings: 7 } }));\n",
  );
});
afterAll(() => rm(built, { recursive: true, force: true }));

const run = (file: string, changes: { memoryMegabytes?: number; milliseconds?: number } = {}) =>
  boundedScan({
    entry: pathToFileURL(join(built, file)),
    directory: code,
    history: false,
    memoryMegabytes: changes.memoryMegabytes ?? 1_000,
    signal: AbortSignal.timeout(changes.milliseconds ?? 60_000),
  });

describe('a scan in a process of its own', () => {
  it('gives the report that the scanner makes', async () => {
    const report = await run('scan-child.js');
    expect(
      report.findings.find(({ probe }) => probe === 'outgoing-call-time-limits'),
    ).toMatchObject({ outcome: 'absent' });
  });

  it.each(['greedy.mjs', 'native.mjs'])(
    'ends when %s takes more memory than it may',
    async (file) => {
      await expect(run(file, { memoryMegabytes: 150 })).rejects.toMatchObject({
        kind: 'too_large',
      });
    },
  );

  it('ends with its time', async () => {
    await expect(run('idle.mjs', { milliseconds: 500 })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('knows nothing of the environment, and is believed nothing that is no report', async () => {
    process.env['PITWALL_SECRET_OF_THE_TEST'] = 'seen';
    try {
      await expect(run('spy.mjs')).rejects.toThrow(/^(?!.*seen).*$/s);
    } finally {
      delete process.env['PITWALL_SECRET_OF_THE_TEST'];
    }
    await expect(run('liar.mjs')).rejects.toThrow('no report that can be read');
  });
});
