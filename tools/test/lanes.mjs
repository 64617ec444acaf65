/** @typedef {import('./selection.mjs').Tier} Tier */

/**
 * Tiers that run beside each other. A browser test waits most of its time for a page to settle: it has a lane to
 * itself, while the tiers that keep the cores busy follow one another.
 * @param {readonly Tier[]} tiers
 * @returns {Tier[][]} lanes, without empty ones; within one, in order
 */
export function lanesOf(tiers) {
  const waiting = tiers.filter((tier) => tier === 'e2e');
  const busy = tiers.filter((tier) => tier !== 'e2e');
  return [busy, waiting].filter((lane) => lane.length > 0);
}
