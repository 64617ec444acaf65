import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { astGrep, measured, type Run } from './measured-run.ts';
import { writeSourceTree } from './source-tree.ts';

const ROUNDS = 3;
const FILES = 5_000;
const root = join(import.meta.dirname, '..', '..', '..');
const cli = join(root, 'apps', 'cli', 'dist', 'main.js');

const fastest = (runs: readonly Run[]): number => Math.min(...runs.map(({ seconds }) => seconds));
const two = (value: number) => value.toFixed(2);

/** The compiled CLI with all its probes beside one pattern of ast-grep, over the same tree, in turn. */
export async function bench({ print }: BenchContext): Promise<void> {
  const other = astGrep();
  if (other === null) {
    print('skipped: @ast-grep/cli is not installed for this platform');
    return;
  }
  execFileSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', 'apps/cli'], { cwd: root, stdio: 'ignore' }); // prettier-ignore
  const place = mkdtempSync(join(tmpdir(), 'pitwall-scan-bench-'));
  try {
    const [tree, cache] = [join(place, 'tree'), join(place, 'cache')];
    const { files, bytes } = writeSourceTree(root, tree, FILES);
    print(`${files} files of TypeScript, ${two(bytes / 1e6)} MB`);
    // The programs that are measured inherit it.
    env['PITWALL_CACHE_DIR'] = cache;
    const scan = (...more: string[]) => measured(process.execPath, [cli, 'scan', '--quiet', ...more], tree); // prettier-ignore
    const search = () => measured(other, ['run', '-p', 'console.log($$$)', '-l', 'ts', '--json=stream', '.'], tree); // prettier-ignore

    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(await search());
      ours.push(await scan('--no-cache'));
    }
    const full = fastest(ours);
    print(`ast-grep run, one pattern:  ${two(fastest(theirs))} s`);
    print(`pitwall scan, every probe:  ${two(full)} s`);
    print(`ratio ${two(full / fastest(theirs))} (at most 1.5, aim below 1)`);
    const memory = Math.max(...ours.map((run) => run.memory ?? 0));
    print(`peak memory ${memory.toFixed(0)} MB (at most 600)`);

    await scan();
    // A file that was written just now is not believed to be settled.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await scan();
    const again: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      appendFileSync(join(tree, 'apps', 'api', 'src', 'main.ts'), `// round ${round}\n`);
      again.push(await scan());
    }
    print(`one file changed: ${two(fastest(again))} s, ${two(fastest(again) / full)} of the full scan (at most 0.2)`); // prettier-ignore

    const half = join(place, 'half');
    writeSourceTree(root, half, 1);
    for (const name of readdirSync(join(half, 'packages')).filter((_, index) => index % 2 === 0))
      rmSync(join(half, 'packages', name), { recursive: true });
    await linear(print, tree, half);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const bytesBelow = (folder: string): number =>
  Number(execFileSync('du', ['-sb', folder], { encoding: 'utf8' }).split('\t')[0]);

/** Seconds for a megabyte in a tree and in a part of it: the same when time grows with the bytes alone. */
const linear = async (
  print: (line: string) => void,
  whole: string,
  part: string,
): Promise<void> => {
  const rates: number[] = [];
  for (const folder of [part, whole]) {
    const runs: Run[] = [];
    for (let round = 0; round < 2; round += 1)
      runs.push(await measured(process.execPath, [cli, 'scan', '--quiet', '--no-cache'], folder));
    const megabytes = bytesBelow(folder) / 1e6;
    rates.push(fastest(runs) / megabytes);
    print(`${two(megabytes)} MB: ${(1000 * (rates.at(-1) ?? 0)).toFixed(0)} ms for each`);
  }
};
