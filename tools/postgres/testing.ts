import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { startPostgres, type PostgresOptions } from './start-postgres.mjs';

/**
 * A folder for each test, and a way to start servers that end with the test. Unless a test names another
 * directory, they serve the one cluster that is made for the file, since making each takes its time.
 */
export function postgresFolder() {
  const shared = join(tmpdir(), `pitwall-tools-${randomBytes(4).toString('hex')}`);
  let folder = '';
  beforeAll(async () => {
    const server = await startPostgres({ directory: shared, fast: true });
    await server.stop();
  });
  afterAll(() => rmSync(shared, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pitwall-tools-'));
    chmodSync(folder, 0o755);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  });
  return {
    folder: () => folder,
    shared,
    /** The shared cluster once more, for a test that spoils it. */
    copy(): string {
      const directory = join(folder, 'db');
      linkedCopy(shared, directory);
      // Written in place by a server; all else that a test changes it replaces.
      ownCopy(join(directory, 'data/global/pg_control'));
      return directory;
    },
    open: async (options: Partial<PostgresOptions> = {}) => {
      const server = await startPostgres({ directory: shared, fast: true, ...options });
      onTestFinished(() => server.stop());
      return server;
    },
  };
}

/** A copy that takes no space where the file system can share files between two folders. */
export function linkedCopy(from: string, to: string): void {
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  execFileSync('cp', ['-a', from, to]);
}

/** Parts a path of a linked copy from its original. */
export function ownCopy(path: string): void {
  execFileSync('cp', ['-a', path, `${path}.own`]);
  rmSync(path, { recursive: true });
  renameSync(`${path}.own`, path);
}

/** The first value of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

/** A server started by another process, which can then be killed. */
export async function foreignManager(folder: string, directory: string) {
  const script = join(folder, 'manager.mjs');
  const tool = resolve(import.meta.dirname, 'start-postgres.mjs');
  writeFileSync(
    script,
    `import { startPostgres } from ${JSON.stringify(tool)};
     const { pid, url } = await startPostgres({ directory: ${JSON.stringify(directory)}, fast: true });
     console.log(JSON.stringify({ pid, url }));
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((done) =>
    child.stdout.once('data', (data: Buffer) => done(data.toString())),
  );
  return {
    ...(JSON.parse(line) as { pid: number; url: string }),
    manager: child.pid,
    async kill() {
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    },
  };
}
