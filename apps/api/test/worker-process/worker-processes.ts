import type { Configuration } from '@pitwall/server-kernel';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const API = join(import.meta.dirname, '../..');

/** Worker processes that a test kills: built once, and the next is loaded while the last one works. */
export class WorkerProcesses {
  readonly #folder: string;
  readonly #configuration: Configuration;
  readonly #alive = new Set<ChildProcess>();
  #next: Promise<ChildProcess> | undefined;

  private constructor(folder: string, configuration: Configuration) {
    this.#folder = folder;
    this.#configuration = configuration;
  }

  /** `entry` begins when it is sent the configuration, and says when it works. */
  static async build(configuration: Configuration, entry: string): Promise<WorkerProcesses> {
    // Below the workspace, where what is not bundled is found.
    const cache = join(API, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'worker-process-'));
    await build({
      root: API,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { target: 'node', noExternal: [/^@pitwall\//] },
      build: {
        ssr: true,
        target: 'node20',
        outDir: folder,
        minify: false,
        rollupOptions: { input: { child: entry } },
      },
    });
    return new WorkerProcesses(folder, configuration);
  }

  /** A worker that takes jobs. */
  async start(): Promise<ChildProcess> {
    const child = await (this.#next ?? this.#load());
    this.#next = this.#load();
    const working = once(child, 'message');
    child.send(this.#configuration as never);
    await working;
    return child;
  }

  /** SIGKILL: it has no chance to clean up. */
  async kill(child: ChildProcess): Promise<void> {
    this.#alive.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  async close(): Promise<void> {
    await this.#next?.catch(() => undefined);
    await Promise.all([...this.#alive].map((child) => this.kill(child)));
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #load(): Promise<ChildProcess> {
    const child = fork(join(this.#folder, 'child.js'), [], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    this.#alive.add(child);
    const ended = once(child, 'exit').then(() => {
      throw new Error('A worker ended before it was loaded.');
    });
    // Its end later is what a test wants.
    ended.catch(() => undefined);
    await Promise.race([once(child, 'message'), ended]);
    return child;
  }
}
