import { Problem } from '../problem.mjs';

export const usage = `npm test [-- TIER ... PATH ...]

Runs every tier, or those named, over all files, or those whose path contains one of the given ones.

  check   types and lint rules
  unit    without anything outside the process, save the tools' own tests
  db      against PostgreSQL
  api     over the whole HTTP application
  e2e     in a browser, on the built apps
  slow    fault sweeps and the like: only when named, or with --slow

  --slow          all tiers, slow included
  --help          this text
  other flags     are passed on to Vitest, such as --bail=1 or -t "a name"

Examples:
  npm test -- unit libs/readiness
  npm test -- db -t tenant`;

/** @typedef {'check' | 'unit' | 'db' | 'api' | 'e2e' | 'slow'} Tier */

/** @type {readonly Tier[]} */
export const tiers = ['check', 'unit', 'db', 'api', 'e2e', 'slow'];

/**
 * @typedef {object} Selection
 * @property {Tier[]} tiers in the order in which they run
 * @property {boolean} named whether the person named tiers
 * @property {string[]} paths
 * @property {string[]} flags for Vitest
 * @property {boolean} help
 */

/**
 * @param {string[]} parameters
 * @returns {Selection}
 */
export function select(parameters) {
  /** @type {Set<Tier>} */
  const wanted = new Set();
  /** @type {string[]} */
  const paths = [];
  /** @type {string[]} */
  const flags = [];
  let slow = false;
  let help = false;
  for (let index = 0; index < parameters.length; index += 1) {
    const word = parameters[index] ?? '';
    if (word === '--slow') slow = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (takesValue(word)) {
      const value = parameters[(index += 1)];
      if (value === undefined)
        throw new Problem(`${word} needs a value, such as ${word} "a name".`);
      flags.push(word, value);
    } else if (word.startsWith('-')) flags.push(word);
    else if (isTier(word)) wanted.add(word);
    else paths.push(word);
  }
  const named = wanted.size > 0;
  const chosen = tiers.filter((tier) => {
    if (tier === 'slow') return slow || wanted.has('slow');
    // Types and rules hold for the whole, not for some paths.
    return named
      ? wanted.has(tier)
      : tier !== 'check' || (paths.length === 0 && flags.length === 0);
  });
  return { tiers: chosen, named, paths, flags, help };
}

/** @param {string} word */
function takesValue(word) {
  return word === '-t' || word === '--testNamePattern';
}

/**
 * @param {string} word
 * @returns {word is Tier}
 */
function isTier(word) {
  return tiers.some((tier) => tier === word);
}
