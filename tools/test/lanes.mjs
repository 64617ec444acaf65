/** @typedef {import('./selection.mjs').Tier} Tier */

/**
 * Tiers that run beside each other. A browser test waits most of its time for a page to settle: it stands in the
 * second lane. Where all run, those of the API follow it there, so that both lanes end at about the same time.
 * @param {readonly Tier[]} tiers
 * @returns {Tier[][]} lanes, without empty ones; within one, in order
 */
export function lanesOf(tiers) {
  const isWhole = tiers.includes('e2e') && tiers.includes('db');
  /** @type {Tier[]} */
  const second = isWhole ? ['e2e', 'api'] : ['e2e'];
  return [
    tiers.filter((tier) => !second.includes(tier)),
    second.filter((tier) => tiers.includes(tier)),
  ].filter((lane) => lane.length > 0);
}
