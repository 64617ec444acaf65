/** A regular expression as rules use it: found once, or everywhere. */
export interface Matcher {
  test(text: string): boolean;
  /** Start and end of each match. */
  all(text: string): Iterable<{ start: number; end: number }>;
}

export type MakeMatcher = (source: string) => Matcher;

/** Matches of one expression in one text that are told at most. */
export const LISTED = 200;
const IGNORE_CASE = '(?i)';

/** The engine of the platform, for rules that ship with the scanner. */
export const ownMatcher: MakeMatcher = (source) => {
  // RE2 writes it so, and rules are written in one way.
  const ignoreCase = source.startsWith(IGNORE_CASE);
  const expression = ignoreCase ? source.slice(IGNORE_CASE.length) : source;
  // Made when first asked: most rules are never asked of most trees.
  let once: RegExp | undefined;
  let every: RegExp | undefined;
  return {
    test: (text) => (once ??= new RegExp(expression, ignoreCase ? 'im' : 'm')).test(text),
    *all(text) {
      every ??= new RegExp(expression, ignoreCase ? 'gim' : 'gm');
      let count = 0;
      for (const { index, 0: found } of text.matchAll(every)) {
        yield { start: index, end: index + found.length };
        if ((count += 1) >= LISTED) return;
      }
    },
  };
};
