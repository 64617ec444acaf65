import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { installedProgram } from '../process/installed.mjs';
import { FakeCheckout } from '../start/testing/fake-checkout.ts';

vi.setConfig({ testTimeout: 60_000 });

const command: [string, string[]] = [process.execPath, ['tools/scaled.mjs']];
const proxies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('pitwall-proxy-'));

describe.runIf(installedProgram('nginx'))('npm run scaled', () => {
  it('runs two apis and two workers behind one address, and ends them all', async () => {
    const checkout = new FakeCheckout();
    const before = proxies();
    const run = await checkout.start({}, command);
    await run.says('2 apis');
    expect(
      checkout
        .order()
        .filter((word) => word === 'api' || word === 'worker')
        .sort(),
    ).toEqual(['api', 'api', 'worker', 'worker']);
    const ports = new Set<string>();
    for (let index = 0; index < 8; index += 1) {
      const response = await fetch(`http://127.0.0.1:${checkout.port}/readyz`);
      const { port } = (await response.json()) as { port: string };
      ports.add(port);
    }
    expect(ports.size).toBe(2);
    const { environment } = checkout.record('api');
    expect(environment).toMatchObject({
      PITWALL_MODE: 'production',
      PITWALL_TRUSTED_PROXIES: '127.0.0.1',
      PITWALL_PUBLIC_URL: `http://localhost:${checkout.port}`,
    });
    expect(environment.REDIS_URL !== undefined).toBe(
      installedProgram('redis-server') !== undefined,
    );
    run.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(await checkout.allGone()).toBe(true);
    expect(existsSync(join(checkout.root, '.pitwall/scaled/postgres/data/postmaster.pid'))).toBe(
      false,
    );
    expect(proxies()).toEqual(before);
  });
});

it('says what is missing where no proxy is installed', async () => {
  const checkout = new FakeCheckout();
  const besides = 'const besides = []; void [';
  checkout.replace('tools/process/installed.mjs', 'const besides = [', besides);
  const run = await checkout.start({ PATH: '' }, command);
  expect(await run.ended).toBe(1);
  expect(run.output).toContain('npm run scaled needs nginx as its proxy, which is not installed.');
});
