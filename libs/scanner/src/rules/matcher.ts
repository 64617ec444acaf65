import { RE2JS } from 're2js';

/** A regular expression as rules use it: found once, or everywhere. */
export interface Matcher {
  test(text: string): boolean;
  /** Start and end of each match. */
  all(text: string): Iterable<{ start: number; end: number }>;
}

export type MakeMatcher = (source: string) => Matcher;

const LISTED = 200;
const IGNORE_CASE = '(?i)';

/** The engine of the platform, for rules that ship with the scanner. */
export const ownMatcher: MakeMatcher = (source) => {
  // RE2 writes it so, and rules are written in one way.
  const ignoreCase = source.startsWith(IGNORE_CASE);
  const expression = ignoreCase ? source.slice(IGNORE_CASE.length) : source;
  const once = new RegExp(expression, ignoreCase ? 'im' : 'm');
  const every = new RegExp(expression, ignoreCase ? 'gim' : 'gm');
  return {
    test: (text) => once.test(text),
    *all(text) {
      let count = 0;
      for (const { index, 0: found } of text.matchAll(every)) {
        yield { start: index, end: index + found.length };
        if ((count += 1) >= LISTED) return;
      }
    },
  };
};

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
