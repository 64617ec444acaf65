import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../generate/generate.mjs';
import { explain } from '../problem.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { Ending } from '../start/ending.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { Progress } from '../start/progress.mjs';
import { runChecks } from './checks.mjs';
import { lanesOf } from './lanes.mjs';
import { failure, readReport } from './report.mjs';
import { testEnvironment } from './run.mjs';
import { withSecondTry, worthASecondTry } from './second-try.mjs';
import { select, usage } from './selection.mjs';
import { specFiles } from './spec-files.mjs';
import { summarize } from './summary.mjs';
import { runVitest } from './vitest-run.mjs';

/**
 * @typedef {import('./report.mjs').Outcome} Outcome
 * @typedef {import('./selection.mjs').Tier} Tier
 * @typedef {import('./summary.mjs').TierResult} TierResult
 * @typedef {import('./vitest-run.mjs').VitestRun} VitestRun
 * @typedef {{ outcome: Outcome, run: VitestRun | null }} TierRun `run` is null where Vitest did not run
 * @typedef {import('../start/install.mjs').Work & { settle: () => void, quiet: boolean }} LaneWork `settle`: nothing
 *   is being made ready any more; `quiet` gathers what the tiers say
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
    const tiers = selection.tiers.filter((tier) => concerns(selection, tier, root));
    const [first = [], beside = []] = lanesOf(tiers);
    const started = Date.now();
    const settle = () => progress.end();
    const results = (
      await Promise.all([
        runLane(first, selection, { ...work, settle, quiet: false }).then((done) => {
          if (beside.length > 0) progress.step(`Waiting for ${beside.join(', ')}`);
          return done;
        }),
        runLane(beside, selection, { ...work, settle, quiet: true, say: () => undefined }),
      ])
    ).flat();
    progress.end();
    for (const { tier, run } of results)
      if (run?.output) console.log(`\n── ${tier} ──\n${run.output}`);
    if (process.env.CI) for (const result of results) await tryAgain(result, selection, root);
    return conclude(results, Date.now() - started);
  } catch (error) {
    progress.end();
    console.error(explain(error));
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
}

/**
 * The tiers of a lane, one after the other.
 * @param {Tier[]} lane
 * @param {import('./selection.mjs').Selection} selection
 * @param {LaneWork} work
 * @returns {Promise<(TierRun & { tier: Tier, milliseconds: number })[]>}
 */
async function runLane(lane, selection, work) {
  const results = [];
  for (const tier of lane) {
    if (!work.quiet) console.log(`\n── ${tier} ──`);
    const started = Date.now();
    const done = await runTier(tier, selection, work);
    results.push({ tier, ...done, milliseconds: Date.now() - started });
  }
  return results;
}

/**
 * Runs once more the files in which something failed, in worlds of their own, when nothing else runs any more.
 * @param {TierRun & { tier: Tier, milliseconds: number }} result is changed
 * @param {import('./selection.mjs').Selection} selection
 * @param {string} root
 */
async function tryAgain(result, { flags }, root) {
  const { tier, run } = result;
  const files = run ? worthASecondTry(run) : [];
  if (!run || files.length === 0) return;
  console.log(`\n── ${tier}, a second try ──`);
  const started = Date.now();
  const options = { root, environment: testEnvironment(), quiet: false };
  const second = withSecondTry(run, await runVitest(tier, [...flags, ...files], options));
  result.outcome = readReport(second.report, second.status);
  result.milliseconds += Date.now() - started;
}

/**
 * @param {TierResult[]} results
 * @param {number} milliseconds of all
 */
function conclude(results, milliseconds) {
  const told =
    results.length > 0
      ? results
      : [{ tier: 'all', outcome: failure('No test matches.'), milliseconds: 0 }];
  console.log('');
  for (const line of summarize(told, milliseconds)) console.log(line);
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
 * Whether some of a tier's tests run what is built.
 * @param {Tier} tier
 * @param {import('./selection.mjs').Selection} selection
 * @param {string} root
 */
const opensPages = (tier, { paths }, root) =>
  tier === 'e2e' ||
  (tier === 'slow' && specFiles(root, tier, paths).some((file) => file.startsWith('apps/e2e/')));

/**
 * @param {Tier} tier
 * @param {import('./selection.mjs').Selection} selection
 * @param {LaneWork} work
 * @returns {Promise<TierRun>}
 */
async function runTier(tier, selection, work) {
  const environment = testEnvironment();
  if (tier === 'check') return { outcome: await runChecks(work.root, environment), run: null };
  if (opensPages(tier, selection, work.root)) {
    try {
      await ensureBuilt(work);
      if (!work.quiet) work.settle();
    } catch (error) {
      return { outcome: failure(explain(error)), run: null };
    }
  }
  const run = await runVitest(tier, [...selection.flags, ...selection.paths], {
    root: work.root,
    environment,
    quiet: work.quiet,
  });
  return { outcome: readReport(run.report, run.status), run };
}
