import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { ruleSources } from './bundled-rules.ts';
import { ownMatcher } from './matcher.ts';
import { expressionsOf } from './rule-probe.ts';
import { withDefaults } from './rule-defaults.ts';

const LENGTH = 8_000;
/** What grows with the square of the text stays below, what grows faster does not. */
const MILLISECONDS = 1_500;

describe('regular expressions of the rules that ship', () => {
  const rules = ruleSources().map(({ path, source }) => [path, withDefaults(source)] as const);

  it.each(rules)('%s: none is caught in a hostile text', (_path, rule) => {
    for (const expression of new Set(expressionsOf(rule))) {
      const matcher = ownMatcher(expression);
      for (const text of hostileTexts(expression, LENGTH)) {
        // Ends one that would not end by itself.
        const search = () =>
          runInNewContext('matcher.test(text)', { matcher, text }, { timeout: MILLISECONDS });
        expect(search, `${expression} on ${JSON.stringify(text.slice(0, 60))}`).not.toThrow();
      }
    }
  });
});
