import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageProgram } from '../process/package-program.mjs';
import { runNode } from './run.mjs';

/** @typedef {import('./report.mjs').Outcome} Outcome */

/**
 * Types and lint rules. Each program counts as one check.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Outcome>}
 */
export async function runChecks(root, environment) {
  const checks = [
    ...typeProjects(root).map((project) => ({
      name: `types of ${project}`,
      parameters: [
        // The native compiler takes a third of the time. What builds on the compiler's API stays with the other.
        packageProgram(root, 'typescript-native', 'tsc'),
        '-p',
        project,
        '--noEmit',
        '--pretty',
        'false',
        // Each of several checkers works out for itself what it needs: four take twice the processor time of one.
        '--checkers',
        '1',
      ],
    })),
    // Oxlint takes a hundredth of the time that ESLint takes for the same rules, which editors still ask.
    { name: 'lint', parameters: [join(root, 'tools/lint/main.mjs')] },
  ];
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, skipped: 0, notes: [] };
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { status, output } = await runNode(check.parameters, {
        root,
        environment,
        quiet: true,
      });
      console.log(`${status === 0 ? ' ✓' : ' ×'} ${check.name}`);
      if (status === 0) outcome.passed += 1;
      else {
        outcome.failed += 1;
        console.log(output.trim());
      }
    }
  };
  await Promise.all([work(), work()]);
  return outcome;
}

/**
 * The projects of the type checker: the one at the root, and those that differ from it. What extends one of those is
 * for editors: the other has its files.
 * @param {string} root
 * @returns {string[]}
 */
function typeProjects(root) {
  const folders = ['apps', 'libs', 'libs/server'].flatMap((parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
      : [],
  );
  const own = folders
    .map((folder) => `${folder}/tsconfig.json`)
    .filter((path) => existsSync(join(root, path)));
  const baseOf = (/** @type {string} */ path) => {
    const { extends: base = '' } = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return join(dirname(path), base);
  };
  return ['tsconfig.json', ...own.filter((path) => !own.includes(baseOf(path)))];
}
