import { RE2JS } from 're2js';
import { LISTED, type MakeMatcher } from './matcher.ts';

/**
 * RE2, whose time is linear in the text whatever the expression, for rules from elsewhere. Look-around and
 * back references are refused.
 */
export const boundedMatcher: MakeMatcher = (source) => {
  const expression = RE2JS.compile(source, RE2JS.MULTILINE);
  return {
    test: (text) => expression.matcher(text).find(),
    *all(text) {
      const matcher = expression.matcher(text);
      for (let count = 0; count < LISTED && matcher.find(); count += 1)
        yield { start: matcher.start(), end: matcher.end() };
    },
  };
};
