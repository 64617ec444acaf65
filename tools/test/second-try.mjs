import { filesOf } from './report.mjs';

/**
 * @typedef {import('./report.mjs').FileReport} FileReport
 * @typedef {import('./report.mjs').TestReport} TestReport
 * @typedef {import('./vitest-run.mjs').VitestRun} VitestRun
 */

/** In more files than these it is the tree that is at fault, not a moment that was missed. */
const MOST_FILES = 5;
/** A counterexample that was found is one, whatever the next seeds say. */
const COUNTEREXAMPLE = /^(\w*Error: )?Property failed/;

/**
 * The files of a run that are worth a second try: those in which something failed.
 * @param {VitestRun} run
 * @returns {string[]} their names as the report has them; none where a second try could only hide a fault
 */
export function worthASecondTry({ report }) {
  const failed = (filesOf(report) ?? []).filter(hasFailed);
  const reasons = failed.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ failureMessages = [] }) => failureMessages),
  );
  const isFault =
    failed.length > MOST_FILES || reasons.some((reason) => COUNTEREXAMPLE.test(reason));
  return isFault ? [] : failed.map(({ name }) => name);
}

/**
 * A run in which files were tried again: what came of them the second time stands, and what passed only then keeps
 * what it fell over at first.
 * @param {VitestRun} first
 * @param {VitestRun} second of the files in which something had failed
 * @returns {VitestRun}
 */
export function withSecondTry(first, second) {
  const again = new Map((filesOf(second.report) ?? []).map((file) => [file.name, file]));
  const testResults = (filesOf(first.report) ?? []).map((file) => {
    const next = hasFailed(file) ? again.get(file.name) : undefined;
    return next ? afterFailure(file, next) : file;
  });
  return { ...second, report: { testResults } };
}

/**
 * @param {FileReport} first
 * @param {FileReport} second
 * @returns {FileReport}
 */
function afterFailure(first, second) {
  const fallen = new Map(
    first.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => [fullName, failureMessages]),
  );
  return {
    ...second,
    // A file that could not run has no test that tells of it.
    ...(fallen.size === 0 && !hasFailed(second) && { firstMessage: first.message ?? '' }),
    assertionResults: second.assertionResults.map((test) => {
      const failureMessages = test.status === 'passed' ? fallen.get(test.fullName) : undefined;
      return failureMessages ? { ...test, failureMessages } : test;
    }),
  };
}

/** @param {FileReport} file */
const hasFailed = ({ status, assertionResults }) =>
  status === 'failed' || assertionResults.some((test) => test.status === 'failed');
