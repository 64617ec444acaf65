import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../tools/ports.mjs';
import { installedProgram } from '../../../tools/process/installed.mjs';
import { describeFirstUse } from './journeys/first-use.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Two apis and two workers behind a proxy: whatever a page needs may be answered by another process each time. */
describe.runIf(installedProgram('nginx'))('the scaled-out shape', () => {
  let run: ChildProcess;
  let port: number;
  let folder: string;
  let said = '';

  beforeAll(async () => {
    port = await freePort();
    folder = mkdtempSync(join(tmpdir(), 'pitwall-scaled-'));
    run = spawn(process.execPath, ['tools/scaled.mjs'], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: String(port), PITWALL_DIRECTORY: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer) => (said += chunk.toString());
    run.stdout?.on('data', hear);
    run.stderr?.on('data', hear);
    const ended = once(run, 'exit').then(() => Promise.reject(new Error(said)));
    const ready = async () => {
      while (!said.includes('Pitwall runs at'))
        await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await Promise.race([ready(), ended]);
  }, 120_000);

  afterAll(async () => {
    if (run.exitCode === null) {
      run.kill('SIGKILL');
      await once(run, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  describeFirstUse(() => `http://localhost:${port}`);

  it('was served by both apis, and stops without leaving anything behind', async () => {
    for (const api of ['api-1', 'api-2']) expect(requestsOf(api)).toBeGreaterThan(5);
    const apis = /2 apis \(ports (\d+), (\d+)\)/.exec(said)?.slice(1) ?? [];
    expect(apis).toHaveLength(2);
    const exit = once(run, 'exit');
    run.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    for (const one of [...apis, port]) {
      await expect(fetch(`http://127.0.0.1:${one}/healthz`)).rejects.toThrow();
    }
  });

  const requestsOf = (api: string): number =>
    readFileSync(join(folder, 'scaled/logs', `${api}.log`), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"route":"/api/v1/')).length;
});
