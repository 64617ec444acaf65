import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { type Interaction, SOONEST } from '../src/interactions.ts';

const run = promisify(execFile);
const BOUND = 100;
/** Journeys in which much is typed, pressed and dragged. */
const JOURNEYS = [
  'assessment',
  'tasks',
  'planning',
  'campaigns',
  'channels',
  'unexpected',
  'trying-out',
];
const SHOWN = 8;

/** Goes through the journeys in Chromium, and prints how long pages took to answer keys and presses. */
export async function bench({ print }: BenchContext): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pitwall-interactions-'));
  const file = join(folder, 'interactions.jsonl');
  try {
    await writeFile(file, '');
    await run(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project=e2e',
        '--project=slow-journeys',
        ...JOURNEYS.map((name) => `apps/e2e/src/${name}.e2e.`),
      ],
      { env: { ...process.env, PITWALL_INTERACTIONS: file }, maxBuffer: 64 * 1024 ** 2 },
    );
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    const all = lines
      .map((line) => JSON.parse(line) as Interaction)
      .toSorted((one, other) => other.ms - one.ms);
    const slow = all.filter(({ ms }) => ms > BOUND);
    print(
      `${all.length} events of interactions took ${SOONEST} ms or more in ${JOURNEYS.length} journeys; ` +
        `the longest ${all[0]?.ms ?? 0} ms, the hundredth part above ${all[Math.floor(all.length / 100)]?.ms ?? 0} ms`,
    );
    for (const { kind, path, target, ms } of all.slice(0, SHOWN))
      print(`  ${ms} ms  ${kind} on ${target}  ${path}`);
    if (all.length === 0) throw new Error('No interaction was measured.');
    if (slow.length > 0)
      throw new Error(`${slow.length} interactions were answered later than after ${BOUND} ms.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
