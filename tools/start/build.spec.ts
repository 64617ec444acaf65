import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { gone } from '../process/alive.mjs';
import { takeLock } from '../process/lock.mjs';
import { FakeCheckout, silentDatabase } from './testing/fake-checkout.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('what npm start builds', () => {
  it('stops in the middle of a build with nothing left over', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({ DATABASE_URL: await silentDatabase(), FAKE_BUILD: 'slow' });
    await checkout.recorded('build');
    run.interrupt();
    expect(await run.ended).toBe(0);
    expect(await gone(checkout.record('build').pid, 2000)).toBe(true);
  });

  it('builds without the cache when that gave nothing', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({
      DATABASE_URL: await silentDatabase(),
      FAKE_BUILD: 'empty cache',
    });
    await run.says('Pitwall runs at');
    run.kill('SIGTERM');
    await run.ended;
    expect(checkout.order().filter((word) => word === 'build')).toEqual(['build', 'build']);
  });

  it('builds once for commands that come at once', async () => {
    const checkout = new FakeCheckout();
    const other = takeLock(join(checkout.root, '.nx/build.lock'));
    const start = () => checkout.start({}, [process.execPath, ['tools/pitwall.mjs']]);
    const commands = [await start(), await start()];
    for (const command of commands) await command.says('Waiting for another command that builds');
    expect(checkout.order()).toEqual(['ci']);
    if (other.held) other.release();
    for (const command of commands) expect(await command.ended).toBe(0);
    expect(checkout.order().filter((word) => word === 'build')).toEqual(['build']);
  });

  it('builds again after a change, and installs again after another lock file', async () => {
    const checkout = new FakeCheckout();
    const DATABASE_URL = await silentDatabase();
    const runs = async (): Promise<string[]> => {
      checkout.forget();
      const run = await checkout.start({ DATABASE_URL });
      await run.says('Pitwall runs at');
      run.kill('SIGTERM');
      await run.ended;
      return checkout.order().filter((word) => word === 'ci' || word === 'build');
    };
    expect(await runs()).toEqual(['ci', 'build']);
    expect(await runs()).toEqual([]);
    utimesSync(join(checkout.root, 'apps/api/src/main.ts'), 1, 1);
    expect(await runs()).toEqual(['build']);
    rmSync(join(checkout.root, 'apps/web/dist'), { recursive: true });
    expect(await runs()).toEqual(['build']);
    checkout.write(
      'package-lock.json',
      '{ "packages": { "node_modules/x": { "version": "1.0.0" } } }',
    );
    expect(await runs()).toEqual(['ci', 'build']);
  });
});
