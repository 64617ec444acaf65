import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOf, type DamagedServer, startDamagedServer } from './testing/damaged-server.ts';

let server: DamagedServer;
const PASSWORD = 'pass%word/with:signs';

beforeAll(async () => {
  server = await startDamagedServer({ max_connections: 12, superuser_reserved_connections: 2 });
  await server.superuser.query(`
    CREATE EXTENSION pg_stat_statements;
    CREATE ROLE doctor LOGIN PASSWORD '${PASSWORD}';
    GRANT pg_monitor TO doctor;
    CREATE ROLE nobody LOGIN PASSWORD '${PASSWORD}';
    CREATE ROLE shut_out LOGIN PASSWORD '${PASSWORD}';
    CREATE TABLE secrets (id serial PRIMARY KEY, body text);
    INSERT INTO secrets (body) SELECT 'hidden ' || n FROM generate_series(1, 2000) n;
    ANALYZE secrets`);
}, 60_000);

afterAll(async () => {
  await server?.discard();
});

describe('what the doctor may see', () => {
  it('is all but sizes of sequences and bloat for a role with pg_monitor', async () => {
    const report = await server.examine(server.as('doctor', PASSWORD));
    const hidden = report.checks.filter(({ grant }) => grant !== null).map(({ check }) => check);
    expect(hidden).toEqual(['counters']);
    expect(checkOf(report, 'counters').outcome).toBe('not_visible');
    expect(checkOf(report, 'slow-statements').outcome).toBe('present');
    expect(checkOf(report, 'idle-in-transaction').outcome).toBe('present');
    expect(report.database.cluster).toMatch(/^\d+$/);
  });

  it('shows less to a role with nothing: unseen, with the grant that would show it, never absent', async () => {
    const report = await server.examine(server.as('nobody', PASSWORD));
    for (const name of [
      'slow-statements',
      'idle-in-transaction',
      'long-transactions',
      'superuser-sessions',
    ]) {
      const check = checkOf(report, name);
      expect([name, check.outcome, check.grant]).toEqual([
        name,
        'not_visible',
        'GRANT pg_monitor TO the role of the doctor',
      ]);
      expect(check.suggests).toBeNull();
    }
    // What is not there is told as absent only where it was seen not to be there.
    expect(checkOf(report, 'statements-recorded').outcome).toBe('present');
    expect(checkOf(report, 'unindexed-foreign-keys').outcome).not.toBe('not_visible');
    expect(checkOf(report, 'connections').outcome).toBe('present');
    expect(report.checks.every(({ outcome }) => outcome !== 'error')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('hidden 1');
  });

  it.each([
    ['a lock', { lock: 200, statement: 5_000 }, /waited for a lock/],
    ['its time limit', { lock: 5_000, statement: 400 }, /longer than the time limit/],
  ])('ends at %s, says what it did not see, and sees the rest', async (_name, limits, words) => {
    const holder = await server.connect(server.superuserUrl);
    await holder.query('BEGIN; LOCK TABLE pg_sequence IN ACCESS EXCLUSIVE MODE');
    try {
      const report = await server.examine(server.superuserUrl, { limits });
      expect(checkOf(report, 'counters')).toMatchObject({
        outcome: 'not_visible',
        message: expect.stringMatching(words),
      });
      expect(checkOf(report, 'slow-statements').outcome).toBe('present');
    } finally {
      await holder.end();
    }
  });
});

describe('a connection that cannot be made', () => {
  const failure = (address: string) =>
    server.examine(address).then(
      () => null,
      (error: unknown) => error as { code: string; message: string },
    );

  it.each([
    [
      'the wrong password',
      () => server.as('doctor', 'wrong-Secret-1'),
      'authentication',
      /PGPASSWORD/,
    ],
    ['no password', () => server.as('doctor', ''), 'authentication', /PGPASSWORD/],
    [
      'an unknown database',
      () => server.as('doctor', PASSWORD).replace('/shop', '/elsewhere'),
      'database_unknown',
      /no such database/,
    ],
    [
      'TLS where the server has none',
      () => `${server.as('doctor', PASSWORD)}?sslmode=verify-full`,
      'tls_failed',
      /does not speak TLS/,
    ],
    [
      'a port where nothing listens',
      () => 'postgres://x:wrong-Secret-1@127.0.0.1:1/shop',
      'refused',
      /Nothing listens/,
    ],
    [
      'an unknown host',
      () => 'postgres://x:wrong-Secret-1@nowhere.invalid/shop',
      'host_unknown',
      /nowhere\.invalid is unknown/,
    ],
  ])('says so of %s, without the password', async (_name, address, code, words) => {
    const found = await failure(address());
    expect(found).toMatchObject({ code, message: expect.stringMatching(words) });
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'wrong-Secret-1'])
      expect(JSON.stringify([found, found?.message, String(found)])).not.toContain(secret);
  });

  it('says so of a server that takes encrypted connections only', async () => {
    const refusing = await speaking((socket) => {
      socket.on('data', (first) => {
        // To the question for TLS: no. To the start-up message: what pg_hba.conf says.
        if (first.length < 8) return;
        if (first.readInt32BE(4) === 80877103) socket.write('N');
        else socket.end(errorMessage('28000', 'no pg_hba.conf entry for host, no encryption'));
      });
    });
    const found = await failure(`postgres://x:y@127.0.0.1:${refusing.port}/shop`);
    expect(found).toMatchObject({
      code: 'tls_demanded',
      message: expect.stringContaining('sslmode=require'),
    });
    refusing.close();
  });

  it('says so of what is no PostgreSQL', async () => {
    const web = await speaking((socket) =>
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    expect(await failure(`postgres://x:y@127.0.0.1:${web.port}/shop`)).toMatchObject({
      code: 'not_postgresql',
    });
    expect(
      await failure(`postgres://x:y@127.0.0.1:${web.port}/shop?sslmode=disable`),
    ).toMatchObject({
      code: 'not_postgresql',
    });
    web.close();
  });

  it('makes a full connection table its finding', async () => {
    const clients: Client[] = [];
    try {
      for (;;) clients.push(await server.connect(server.as('nobody', PASSWORD)));
    } catch (error) {
      expect((error as { code?: string }).code).toBe('53300');
    }
    expect(clients.length).toBeGreaterThan(5);
    const refused = await server.examine(server.as('doctor', PASSWORD));
    expect(refused.checks.map(({ check, outcome }) => [check, outcome])).toEqual([
      ['connections', 'absent'],
    ]);
    expect(refused.checks[0]?.message).toContain('no connection free');
    expect(refused.readings).toEqual([]);
    // A superuser has reserved connections, and sees who holds the others.
    const seen = checkOf(await server.examine(), 'connections');
    expect(seen.outcome).toBe('absent');
    expect(seen.items[0]?.object).toBe('sessions of nobody / test');
    await Promise.all(clients.map((client) => client.end()));
  });
});

const errorMessage = (code: string, message: string): Buffer => {
  const fields = Buffer.from(`SFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
};

const speaking = async (
  handle: (socket: import('node:net').Socket) => void,
): Promise<{ port: number; close(): void }> => {
  const listening: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    handle(socket);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return { port: (listening.address() as AddressInfo).port, close: () => void listening.close() };
};
