import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from './queue-fixture.ts';

/** A process of its own that runs a module of this folder. */
export interface Child {
  /** What the module told, in order. */
  readonly told: unknown[];
  /** Resolves once it has told so many things. */
  tells(count: number): Promise<void>;
  /** SIGKILL: it has no chance to clean up. */
  kill(): Promise<void>;
}

export function startChild(module: string, options: object): Child {
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'run-child.mjs'),
    [module, JSON.stringify(options)],
    { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  return {
    told,
    tells: (count) => until(() => told.length >= count, 25_000),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
