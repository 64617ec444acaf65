import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Run {
  seconds: number;
  /** The most memory that the process held, in MB; null where the platform does not tell. */
  memory: number | null;
}

const peakOf = (pid: number): number | null => {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1000;
  } catch {
    return null;
  }
};

/** Runs a program to its end; what it prints is not looked at. */
export const measured = (program: string, parameters: string[], cwd: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    let memory: number | null = null;
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    const look = setInterval(() => {
      memory = peakOf(child.pid ?? 0) ?? memory;
    }, 25);
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(look);
      if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, memory });
      else reject(new Error(`${program} ended with ${status}`));
    });
  });

/** The native program of `@ast-grep/cli` for this platform; null where none is installed. */
export const astGrep = (): string | null => {
  const require = createRequire(import.meta.url);
  try {
    const main = require.resolve('@ast-grep/cli/package.json');
    const { optionalDependencies } = JSON.parse(readFileSync(main, 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    for (const name of Object.keys(optionalDependencies))
      for (const from of [main, join(dirname(main), '..', '..', 'package.json')]) {
        const program = join(dirname(from), '..', name.replace(/^@ast-grep\//, ''), 'ast-grep');
        if (existsSync(program)) return program;
      }
    return null;
  } catch {
    return null;
  }
};
