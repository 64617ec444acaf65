import { relative } from 'node:path';

/**
 * What came of a tier. A tier that could not run, or in which nothing ran, has failed: `notes` says why.
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Outcome
 *
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} TestReport
 * @typedef {object} FileReport
 * @property {string} name
 * @property {string} status
 * @property {string} [message] why it could not run
 * @property {string} [firstMessage] why it could not run at first, where a second try passed
 * @property {TestReport[]} assertionResults
 */

/**
 * Reads Vitest's JSON report together with how its process ended, neither of which tells all: a file that
 * cannot be imported has no test that failed, and an error outside of any test only shows in the status.
 * @param {unknown} report undefined when there is none
 * @param {number | null} status of the process; null when it was ended by a signal
 * @returns {Outcome}
 */
export function readReport(report, status) {
  const files = filesOf(report);
  if (!files) {
    const how = status === null ? 'was ended by a signal' : `ended with status ${status}`;
    return failure(`Vitest ${how} and left no report.`);
  }
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const file of files) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        outcome.passed += 1;
        // What a first try fell over stays with a test that a second one passed.
        if (test.failureMessages?.length) outcome.notes.push(`unsteady: ${toldTest(file, test)}`);
      } else if (test.status === 'failed') {
        failedHere += 1;
        outcome.notes.push(toldTest(file, test));
      } else outcome.skipped += 1;
    }
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      outcome.notes.push(toldFile(file, file.message));
    } else if (file.firstMessage !== undefined)
      outcome.notes.push(`unsteady: ${toldFile(file, file.firstMessage)}`);
    outcome.failed += failedHere;
  }
  if (outcome.passed + outcome.failed + outcome.skipped === 0) return failure('No test ran.');
  if (status !== 0 && outcome.failed === 0) {
    outcome.failed = 1;
    outcome.notes.push(
      `Vitest ended with ${status === null ? 'a signal' : `status ${status}`} though no test failed: an error outside of the tests, see above.`,
    );
  }
  return outcome;
}

/**
 * A long run scrolls away: which tests failed, or passed at a second try only, is told again at its end.
 * @param {FileReport} file
 * @param {TestReport} test
 */
function toldTest(file, { fullName = '', failureMessages = [] }) {
  const [reason = ''] = (failureMessages[0] ?? '').trim().split('\n');
  return `${relative(process.cwd(), file.name)} › ${fullName}: ${reason}`;
}

/**
 * @param {FileReport} file
 * @param {string} [message]
 */
function toldFile({ name }, message = '') {
  const [reason] = message.trim().split('\n');
  return `${relative(process.cwd(), name)} could not run: ${reason || 'see above'}`;
}

/**
 * @param {string} note
 * @returns {Outcome}
 */
export function failure(note) {
  return { passed: 0, failed: 1, skipped: 0, notes: [note] };
}

/**
 * @param {unknown} report
 * @returns {FileReport[] | undefined}
 */
export function filesOf(report) {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return undefined;
  return Array.isArray(report.testResults) ? report.testResults : undefined;
}
