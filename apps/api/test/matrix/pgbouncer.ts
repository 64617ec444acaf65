import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../../tools/ports.mjs';

const PROGRAM = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'].find(
  (path) => existsSync(path),
);
export const hasPgBouncer = PROGRAM !== undefined;

export interface Pooler {
  /** The same database through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** PgBouncer in transaction mode before the server of these addresses, with few connections to share. */
export async function startPgBouncer(urls: string[]): Promise<Pooler> {
  const [first] = urls;
  if (PROGRAM === undefined || first === undefined) throw new Error('PgBouncer is not installed.');
  const server = new URL(first);
  const folder = await mkdtemp(join(tmpdir(), 'pitwall-pgbouncer-'));
  const port = await freePort();
  const users = urls.map((url) => new URL(url));
  await writeFile(
    join(folder, 'users.txt'),
    users
      .map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"`)
      .join('\n'),
  );
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 2
max_client_conn = 200
ignore_startup_parameters = extra_float_digits,statement_timeout,idle_in_transaction_session_timeout
`,
  );
  // It refuses to run as root; any other user may read its folder.
  const asNobody = process.getuid?.() === 0;
  if (asNobody)
    for (const name of ['', 'users.txt', 'pgbouncer.ini'])
      await chown(join(folder, name), 65_534, 65_534);
  const child = spawn(PROGRAM, ['-q', join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(asNobody ? { uid: 65_534, gid: 65_534 } : {}),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 50 || child.exitCode !== null) throw new Error(`PgBouncer does not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    through(address) {
      const url = new URL(address);
      url.hostname = '127.0.0.1';
      url.port = String(port);
      return url.href;
    },
    async stop() {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const tell = (yes: boolean) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', tell(true)).once('error', tell(false));
  });
