import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageProgram } from '../process/package-program.mjs';
import { runNode } from './run.mjs';

/**
 * @typedef {object} VitestRun
 * @property {unknown} report Vitest's JSON report; undefined when it left none
 * @property {number | null} status of the process; null when it was ended by a signal
 * @property {string} output what it said, when it was quiet
 */

/**
 * Runs the tests of a tier, with what belongs to it and runs apart from it, such as slow-without-walls.
 * @param {import('./selection.mjs').Tier} tier
 * @param {string[]} parameters flags for Vitest, and paths
 * @param {{ root: string, environment: NodeJS.ProcessEnv, quiet: boolean }} options `quiet` gathers its output
 * @returns {Promise<VitestRun>}
 */
export async function runVitest(tier, parameters, options) {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-test-report-'));
  const file = join(folder, `${tier}.json`);
  try {
    const { status, output } = await runNode(
      [
        packageProgram(options.root, 'vitest'),
        'run',
        '--project',
        `${tier}*`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...parameters,
      ],
      options,
    );
    return { report: read(file), status, output };
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
