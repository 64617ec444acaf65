import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { isAlive } from '../process/alive.mjs';
import { ask, foreignManager, postgresFolder } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const { folder, shared, open } = postgresFolder();

describe('a server of its own', () => {
  it('gives an owner without special rights a database in UTF-8 with builtin rules', async () => {
    const { url } = await open();
    expect(await ask(url, 'select current_user::text')).toBe('pitwall_owner');
    expect(await ask(url, 'select current_database()::text')).toBe('pitwall');
    expect(await ask(url, `select lower('ÄÖ') || current_setting('server_encoding')`)).toBe(
      'äöUTF8',
    );
    expect(
      await ask(url, 'select rolsuper or rolbypassrls from pg_roles where rolname = current_user'),
    ).toBe(false);
    expect(await ask(url, 'create role made_by_owner login')).toBeUndefined();
  });

  it('keeps data, passwords and secrecy from one start to the next', async () => {
    const first = await open();
    await ask(first.url, 'create table kept as select 42 as value');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(statSync(join(shared, 'credentials.json')).mode & 0o777).toBe(0o600);
    const second = await open();
    expect(await ask(second.url, 'select value from kept')).toBe(42);
  });

  it('refuses a wrong password and listens on this machine only', async () => {
    const { url, port } = await open();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(await ask(url, `select current_setting('listen_addresses')`)).toBe('127.0.0.1');
    expect(readdirSync('/tmp').filter((name) => name.includes(`.s.PGSQL.${port}`))).toEqual([]);
  });

  it('sets new passwords when the old ones were lost', async () => {
    const first = await open();
    await first.stop();
    rmSync(join(shared, 'credentials.json'));
    const second = await open();
    expect(second.url).not.toContain(new URL(first.url).password);
    expect(await ask(second.url, 'select 1')).toBe(1);
    expect(await ask(second.superuserUrl, 'select 1')).toBe(1);
  });

  it('takes settings', async () => {
    const { url } = await open({ settings: { max_connections: 17 } });
    expect(await ask(url, `select current_setting('max_connections')`)).toBe('17');
  });

  it('tells the cause when the server dies', async () => {
    const server = await open();
    process.kill(server.pid, 'SIGKILL');
    expect(await server.exited).toMatch(/The database ended \(signal SIGKILL\)/);
  });
});

describe('what earlier runs left behind', () => {
  it('takes over from a manager that was killed', async () => {
    const { pid, url, kill } = await foreignManager(folder(), shared);
    await ask(url, 'create table left_behind as select 7 as value');
    await kill();
    expect(isAlive(pid)).toBe(true);
    const server = await open();
    expect(isAlive(pid)).toBe(false);
    expect(await ask(server.url, 'select value from left_behind')).toBe(7);
  });

  it('leaves alone a server whose manager lives', async () => {
    const { pid, manager, kill } = await foreignManager(folder(), shared);
    await expect(open()).rejects.toThrow(`is already in use by process ${manager}`);
    expect(isAlive(pid)).toBe(true);
    await kill();
    const server = await open();
    expect(await ask(server.url, 'select 1')).toBe(1);
  });

  it('starts after the server itself was killed with a session open', async () => {
    const first = await open();
    const client = new pg.Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();
    const second = await open();
    expect(await ask(second.url, 'select 1')).toBe(1);
  });

  it('is not misled by a process file that names another program', async () => {
    await (await open()).stop();
    const file = join(shared, 'data/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${join(shared, 'data')}\n`);
    const server = await open();
    expect(await ask(server.url, 'select 1')).toBe(1);
  });

  it('removes the half-made cluster of an interrupted first start', async () => {
    mkdirSync(join(shared, 'draft-1234'), { recursive: true });
    await open();
    expect(readdirSync(shared)).not.toContain('draft-1234');
  });
});
