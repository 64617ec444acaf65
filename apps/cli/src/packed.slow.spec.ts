import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scanReportSchema } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '..');
const root = join(cli, '..', '..');
/** What people download for one command; the grammars come as dependencies. */
const MOST_BYTES = 3_000_000;

let folder: string;
let tarball: string;
let unreachable: string | null = null;

const inFolder = (program: string, ...parameters: string[]) =>
  run(program, parameters, { cwd: folder, maxBuffer: 50_000_000 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitwall-packed-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', 'apps/cli'], { cwd: root });
  await run('npm', ['pack', '--pack-destination', folder], { cwd: cli });
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  tarball = join(folder, name);
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  try {
    await inFolder('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error);
    if (!/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTCACHED/.test(said)) throw error;
    unreachable = 'the package registry cannot be reached';
  }
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the CLI as an installed package', () => {
  it('is small, and depends on no package of this workspace', async () => {
    expect((await stat(tarball)).size).toBeLessThan(MOST_BYTES);
    const manifest = JSON.parse(await readFile(join(cli, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith('@pitwall/'))).toEqual([]); // prettier-ignore
  });

  it('scans with no server, on several threads', async (context) => {
    if (unreachable) context.skip(unreachable);
    const app = join(folder, 'app');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), '{"dependencies":{"express":"5"}}');
    for (let index = 0; index < 400; index += 1)
      await writeFile(
        join(app, `call-${index}.js`),
        "const axios = require('axios');\naxios.get('http://x');\n",
      );
    await writeFile(
      join(app, 'server.js'),
      "const express = require('express');\nconst session = require('express-session');\nexpress().use(session({ secret: process.env.S }));\n",
    );
    const { stdout } = await inFolder('npx', 'pitwall', 'scan', 'app', '--json', '-', '--no-cache');
    const report = scanReportSchema.parse(JSON.parse(stdout));
    const outcomeOf = (probe: string) => report.findings.find((one) => one.probe === probe);
    expect(outcomeOf('session-store-in-process')?.outcome).toBe('absent');
    expect(outcomeOf('outgoing-call-time-limits')).toMatchObject({ outcome: 'absent', total: 400 });
  });
});
