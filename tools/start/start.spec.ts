import { rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serverOf } from '../postgres/takeover.mjs';
import { gone, isAlive, programOf } from '../process/alive.mjs';
import { FakeCheckout, silentDatabase } from './testing/fake-checkout.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('npm start with its own database', () => {
  it('does everything once, and the next time only what is needed', async () => {
    const checkout = new FakeCheckout();
    const first = await checkout.start();
    await first.says('Pitwall runs at');
    expect(checkout.order().slice(0, 3)).toEqual(['ci', 'build', 'migrate']);
    expect(checkout.order().slice(3).sort()).toEqual(['api', 'demo', 'worker']);
    expect(first.output.trim().split('\n').at(-1)).toBe(
      `Pitwall runs at http://localhost:${checkout.port}  Sign in to the demo, once, by http://localhost:${checkout.port}/once/abc`,
    );
    const { environment } = checkout.record('api');
    expect(environment).toMatchObject({
      PITWALL_MODE: 'embedded',
      PITWALL_HOST: '127.0.0.1',
      PITWALL_PORT: String(checkout.port),
    });
    expect(environment.PITWALL_DATABASE_URL_APP).toMatch(/^postgresql:\/\/pitwall_app:/);
    expect(environment.DATABASE_URL).toBeUndefined();
    expect(checkout.record('migrate').environment.DATABASE_URL).toMatch(/pitwall_owner:/);
    for (const secret of [
      'secret-key',
      'demo-password',
      'database-roles.json',
      'postgres/credentials.json',
    ])
      expect(statSync(join(checkout.root, '.pitwall', secret)).mode & 0o777).toBe(0o600);

    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await checkout.allGone()).toBe(true);
    expect(checkout.order().slice(-2)).toEqual(['worker stopped', 'api stopped']);

    checkout.forget();
    const second = await checkout.start();
    await second.says('Pitwall runs at');
    expect(checkout.order().sort()).toEqual(['api', 'demo', 'worker']);
    expect(checkout.record('api').environment.PITWALL_SECRET_KEY).toBe(
      environment.PITWALL_SECRET_KEY,
    );
    second.interrupt();
    expect(await second.ended).toBe(0);
    expect(await checkout.allGone()).toBe(true);

    // Roles with other passwords must be told to the database.
    rmSync(join(checkout.root, '.pitwall/database-roles.json'));
    checkout.forget();
    const third = await checkout.start();
    await third.says('Pitwall runs at');
    expect(checkout.order()[0]).toBe('migrate');
  });

  it('takes over what a killed start left, and tells when the database dies', async () => {
    const checkout = new FakeCheckout();
    const first = await checkout.start();
    await first.says('Pitwall runs at');
    const { pid } = checkout.record('api');
    first.kill('SIGKILL');
    expect(await gone(pid, 5000)).toBe(true);
    expect(await gone(checkout.record('worker').pid, 5000)).toBe(true);
    const run = await checkout.start();
    await run.says('Pitwall runs at');
    const server = serverOf(join(checkout.root, '.pitwall/postgres/data'));
    process.kill(server ?? 0, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output).toContain('The database ended (signal SIGKILL)');
    expect(isAlive(checkout.record('api').pid)).toBe(false);
    expect(isAlive(checkout.record('worker').pid)).toBe(false);
  });
});

describe('npm start with its own database, damaged', () => {
  it('tells what the database says, in place of what fails on it', async () => {
    const checkout = new FakeCheckout();
    const first = await checkout.start();
    await first.says('Pitwall runs at');
    first.kill('SIGTERM');
    await first.ended;
    rmSync(join(checkout.root, '.pitwall/postgres/data/global/pg_filenode.map'));
    const run = await checkout.start({ FAKE_DEMO: 'fails' });
    expect(await run.ended).toBe(1);
    expect(run.output.trim().split('\n').at(-1)).toMatch(
      /^The database folder .* is damaged: could not open file .* Nothing was deleted\.$/,
    );
    expect(run.output).not.toContain('recovery mode');
  });
});

describe('npm start with a database that is given', () => {
  it('makes no database and no demo, and keeps the roles’ passwords', async () => {
    const checkout = new FakeCheckout();
    const DATABASE_URL = await silentDatabase();
    const run = await checkout.start({ DATABASE_URL });
    await run.says('Sign up there to create the first account.');
    expect(checkout.order()).not.toContain('demo');
    const first = checkout.record('api').environment;
    expect(first.PITWALL_MODE).toBe('production');
    run.kill('SIGTERM');
    await run.ended;
    const again = await checkout.start({ DATABASE_URL });
    await again.says('Pitwall runs at');
    expect(checkout.record('api').environment).toEqual(first);
  });

  it('tells when a part fails at once, with its cause', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({
      DATABASE_URL: await silentDatabase(),
      FAKE_API: 'fails-at-once',
    });
    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(/api failed \(exit status 1\):[^]*the api has no legs/);
    expect(await checkout.allGone()).toBe(true);
  });

  it('tells when a part fails later, with the error of its log, and stops the rest', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({ DATABASE_URL: await silentDatabase() });
    await run.says('Pitwall runs at');
    writeFileSync(join(checkout.records, 'fail-now'), '');
    expect(await run.ended).toBe(1);
    expect(run.output).toContain(
      'api failed (exit status 3):\ngiving up\nError: the pool is empty\n    at there',
    );
    expect(await checkout.allGone()).toBe(true);
  });

  it('tells when a part is killed, and does not take its last words for the cause', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({ DATABASE_URL: await silentDatabase() });
    await run.says('Pitwall runs at');
    process.kill(checkout.record('api').pid, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output.trim().split('\n').slice(-2)).toEqual([
      'api failed (ended by SIGKILL):',
      'Its log does not say why: something outside ended it, such as a lack of memory.',
    ]);
    expect(await checkout.allGone()).toBe(true);
  });

  it('tells the one-line cause of a failed migration', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({
      DATABASE_URL: await silentDatabase(),
      FAKE_MIGRATE: 'fails',
    });
    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(
      /migrate failed \(exit status 1\):\nMigration 0001_first failed: relation "x" exists\n$/,
    );
    expect(checkout.order()).not.toContain('api');
  });

  it('cuts off a part that does not stop when asked twice', async () => {
    const checkout = new FakeCheckout();
    const run = await checkout.start({ DATABASE_URL: await silentDatabase(), FAKE_API: 'deaf' });
    await run.says('Pitwall runs at');
    run.kill('SIGINT');
    await run.says('Stopping');
    run.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(await checkout.allGone()).toBe(true);
  });

  it('ends with the npm that started it', async () => {
    const checkout = new FakeCheckout();
    // As npm does it: a process of that name, a shell, and only below it the command.
    checkout.write(
      'npm.mjs',
      `import { spawn } from 'node:child_process';
       process.title = 'npm start';
       const command = '"' + process.execPath + '" tools/start.mjs; true';
       spawn('sh', ['-c', command], { stdio: 'inherit' });`,
    );
    const run = await checkout.start(
      { DATABASE_URL: await silentDatabase(), npm_lifecycle_event: 'start' },
      [process.execPath, ['npm.mjs']],
    );
    await run.says('Pitwall runs at');
    run.kill('SIGKILL');
    expect(await checkout.allGone()).toBe(true);
  });
});

describe('what stands in the way', () => {
  const refused = async (checkout: FakeCheckout, environment: NodeJS.ProcessEnv = {}) => {
    const run = await checkout.start(environment);
    expect(await run.ended).toBe(1);
    return run.output.trim();
  };

  it('a port in use', async () => {
    const checkout = new FakeCheckout();
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((done) => other.once('listening', done));
    const address = other.address();
    checkout.port = typeof address === 'object' && address ? address.port : 0;
    expect(await refused(checkout)).toBe(
      `Port ${checkout.port} is in use by ${programOf(process.pid)} (process ${process.pid}). Stop that program, or choose another port: PORT=${checkout.port + 1} npm start`,
    );
  });

  it('a start that still runs', async () => {
    const checkout = new FakeCheckout();
    const DATABASE_URL = await silentDatabase();
    const run = await checkout.start({ DATABASE_URL });
    await run.says('Pitwall runs at');
    expect(await refused(checkout, { DATABASE_URL })).toBe(
      `Pitwall already runs from this folder (process ${run.pid}) at http://localhost:${checkout.port}. Open that address, or stop that process first.`,
    );
  });

  it('a database that does not answer', async () => {
    const checkout = new FakeCheckout();
    expect(await refused(checkout, { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' })).toBe(
      'Nothing answers at 127.0.0.1:1, named in DATABASE_URL (ECONNREFUSED). Check that it runs and that the address is right.',
    );
  });

  it('a folder that cannot be written', async () => {
    const checkout = new FakeCheckout();
    checkout.write('.pitwall', 'in the way');
    expect(await refused(checkout)).toMatch(
      /^Pitwall keeps its data in .*\.pitwall, which cannot be made \(EEXIST\)/,
    );
  });

  it('a build that fails', async () => {
    const checkout = new FakeCheckout();
    const environment = { DATABASE_URL: await silentDatabase(), FAKE_BUILD: 'fails' };
    expect(await refused(checkout, environment)).toMatch(
      /The build failed \(exit status 1\):\nsrc\/main\.ts\(3,1\): error TS1005$/,
    );
  });

  it('packages that cannot be fetched', async () => {
    const checkout = new FakeCheckout();
    const environment = { DATABASE_URL: await silentDatabase(), FAKE_NPM: 'fails' };
    expect(await refused(checkout, environment)).toMatch(
      /The packages could not be fetched \(ENOTFOUND\)\. Check the network/,
    );
  });
});
