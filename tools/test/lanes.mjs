/** @typedef {import('./selection.mjs').Tier} Tier */

/**
 * Tiers that run beside each other. A browser test waits most of its time for a page to settle: it stands in the
 * second lane. Where all run, those of the API follow it there, so that both lanes end at about the same time.
 * @param {readonly Tier[]} tiers
 * @returns {Tier[][]} lanes, without empty ones; within one, in order
 */
export function lanesOf(tiers) {
  const pages = tiers.filter((tier) => tier === 'e2e');
  const others = tiers.filter((tier) => tier !== 'e2e');
  const following =
    pages.length > 0 && others.includes('db') ? others.filter((tier) => tier === 'api') : [];
  const busy = others.filter((tier) => !following.includes(tier));
  return [busy, [...pages, ...following]].filter((lane) => lane.length > 0);
}
