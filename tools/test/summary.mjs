/**
 * @typedef {import('./report.mjs').Outcome} Outcome
 * @typedef {{ tier: string, outcome: Outcome, milliseconds: number }} TierResult
 */

/**
 * The lines at the end of a run. The last one is what machines read.
 * @param {TierResult[]} results
 * @param {number} whole milliseconds from the first to the last; less than the sum where tiers ran side by side
 * @returns {string[]}
 */
export function summarize(results, whole) {
  const width = Math.max(...results.map(({ tier }) => tier.length), 4);
  const cell = (/** @type {number} */ value) => String(value).padStart(8);
  const time = (/** @type {number} */ milliseconds) =>
    `${(milliseconds / 1000).toFixed(1)} s`.padStart(9);
  const { passed, failed, skipped } = total(results.map(({ outcome }) => outcome));
  return [
    `${'tier'.padEnd(width)}${['passed', 'failed', 'skipped'].map((head) => head.padStart(8)).join('')}${'time'.padStart(9)}`,
    ...results.map(
      ({ tier, outcome, milliseconds }) =>
        `${tier.padEnd(width)}${cell(outcome.passed)}${cell(outcome.failed)}${cell(outcome.skipped)}${time(milliseconds)}`,
    ),
    `${'all'.padEnd(width)}${cell(passed)}${cell(failed)}${cell(skipped)}${time(whole)}`,
    ...results.flatMap(({ tier, outcome }) => outcome.notes.map((note) => `${tier}: ${note}`)),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ];
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function total(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}
