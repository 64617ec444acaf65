/**
 * What stays with ESLint. Two are errors of syntax in modules, and two are gone from what they belong to; two are
 * options of React's compiler, which are fixed in Oxlint, whose rule of purity counts a look at the clock, too.
 */
const LACKING = new Set([
  'jsx-a11y/label-has-for',
  'no-dupe-args',
  'no-new-symbol',
  'no-octal',
  'react-hooks/config',
  'react-hooks/gating',
  'react-hooks/purity',
]);

/** Options that Oxlint does not know of rules that are off anyway. */
const WITHOUT_OPTIONS = new Set(['jsx-a11y/control-has-associated-label']);

/** Rules of typescript-eslint that take the place of ESLint's own; Oxlint has one for both. */
const EXTENDED = new Set([
  'no-array-constructor',
  'no-unused-expressions',
  'no-unused-vars',
  'no-useless-constructor',
]);

/**
 * @typedef {{ files?: (string | string[])[], ignores?: string[], rules?: Record<string, unknown>,
 *   languageOptions?: { globals?: Record<string, unknown> } }} Block of ESLint's flat configuration
 */

/** Where the configuration is written for a run: paths in it are relative to its folder. */
export const OXLINT_FILE = '.oxlintrc.json';

/**
 * The rules of eslint.config.mjs as Oxlint takes them, to the letter and in the same order.
 * @param {readonly Block[]} blocks
 */
export function oxlintConfig(blocks) {
  /** @type {Record<string, unknown>} */
  const rules = {};
  const ignorePatterns = [];
  const overrides = [];
  for (const { files, ignores, rules: given = {}, languageOptions } of blocks) {
    const globals = languageOptions?.globals;
    if (files) {
      overrides.push({
        files: files.flat(),
        ...(ignores ? { excludeFiles: ignores } : {}),
        ...(globals ? { globals } : {}),
        rules: translated(given),
      });
    } else if (ignores && Object.keys(given).length === 0) ignorePatterns.push(...ignores);
    else Object.assign(rules, translated(given));
  }
  return {
    plugins: ['typescript', 'react', 'jsx-a11y'],
    // Nothing but what is asked for by name.
    categories: { correctness: 'off' },
    env: { builtin: true },
    ignorePatterns,
    rules,
    overrides,
  };
}

/** @param {Record<string, unknown>} rules */
function translated(rules) {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([name]) => !LACKING.has(name))
      .map(([name, setting]) => [nameOf(name), settingOf(name, setting)]),
  );
}

/**
 * @param {string} name
 * @param {unknown} setting
 */
function settingOf(name, setting) {
  if (!Array.isArray(setting)) return setting;
  if (WITHOUT_OPTIONS.has(name)) return setting[0];
  if (name !== 'no-restricted-imports') return setting;
  const [severity, { patterns, ...rest }] = setting;
  return [severity, { ...rest, patterns: patterns.map(withWhatIsBelow) }];
}

/**
 * For ESLint a pattern means what is below it, too.
 * @param {{ group: string[] }} pattern
 */
const withWhatIsBelow = ({ group, ...rest }) => ({
  ...rest,
  group: group.flatMap((one) => [one, `${one}/**`]),
});

/** @param {string} name */
function nameOf(name) {
  const [, plugin, rule = ''] = /^(?:(@typescript-eslint|react-hooks)\/)?(.+)$/.exec(name) ?? [];
  if (plugin === 'react-hooks') return `react/${rule}`;
  if (plugin === '@typescript-eslint' && !EXTENDED.has(rule)) return `typescript/${rule}`;
  return rule;
}
