import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../generate/generate.mjs';
import { explain } from '../problem.mjs';
import { packageProgram } from '../process/package-program.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { Ending } from '../start/ending.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { Progress } from '../start/progress.mjs';
import { runChecks } from './checks.mjs';
import { failure, readReport } from './report.mjs';
import { runNode, testEnvironment } from './run.mjs';
import { select, usage } from './selection.mjs';
import { specFiles } from './spec-files.mjs';
import { summarize } from './summary.mjs';

/**
 * @typedef {import('./report.mjs').Outcome} Outcome
 * @typedef {import('./selection.mjs').Tier} Tier
 * @typedef {import('./summary.mjs').TierResult} TierResult
 */

const ownRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The whole of `npm test`.
 * @param {{ root?: string, parameters?: string[] }} [given]
 * @returns {Promise<number>} the exit status
 */
export async function test({ root = ownRoot, parameters = process.argv.slice(2) } = {}) {
  const progress = new Progress();
  const ending = new Ending();
  const work = {
    root,
    say: (/** @type {string} */ step) => progress.step(step),
    track: (/** @type {import('../process/child.mjs').Child} */ child) =>
      ending.add(() => child.stop(3000)),
  };
  try {
    const selection = select(parameters);
    if (selection.help) {
      console.log(usage);
      return 0;
    }
    await ensureInstalled(work);
    await generate(work);
    progress.end();
    /** @type {TierResult[]} */
    const results = [];
    for (const tier of selection.tiers) {
      if (!concerns(selection, tier, root)) continue;
      console.log(`\n── ${tier} ──`);
      const started = Date.now();
      const outcome = await runTier(tier, selection, work);
      progress.end();
      results.push({ tier, outcome, milliseconds: Date.now() - started });
    }
    return conclude(results);
  } catch (error) {
    progress.end();
    console.error(explain(error));
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
}

/** @param {TierResult[]} results */
function conclude(results) {
  const told =
    results.length > 0
      ? results
      : [{ tier: 'all', outcome: failure('No test matches.'), milliseconds: 0 }];
  console.log('');
  for (const line of summarize(told)) console.log(line);
  return told.some(({ outcome }) => outcome.failed > 0) ? 1 : 0;
}

/**
 * Whether a tier is to run. Someone who names a path means the tiers that have tests there; the slow one may
 * have none at all; any other without a test has failed.
 * @param {import('./selection.mjs').Selection} selection
 * @param {Tier} tier
 * @param {string} root
 */
function concerns({ named, paths }, tier, root) {
  const required = named ? tier !== 'slow' : paths.length === 0 && tier !== 'slow';
  return required || tier === 'check' || specFiles(root, tier, paths).length > 0;
}

/**
 * @param {Tier} tier
 * @param {import('./selection.mjs').Selection} selection
 * @param {import('../start/install.mjs').Work} work
 * @returns {Promise<Outcome>}
 */
async function runTier(tier, selection, work) {
  const environment = testEnvironment();
  if (tier === 'check') return runChecks(work.root, environment);
  if (tier === 'e2e') {
    try {
      await ensureBuilt(work);
    } catch (error) {
      return failure(explain(error));
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-test-report-'));
  const file = join(folder, `${tier}.json`);
  try {
    const { status } = await runNode(
      [
        packageProgram(work.root, 'vitest'),
        'run',
        '--project',
        // With what belongs to the tier and runs apart from it, such as api-without-walls.
        `${tier}*`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...selection.flags,
        ...selection.paths,
      ],
      { root: work.root, environment },
    );
    return readReport(read(file), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
